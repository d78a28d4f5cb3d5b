package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"stepback/web"
)

func runCommand() *cobra.Command {
	var addr, dir string
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Serve the game to a browser on this machine",
		Long: `Run serves the game and prints the address to open, on a line of its own.
It goes on until it is interrupted (Ctrl-C).

Only this machine can reach it unless --addr says otherwise. To let a room
play on its own network, listen on every address:

  stepback run --addr 0.0.0.0:8080

Nothing else is needed for that: the page asks no other server for anything.`,
		Example: `  stepback run
  stepback run --addr 127.0.0.1:8080
  stepback run --dir release/web`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			files, err := pageFiles(dir)
			if err != nil {
				return err
			}
			handler, err := web.Handler(files)
			if err != nil {
				return err
			}
			listener, err := listen(cmd.Context(), addr)
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "http://%s/\n", reachable(listener.Addr()))
			fmt.Fprintln(cmd.ErrOrStderr(), "Open this address in a browser. Ctrl-C stops the server.")
			return serve(cmd.Context(), listener, handler)
		},
	}
	cmd.Flags().StringVar(&addr, "addr", "127.0.0.1:0", "address to listen on; port 0 takes a free one")
	cmd.Flags().StringVar(&dir, "dir", "", "serve the page built into this folder, not the one inside this program")
	return cmd
}

// pageFiles returns the page in dir, or the embedded one if dir is empty.
func pageFiles(dir string) (fs.FS, error) {
	if dir == "" {
		return web.Files()
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("there is no folder %s", dir)
	}
	return os.DirFS(dir), nil
}

// listen opens the port, and says what to do about the two usual failures.
func listen(ctx context.Context, addr string) (net.Listener, error) {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is in use by another program: choose another port with --addr, or leave --addr out to get a free one", addr)
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("this user may not listen on %s: choose a port above 1023 with --addr", addr)
	case err != nil:
		return nil, fmt.Errorf("cannot listen on %q: %w; --addr takes an address and a port, such as 127.0.0.1:8080", addr, err)
	}
	return listener, nil
}

// reachable is the host and port to type: who listens everywhere is also
// found on this very machine.
func reachable(addr net.Addr) string {
	tcp, ok := addr.(*net.TCPAddr)
	if !ok || !tcp.IP.IsUnspecified() {
		return addr.String()
	}
	return fmt.Sprintf("127.0.0.1:%d", tcp.Port)
}

// serve answers until ctx ends.
func serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second,
		BaseContext: func(net.Listener) context.Context { return ctx }} // streams end with it
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	// Whoever is in the middle of a download gets a moment.
	last, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		return server.Close()
	}
	return nil
}
