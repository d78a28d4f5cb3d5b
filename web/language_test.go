package web_test

import (
	"net/http"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"stepback/web/browsertest"
	"stepback/web/page"
)

// germanBrowser is one whose owner reads German.
const germanBrowser = `Object.defineProperty(navigator, "languages", { get: () => ["de-AT", "en"] })`

func lang(p *browsertest.Page) string { return p.Eval(`document.documentElement.lang`) }

// TestGermanBrowser: who reads German gets German, the page around the game as
// well, and can go over to English in the midst of a run. The choice is kept.
func TestGermanBrowser(t *testing.T) {
	for name, driver := range map[string]browsertest.Option{"painted": browsertest.Size(1366, 768), "read": browsertest.WithoutWebGL()} {
		t.Run(name, func(t *testing.T) {
			p := browsertest.Open(t, driver, browsertest.Script(germanBrowser), browsertest.ReducedMotion())
			p.WaitReady()
			if got := lang(p); got != "de" {
				t.Errorf("the page says that it is in %q", got)
			}
			if got := p.Eval(`document.getElementById("boot-ask").textContent + document.getElementById("boot-scene-title").textContent`); got != "Was tust du?Der Fehler vor dem Sale" {
				t.Errorf("the page around the game says %q", got)
			}
			p.Click("button", "Anfangen…")
			waitScreen(t, p, "desk")
			p.WaitText("Der Fehler vor dem Sale")
			p.Click("button", "B: …")
			waitScreen(t, p, "consequence")
			p.Click("button", "Weiter")
			waitScreen(t, p, "briefing")
			p.Click("button", "An meinen Schreibtisch")
			p.Until("the story goes on", func() bool { return screenOf(p) != "briefing" })
			p.Click("button", "So lassen")
			waitScreen(t, p, "desk")
			p.Click("button", "Menü")
			waitScreen(t, p, "library")
			p.Click("button", "English")
			p.WaitText("Where you left off")
			if got := lang(p); got != "en" {
				t.Errorf("after going over to English the page says that it is in %q", got)
			}
			p.Click("button", "Continue")
			waitScreen(t, p, "desk")
			p.Wait("button", "Undo")
			p.Reload()
			p.WaitReady()
			p.Wait("button", "Settings")
		})
	}
}

// TestLanguageOfTheAddress counts more than that of the browser, and for as
// long as it stands there.
func TestLanguageOfTheAddress(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Query("lang=de"))
	p.WaitReady()
	p.Click("button", "Einstellungen")
	waitScreen(t, p, "settings")
	p.Click("button", "English")
	p.Wait("button", "Back")
	if got := p.Eval(`location.search`); got != "?lang=en" {
		t.Errorf("the address still asks for %s", got)
	}
}

// TestLanguageThatDoesNotCome: without its texts the game is played as it was
// written, and says when a language cannot be had.
func TestLanguageThatDoesNotCome(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Script(germanBrowser), browsertest.Tolerate("404", "no texts in de"),
		browsertest.Serve(func(page http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if strings.HasPrefix(r.URL.Path, "/de.") {
					http.NotFound(w, r)
					return
				}
				page.ServeHTTP(w, r)
			})
		}))
	p.WaitReady()
	if got := lang(p); got != "en" {
		t.Errorf("the page says that it is in %q", got)
	}
	p.Click("button", "Deutsch")
	p.WaitText("The texts in Deutsch could not be fetched.")
}

// TestSpanishBrowser: the language of a region is the language, and each of the
// others is a button away.
func TestSpanishBrowser(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Script(strings.ReplaceAll(germanBrowser, "de-AT", "es-MX")))
	p.WaitReady()
	if got := lang(p) + p.Eval(`document.getElementById("boot-ask").textContent`); got != "es¿Qué haces?" {
		t.Errorf("the page around the game says %q", got)
	}
	p.WaitText("Tus primeros noventa días")
	p.Click("button", "Deutsch")
	p.Wait("button", "Einstellungen")
	p.Click("button", "English")
	p.Wait("button", "Settings")
	p.Click("button", "Español")
	p.Wait("button", "Ajustes")
}

// TestOthersDoNotWait: who reads English does not fetch other languages.
func TestOthersDoNotWait(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL())
	p.WaitReady()
	if got := p.Eval(`performance.getEntriesByType("resource").filter((e) => /\/de\./.test(e.name)).length + ""`); got != "0" {
		t.Errorf("German was fetched %s times", got)
	}
}

// TestPageTexts holds the page's words in other languages against what it says
// in its own.
func TestPageTexts(t *testing.T) {
	index, script := source(t, "index.html"), source(t, "boot.js")
	var problems, elements []string
	_, table, _ := strings.Cut(script, "const words = {")
	table, _, _ = strings.Cut(table, "\n  };")
	for _, m := range regexp.MustCompile(`(?m)^    (\w+): \[`).FindAllStringSubmatch(table, -1) {
		problems = append(problems, m[1])
	}
	for _, m := range regexp.MustCompile(`<(?:span|p|label|button)[^>]* id="(boot-[a-z-]+)"[^>]*>[^<{]`).FindAllStringSubmatch(index, -1) {
		elements = append(elements, m[1])
	}
	elements = slices.DeleteFunc(elements, func(id string) bool { return id == "boot-percent" })
	if len(problems) < 8 || len(elements) < 6 {
		t.Fatalf("the page has the problems %v and the elements %v", problems, elements)
	}
	files, err := filepath.Glob("page/words.*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no words: %v", err)
	}
	for _, file := range files {
		texts, err := page.TextsIn(strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "words."), ".toml"))
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range elements {
			if texts.Elements[id] == "" {
				t.Errorf("%s has no words for the element %s", file, id)
			}
		}
		for _, name := range problems {
			if texts.Problems[name][1] == "" {
				t.Errorf("%s has no words for the problem %s", file, name)
			}
		}
		if len(texts.Elements) != len(elements) || len(texts.Problems) != len(problems) {
			t.Errorf("%s has words that the page does not: %d elements and %d problems, want %d and %d", file,
				len(texts.Elements), len(texts.Problems), len(elements), len(problems))
		}
	}
}

func source(t *testing.T, name string) string {
	t.Helper()
	data, err := page.Source(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
