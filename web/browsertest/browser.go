// Package browsertest lets a test use the built page as a person does: open
// it in a real browser, find things by role and name, click, press keys, read
// and look. It speaks to Chromium directly and needs nothing else.
//
//	func TestStart(t *testing.T) {
//		page := browsertest.Open(t, browsertest.Size(360, 640))
//		page.WaitReady()
//		page.Click("button", "Start…")
//		page.Wait("heading", "The bug before the sale")
//		page.Press("Tab", "Enter")
//	}
//
// Names are those a screen reader would say. A name that ends in "…" stands
// for every name that begins so; an empty one for any name at all. Whatever
// is asked for is waited for, up to [Patience].
//
// When a test ends, it fails if the page wrote an error to the console, threw
// an exception, broke its content security policy or asked any other host for
// anything; [Tolerate] says that a test provokes such a thing. A failing test
// leaves a picture of the page in the folder failures.
//
// A machine without Chromium, or a source tree whose page is not built, skips
// such tests, unless STEPBACK_TEST=all says that they must run (as `make test`
// does).
package browsertest

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"stepback/web"
)

// Patience is how long anything is waited for. A machine with two busy cores
// and no graphics card takes many seconds to start the game.
const Patience = 90 * time.Second

// browser is the one Chromium of a test binary: starting it takes seconds, a
// fresh profile inside it almost nothing.
var browser = sync.OnceValues(start)

// stop ends the browser, if one was started.
var stop = func() {}

// Main runs the tests and ends the browser after them. Every package that
// uses browsertest says
//
//	func TestMain(m *testing.M) { browsertest.Main(m) }
func Main(m *testing.M) {
	code := m.Run()
	stop()
	os.Exit(code)
}

// errNoBrowser says what to install.
var errNoBrowser = errors.New("no Chromium found: install Debian's `chromium` or name one in the variable CHROMIUM")

func start() (context.Context, error) {
	path, err := find()
	if err != nil {
		return nil, err
	}
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.ExecPath(path),
		chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("use-gl", "angle"),
		chromedp.Flag("use-angle", "swiftshader"),
		chromedp.Flag("enable-unsafe-swiftshader", true),
		chromedp.Flag("hide-scrollbars", false),
		chromedp.Flag("lang", "en-US"),
		// The first two are chromedp's own; the others prepare what nobody opens.
		chromedp.Flag("disable-features", "Translate,BlinkGenPropertyTrees,PreloadTopChromeWebUI,SpareRendererForSitePerProcess"),
	)
	if !measuring() {
		options = append(options, chromedp.Flag("js-flags", compileLittle))
	}
	allocator, end := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	if err := chromedp.Do(ctx); err != nil {
		cancel()
		end()
		return nil, fmt.Errorf("%s does not start: %w", path, err)
	}
	stop = func() { cancel(); end() }
	return ctx, nil
}

// compileLittle has the browser compile those functions of the game that are
// called, and none of them twice. A page then starts with half the work, which
// is most of what tests do.
const compileLittle = "--wasm-lazy-compilation --liftoff-only"

// measuring tells whether benchmarks are run: those have the browser as it is.
func measuring() bool {
	bench := flag.Lookup("test.bench")
	return bench != nil && bench.Value.String() != ""
}

// find looks for a Chromium.
func find() (string, error) {
	if path := os.Getenv("CHROMIUM"); path != "" {
		return path, nil
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errNoBrowser
}

// unavailable ends a test that cannot run here.
func unavailable(t testing.TB, why error) {
	t.Helper()
	if os.Getenv("STEPBACK_TEST") == "all" {
		t.Fatal(why)
	}
	t.Skip(why)
}

// NeedPage skips a test that would need much time before it found out that
// there is no page or no browser to open it in.
func NeedPage(t testing.TB) {
	t.Helper()
	if _, err := web.Files(); err != nil {
		unavailable(t, err)
	}
	if _, err := find(); err != nil {
		unavailable(t, err)
	}
}
