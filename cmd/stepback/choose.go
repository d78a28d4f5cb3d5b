package main

import (
	"fmt"
	"slices"
	"strings"

	"stepback/sim/story"
)

// choose picks the things that are named, in the order of all; every one
// without a name. The error says what there is, and what was probably meant.
func choose[T any](kind string, all []T, name func(T) string, wanted []string) ([]T, error) {
	known := make([]string, len(all))
	for i, thing := range all {
		known[i] = name(thing)
	}
	for _, word := range wanted {
		if !slices.Contains(known, word) {
			return nil, unknown(kind, word, known)
		}
	}
	if len(wanted) == 0 {
		return all, nil
	}
	var chosen []T
	for i, thing := range all {
		if slices.Contains(wanted, known[i]) {
			chosen = append(chosen, thing)
		}
	}
	return chosen, nil
}

// unknown says that there is no such thing.
func unknown(kind, word string, known []string) error {
	if len(known) == 0 {
		return fmt.Errorf("there is no %s %q: there is none at all yet", kind, word)
	}
	hint := ""
	if near := story.Nearest(word, known); near != "" {
		hint = fmt.Sprintf("did you mean %s? ", near)
	}
	return fmt.Errorf("there is no %s %q: %sthere are %s", kind, word, hint, strings.Join(known, ", "))
}
