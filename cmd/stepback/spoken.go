package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"stepback/sim/story"
)

// What is wrong with a command line is said as all else is: what, and how to
// put it right.

// speak has a command and those below it say what is missing or malformed.
func speak(cmd *cobra.Command) {
	cmd.SetFlagErrorFunc(flagError)
	if fits := cmd.Args; fits != nil && cmd.Runnable() {
		cmd.Args = func(cmd *cobra.Command, args []string) error {
			if fits(cmd, args) == nil {
				return nil
			}
			return argumentError(cmd, args)
		}
	}
	for _, below := range cmd.Commands() {
		speak(below)
	}
}

// argumentError says that there are too few arguments, or too many.
func argumentError(cmd *cobra.Command, args []string) error {
	_, takes, _ := strings.Cut(cmd.Use, " ")
	switch {
	case len(args) == 0:
		return fmt.Errorf("name a scenario file, such as  %s my-quarter.toml", cmd.CommandPath())
	case takes == "":
		return fmt.Errorf("%[1]s takes no %[2]q: write  %[1]s", cmd.CommandPath(), args[0])
	}
	return fmt.Errorf("%q is one too many: write  %s %s", args[1], cmd.CommandPath(), takes)
}

// flagError says what a flag is, of one that is unknown or has a strange value.
func flagError(cmd *cobra.Command, err error) error {
	var (
		unknownFlag *pflag.NotExistError
		noValue     *pflag.ValueRequiredError
		badValue    *pflag.InvalidValueError
	)
	help := cmd.CommandPath() + " --help"
	switch {
	case errors.As(err, &unknownFlag):
		name := unknownFlag.GetSpecifiedName()
		if unknownFlag.GetSpecifiedShortnames() != "" {
			return fmt.Errorf("there is no flag -%s: %s lists them", name, help)
		}
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		if near := story.Nearest(name, known); near != "" {
			return fmt.Errorf("there is no flag --%s: did you mean --%s? %s lists them", name, near, help)
		}
		return fmt.Errorf("there is no flag --%s: %s lists them", name, help)
	case errors.As(err, &noValue):
		return fmt.Errorf("--%s needs a value: %s says which", noValue.GetFlag().Name, help)
	case errors.As(err, &badValue):
		f := badValue.GetFlag()
		return fmt.Errorf("--%s is %s, and %q is none", f.Name, kindOf(f), badValue.GetValue())
	}
	return err
}

// kindOf says what a flag takes.
func kindOf(f *pflag.Flag) string {
	switch f.Value.Type() {
	case "int", "int64":
		return "a whole number"
	case "uint64", "uint":
		return "a whole number from 0 on"
	case "float64":
		return "a number"
	case "bool":
		return "true or false"
	case "duration":
		return "a time such as 30s or 5m"
	}
	return "a " + f.Value.Type()
}
