package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"stepback/scenarios"
	"stepback/web"
)

// previewAddr is where previews are served if it is free: a tab that is open
// finds the server again after a restart.
const previewAddr = "127.0.0.1:8737"

func previewCommand() *cobra.Command {
	var addr, dir string
	cmd := &cobra.Command{
		Use:   "preview FILE",
		Short: "Play a scenario in the browser while you write it",
		Long: `Preview serves the game with one scenario and prints the address to open. Each
time you save the file, every browser that has the page open shows the new
version, at the same scene: what you decided is decided again.

While the file has errors the page lists them, and the version before stays
playable. Nothing has to be reloaded, and the page finds this command again
when it is restarted.`,
		Example: `  stepback preview my-quarter.toml
  stepback preview my-quarter.toml --addr 127.0.0.1:8080`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			name := args[0]
			if name == "-" {
				return errors.New("preview follows a file: give it a name")
			}
			if _, err := readFile(nil, name); err != nil {
				return err
			}
			files, err := pageFiles(dir)
			if err != nil {
				return err
			}
			page, err := web.Handler(files)
			if err != nil {
				return err
			}
			listener, err := listenFor(cmd, addr)
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "http://%s/\n", reachable(listener.Addr()))
			fmt.Fprintf(cmd.ErrOrStderr(), "Open this address in a browser, and save %s whenever you like. Ctrl-C stops.\n", name)
			preview := web.NewPreview(page, filepath.Base(name))
			go follow(cmd.Context(), name, preview, cmd.ErrOrStderr())
			return serve(cmd.Context(), listener, preview)
		},
	}
	cmd.Flags().StringVar(&addr, "addr", previewAddr, "address to listen on; unless you name one, a free port if this one is taken")
	cmd.Flags().StringVar(&dir, "dir", "", "serve the page built into this folder, not the one inside this program")
	return cmd
}

// listenFor listens on the usual port or, where that is taken, on a free one.
// An address that the user chose is not changed.
func listenFor(cmd *cobra.Command, addr string) (net.Listener, error) {
	listener, err := listen(cmd.Context(), addr)
	if err != nil && !cmd.Flags().Changed("addr") {
		return listen(cmd.Context(), "127.0.0.1:0")
	}
	return listener, err
}

// follow publishes each edition of a file, and says in the terminal how it is.
func follow(ctx context.Context, name string, preview *web.Preview, log io.Writer) {
	options := knowing(name)
	good := func(text []byte) bool {
		scenario, _ := options.Decode(name, text)
		return scenario != nil
	}
	read := func() ([]byte, error) { return readFile(nil, name) }
	watch(ctx, &settling{good: good}, read, func(e edition) {
		at := time.Now().Format(time.TimeOnly)
		if e.gone {
			preview.Gone()
			fmt.Fprintf(log, "%s  %s is gone or empty; waiting for it\n", at, name)
			return
		}
		preview.Publish(e.text, chapters(name, e.text))
		_, problems := options.Decode(name, e.text)
		fmt.Fprintf(log, "%s  %s: %s\n", at, name, problems.Summary())
	})
}

// chapters reads the files of a campaign's chapters, as far as they are there.
func chapters(name string, text []byte) map[string]string {
	files := map[string]string{}
	for _, chapter := range scenarios.ChapterFiles(text) {
		if data, err := fs.ReadFile(beside(name), chapter); err == nil {
			files[chapter] = string(data)
		}
	}
	return files
}
