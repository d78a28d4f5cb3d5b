package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"stepback/sim/playtest"
	"stepback/sim/story"
)

// raced tells that the race detector watches, which makes plays slow.
var raced = false

// untaught are the rows that no scene is about yet. The list may only become
// shorter.
var untaught []string

// TestEveryRowIsTaught: there is a scene about every row of the sources.
func TestEveryRowIsTaught(t *testing.T) {
	pack := shippedPack(t)
	for _, r := range rows {
		if has, lacks := len(r.scenes(pack)) > 0, slices.Contains(untaught, r.id); has == lacks {
			t.Errorf("%s has a scene about it: %v; it is listed as untaught: %v", r.id, has, lacks)
		}
	}
}

// TestLibraryPage: scenarios/README.md says what the scenarios that ship teach,
// and how they play.
func TestLibraryPage(t *testing.T) {
	if raced {
		t.Skip("thousands of plays; make test runs it without the race detector")
	}
	const page = "../../scenarios/README.md"
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for _, part := range []struct {
		name  string
		write func(*bytes.Buffer, []*story.Scenario) error
	}{{"figures", writeLibraryFigures}, {"coverage", func(b *bytes.Buffer, pack []*story.Scenario) error { return writeCoverage(b, pack) }}} {
		var want bytes.Buffer
		if err := part.write(&want, shippedPack(t)); err != nil {
			t.Fatal(err)
		}
		begin, end := fmt.Sprintf("<!-- %s: begin -->\n", part.name), fmt.Sprintf("<!-- %s: end -->", part.name)
		before, rest, _ := strings.Cut(text, begin)
		now, after, found := strings.Cut(rest, end)
		if !found {
			t.Fatalf("%s has no part %q", page, part.name)
		}
		if now != want.String() && !*update {
			t.Errorf("the part %q of %s is out of date: run this test with -update", part.name, page)
		}
		text = before + begin + want.String() + end + after
	}
	if *update {
		if err := os.WriteFile(page, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func writeLibraryFigures(b *bytes.Buffer, pack []*story.Scenario) error {
	return writeAllFigures(b, pack, func(sc *story.Scenario) error {
		run, err := playtest.New(sc, playtest.Options{From: 1, Runs: 300})
		if err != nil {
			return err
		}
		run.Advance(1 << 30)
		s := run.Summary()
		writeFigures(b, newReport(&s))
		return nil
	})
}

func shippedPack(t *testing.T) []*story.Scenario {
	t.Helper()
	pack, err := readPack(nil)
	if err != nil {
		t.Fatal(err)
	}
	return pack
}
