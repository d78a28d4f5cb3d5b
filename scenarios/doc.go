// Package scenarios reads what authors write. [Decode] turns one TOML file
// into a [story.Scenario], or says everything that is wrong with it in one
// pass: where, what, why and how to put it right.
//
// The folder is also the writers' room: the scenarios that ship are the TOML
// files beside this one, and README.md is the guide to the language.
package scenarios
