package web_test

import (
	"bufio"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stepback/web/browsertest"
)

// An author at work: the real command, a real file, a real browser.

// author is somebody who writes a scenario and has `stepback preview` running.
type author struct {
	t       *testing.T
	program string
	file    string
	addr    string
	cmd     *exec.Cmd
}

func newAuthor(t *testing.T) *author {
	t.Helper()
	dir := t.TempDir()
	a := &author{t: t, program: filepath.Join(dir, "stepback.test-program"), file: filepath.Join(dir, "small.toml")}
	if said, err := exec.Command("go", "build", "-buildvcs=false", "-o", a.program, "../cmd/stepback").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, said)
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	a.addr = free.Addr().String()
	free.Close()
	a.save(a.text())
	a.start()
	return a
}

// text is the scenario as it is at first.
func (a *author) text() string {
	a.t.Helper()
	data, err := os.ReadFile("../scenarios/testdata/small.toml")
	if err != nil {
		a.t.Fatal(err)
	}
	return string(data)
}

// save writes the file as most editors do: beside it, and then in its place.
func (a *author) save(text string) {
	a.t.Helper()
	beside := a.file + "~"
	if err := os.WriteFile(beside, []byte(text), 0o644); err != nil {
		a.t.Fatal(err)
	}
	if err := os.Rename(beside, a.file); err != nil {
		a.t.Fatal(err)
	}
}

// edit replaces a part of the scenario's first text and saves.
func (a *author) edit(old, new string) {
	a.t.Helper()
	text := strings.Replace(a.text(), old, new, 1)
	if text == a.text() {
		a.t.Fatalf("there is no %q to edit", old)
	}
	a.save(text)
}

func (a *author) start() {
	a.t.Helper()
	a.cmd = exec.Command(a.program, "preview", a.file, "--addr", a.addr)
	out, err := a.cmd.StdoutPipe()
	if err == nil {
		err = a.cmd.Start()
	}
	if err != nil {
		a.t.Fatal(err)
	}
	a.t.Cleanup(a.stop)
	if address, err := bufio.NewReader(out).ReadString('\n'); err != nil || strings.TrimSpace(address) != "http://"+a.addr+"/" {
		a.t.Fatalf("preview printed %q, %v", address, err)
	}
}

func (a *author) stop() {
	if a.cmd != nil {
		_ = a.cmd.Process.Kill()
		_ = a.cmd.Wait()
		a.cmd = nil
	}
}

// page leads the test's browser to the command.
func (a *author) page() browsertest.Option {
	proxy := httputil.NewSingleHostReverseProxy(&url.URL{Scheme: "http", Host: a.addr})
	proxy.FlushInterval = -1
	proxy.ErrorLog = nil
	return browsertest.Serve(func(http.Handler) http.Handler { return proxy })
}

const sceneText = "has been on the checkout bug for two days"

// TestPreview: each save shows at the scene where the author is, errors cover
// the game and go away, and the page finds the command again.
func TestPreview(t *testing.T) {
	browsertest.NeedPage(t)
	a := newAuthor(t)
	p := browsertest.Open(t, a.page(), browsertest.Query("seed=1"), browsertest.Tolerate("502", "preview/events"))
	other := browsertest.Open(t, a.page(), browsertest.Query("seed=1"), browsertest.WithoutWebGL(), browsertest.Tolerate("502", "preview/events"))
	p.WaitReady()
	other.WaitReady()
	p.Wait("heading", "The bug before the sale")
	shows := func(p *browsertest.Page, words string) {
		t.Helper()
		from := time.Now()
		p.Until("it reads "+words, func() bool { return strings.Contains(p.Text(), words) })
		t.Logf("%q was on the page %v after it was saved", words, time.Since(from).Round(time.Millisecond))
	}

	t.Run("a new text", func(t *testing.T) {
		a.edit(sceneText, "was seen at two in the morning")
		shows(p, "was seen at two in the morning")
		shows(other, "was seen at two in the morning")
		p.WaitText("The bug before the sale")
		if screenOf(p) != "desk" {
			t.Errorf("the screen is %s", screenOf(p))
		}
	})
	t.Run("errors and their end", func(t *testing.T) {
		a.edit(`owner = "tomas"`, `owner = "thomas"`)
		waitScreen(t, p, "problems")
		waitScreen(t, other, "problems")
		shows(p, `There is no person called "thomas"`)
		if !strings.Contains(p.Text(), "small.toml, line 47, column 9") || !strings.Contains(p.Text(), "tomas") {
			t.Errorf("it reads\n%s", p.Text())
		}
		// The version before can be played meanwhile.
		p.Press("Escape")
		waitScreen(t, p, "desk")
		shows(p, "was seen at two in the morning")
		p.Wait("button", "small.toml has one error (E)")
		a.edit(`role = "You lead a team of two."`, ``)
		waitScreen(t, p, "problems")
		a.edit(sceneText, "was better than ever")
		waitScreen(t, p, "desk")
		waitScreen(t, other, "desk")
		shows(p, "was better than ever")
	})
	t.Run("a consequence", func(t *testing.T) {
		p.Press("b")
		waitScreen(t, p, "consequence")
		a.edit(`outcome.else = "{owner} goes on with it."`, `outcome.else = "{owner} nods."
outcome.on-time = "{owner} did it."`)
		a.save(strings.NewReplacer("{owner} goes on with it.", "{owner} nods slowly.", "{owner} writes at two in the morning: it holds.", "{owner} nods slowly.",
			"The sale opens with the bug. {owner} finds it at ten.", "{owner} nods slowly.").Replace(a.text()))
		shows(p, "Tomas nods slowly.")
		if screenOf(p) != "consequence" {
			t.Errorf("the screen is %s", screenOf(p))
		}
	})
	t.Run("a choice that goes and comes back", func(t *testing.T) {
		text := a.text()
		from := strings.Index(text, "[scene.sale-bug.choice.coach]")
		to := strings.Index(text, "[scene.sale-bug.choice.let-it-slip]")
		a.save(text[:from] + text[to:])
		shows(p, "The choice “coach” is gone from “The bug before the sale”.")
		waitScreen(t, p, "desk")
		a.save(text)
		waitScreen(t, p, "consequence")
	})
	t.Run("a file that is away for a moment", func(t *testing.T) {
		if err := os.Remove(a.file); err != nil {
			t.Fatal(err)
		}
		shows(p, "The file is gone.")
		a.edit("A third chair", "A fourth chair")
		shows(p, "New version: A fourth chair.")
	})
	t.Run("another start of the command", func(t *testing.T) {
		a.stop()
		a.edit("A third chair", "A fifth chair")
		a.start()
		shows(p, "New version: A fifth chair.")
		shows(other, "New version: A fifth chair.")
	})
	t.Run("a reload", func(t *testing.T) {
		p.Press("Enter")
		p.Until("the story goes on", func() bool { return screenOf(p) != "consequence" })
		before := screenOf(p)
		p.Reload()
		p.WaitReady()
		waitScreen(t, p, before)
	})
}
