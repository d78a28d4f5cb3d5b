// Command stepback is for everyone who does more than play: it serves the
// game, and helps to write, check and try scenarios. `stepback help` lists
// what it can do.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"stepback/sim/experiment"
	"stepback/sim/experiment/outside"
)

// version is set by the build.
var version = "dev"

func main() { os.Exit(run()) }

// run is main, but returns; the script tests call it.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := rootCommand().ExecuteContext(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "stepback:", err)
		return 1
	}
	return 0
}

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "stepback",
		Short: "Serve, write and check career-path scenarios",
		Long: `Stepback is a career-path simulator: you lead a team week by week, and learn
when to step back so that others step up.

This command serves the game to a browser and helps to write scenarios.`,
		Example:       "  stepback run            play in the browser\n  stepback run --help     more about one command",
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	findings := experiment.Findings()
	root.AddCommand(runCommand(), newCommand(), checkCommand(), explainCommand(), playCommand(), previewCommand(), playtestCommand(), graphCommand(),
		notesCommand(), schemaCommand(), i18nCommand(), versionCommand(),
		calibrateCommand(findings), sensitivityCommand(append([]experiment.Finding{experiment.Outcomes()}, findings...)), tuneCommand(findings), outsideCommand(outside.Studies()), experimentCommand(ways()))
	return root
}
