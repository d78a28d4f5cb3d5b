package main

import "errors"

func bundle(r repo, out string) error { return errors.New("not yet") }
