package main

import (
	"context"
	"errors"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"stepback/sim/experiment"
)

// bar shows how far long work is, with its rate and the time left, and takes
// itself away when the work is done. Nothing is shown where nobody watches.
func bar(out io.Writer, what string) experiment.Progress {
	if !watched(out) {
		return nil
	}
	return barOn(out, what)
}

// watched tells whether a person sees the output as it comes.
func watched(out io.Writer) bool {
	file, ok := out.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

func barOn(out io.Writer, what string) experiment.Progress {
	var shown *progressbar.ProgressBar
	return func(done, total int) {
		if shown == nil {
			shown = progressbar.NewOptions(total,
				progressbar.OptionSetWriter(out), progressbar.OptionSetDescription(what),
				progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetPredictTime(true),
				progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionSetWidth(30), progressbar.OptionClearOnFinish())
		}
		shown.Set(done) // an error means that the terminal is gone; the work goes on
	}
}

// errInterrupted ends work that the user does not want to wait for.
var errInterrupted = errors.New("interrupted")

// interruptible runs long, pure work, and waits for it no longer when the
// context ends. Its result may then not be read.
func interruptible(ctx context.Context, work func()) error {
	done := make(chan struct{})
	go func() {
		work()
		close(done)
	}()
	select {
	case <-done:
		return nil
	case <-ctx.Done():
		return errInterrupted
	}
}
