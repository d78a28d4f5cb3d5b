//go:build race

package main

// The race detector finds in a few plays what it finds in thousands.
func init() { raced = true }
