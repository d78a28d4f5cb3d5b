package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestSettling: what an editor leaves for a moment is not taken for what its
// user has saved.
func TestSettling(t *testing.T) {
	const good, other, half, none = "good", "other", "half", ""
	for _, c := range []struct {
		name  string
		looks []string
		want  string // the editions, in order; "-" for a file that is gone
	}{
		{"the first", []string{good, good, good}, "good"},
		{"another", []string{good, good, other, other, other}, "good other"},
		{"while it is written", []string{good, good, half, half, other, other}, "good other"},
		{"written slowly", []string{good, good, half, "halfway", half, other, good, good}, "good"},
		{"with errors that stay", []string{good, good, half, half, half, half, half}, "good half"},
		{"good again", []string{good, good, half, half, half, half, good, good}, "good half good"},
		{"away for a moment", []string{good, good, none, none, none, other, other}, "good other"},
		{"away and back as it was", []string{good, good, none, good, good, good}, "good"},
		{"gone", []string{good, good, none, none, none, none, none, none, none, none, none, none, none}, "good -"},
		{"gone and back", append([]string{good, good}, append(make([]string, 12), good, good)...), "good - good"},
	} {
		s := settling{good: func(text []byte) bool { return !bytes.HasPrefix(text, []byte(half)) }}
		var got []string
		for _, look := range c.looks {
			e, ok := s.look(edition{text: []byte(look), gone: look == none})
			switch {
			case !ok:
			case e.gone:
				got = append(got, "-")
			default:
				got = append(got, string(e.text))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}

// TestWatch reads a real file that is saved in the ways of editors.
func TestWatch(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.toml")
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(name, "one")
	ctx, cancel := context.WithCancel(t.Context())
	editions, done := make(chan edition), make(chan bool)
	go func() {
		s := &settling{good: func([]byte) bool { return true }}
		watch(ctx, s, func() ([]byte, error) { return readFile(nil, name) }, func(e edition) { editions <- e })
		close(done)
	}()
	expect := func(want string) {
		t.Helper()
		select {
		case e := <-editions:
			if string(e.text) != want {
				t.Fatalf("the edition is %q, want %q", e.text, want)
			}
		case <-time.After(time.Minute):
			t.Fatalf("%q was never seen", want)
		}
	}
	expect("one")
	write(name, "two") // in place
	expect("two")
	write(name+"~", "three") // by renaming
	if err := os.Rename(name+"~", name); err != nil {
		t.Fatal(err)
	}
	expect("three")
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	expect("")
	write(name, "four")
	expect("four")
	cancel()
	<-done
}
