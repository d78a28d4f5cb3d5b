package main

import (
	"fmt"
	"runtime/debug"
)

// guard is the one place where a mistake of ours ends: the player reads what
// happened and that the run is safe, whoever looks for the mistake finds it in
// the log, and nothing more is done.
func (l *loop) guard(step func()) {
	defer func() {
		mistake := recover()
		if mistake == nil {
			return
		}
		l.stopped = true
		report(fmt.Sprintf("%v\n\n%s", mistake, debug.Stack()))
		l.apologise(l.language.Say("stopped.title"), l.language.Say("stopped.text"))
	}()
	step()
}
