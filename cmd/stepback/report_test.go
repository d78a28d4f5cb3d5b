package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"

	"stepback/scenarios"
	"stepback/sim/playtest"
)

// result is a small playtest, as it is kept.
func result(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("../../scenarios/testdata/small.toml")
	if err != nil {
		t.Fatal(err)
	}
	sc, problems := scenarios.Decode("small.toml", data)
	if sc == nil {
		t.Fatal(problems)
	}
	s, err := playAll(t.Context(), sc, playtest.Options{From: 1, Runs: 3}, nil)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

// FuzzResult: whatever a file says that claims to be a result, it is refused or
// reported, and never ends the command.
func FuzzResult(f *testing.F) {
	whole := result(f)
	f.Add(string(whole))
	f.Add(`{"format":1,"policies":[{"name":"random","weeks":[{}],"lengths":{"1":-1},"met":{},"endings":[]}],"scenes":[{"gate":{"asked":1,"hurdles":[{"nearest":1,"tried":2}]},"choices":[]}]}`)
	f.Add(`{"format":1,"scenes":[{"met":{"n":1},"choices":[{},{}],"duels":[{"moments":99,"sum":[1,2,3]}]}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		var s, twin playtest.Summary
		if json.Unmarshal([]byte(text), &s) != nil || s.Check() != nil || json.Unmarshal([]byte(text), &twin) != nil {
			return
		}
		r := newReport(&s)
		r.Changes, r.Compared = playtest.Compare(&s, &twin), true
		r.write(io.Discard)
		_, _ = r.page()
		_ = r.failing(failures)
		for i := range twin.Seeds {
			twin.Seeds[i].From += 1 << 40
		}
		_ = s.Merge(&twin)
	})
}

// TestReportPage: the page needs nothing else, says everything as text, and does
// not let a scenario write HTML.
func TestReportPage(t *testing.T) {
	var s playtest.Summary
	if err := json.Unmarshal(result(t), &s); err != nil {
		t.Fatal(err)
	}
	s.Title, s.Scenes[0].Title = `<script>alert("x")</script>`, `{{.}} & <b>`
	page, err := newReport(&s).page()
	if err != nil {
		t.Fatal(err)
	}
	for _, foreign := range []string{"<script", "http://", "https://", "<b>alert", "src=", "@import", "url("} {
		if bytes.Contains(page, []byte(foreign)) {
			t.Errorf("the page has %q", foreign)
		}
	}
	text := string(page)
	for i := range s.Scenes {
		if !strings.Contains(text, `id="scene-`+s.Scenes[i].Key+`"`) {
			t.Errorf("the page does not have the scene %s", s.Scenes[i].Key)
		}
	}
	if again, _ := newReport(&s).page(); !bytes.Equal(again, page) {
		t.Error("the same result gives another page")
	}
}
