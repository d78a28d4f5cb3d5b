package browsertest

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"stepback/web"
)

// Page is one open page in a profile of its own: nothing is stored in it but
// what the test itself brings about.
type Page struct {
	t       testing.TB
	ctx     context.Context
	address string
	watch   *watch
	set     settings
}

// Option changes how a page is opened.
type Option func(*settings)

type settings struct {
	width, height int
	scale         float64
	mobile        bool
	query, path   string
	scripts       []string
	media         []*emulation.MediaFeature
	around        []func(http.Handler) http.Handler
	tolerate      []string
	other         http.Handler
	installs      bool
}

// Size opens the page in a window of so many CSS pixels (1366×768 if not said).
func Size(width, height int) Option {
	return func(s *settings) { s.width, s.height = width, height }
}

// Scale sets the device pixel ratio. If nothing is said it is ½: most tests look
// at names, and without a graphics card paint takes longer than all else.
func Scale(ratio float64) Option { return func(s *settings) { s.scale = ratio } }

// Phone makes the window a touch screen of 360×640 with two pixels a point.
func Phone() Option {
	return func(s *settings) { s.width, s.height, s.scale, s.mobile = 360, 640, 2, true }
}

// Query appends "?"+query to the address.
func Query(query string) Option { return func(s *settings) { s.query = query } }

// Below serves the page in a folder of the server, such as /some/path/, and
// nothing elsewhere.
func Below(path string) Option {
	return func(s *settings) {
		s.path = path
		Serve(func(page http.Handler) http.Handler { return http.StripPrefix(strings.TrimSuffix(path, "/"), page) })(s)
	}
}

// ReducedMotion opens the page for someone who has asked for less of it.
func ReducedMotion() Option { return Prefers("prefers-reduced-motion", "reduce") }

// Prefers opens the page for someone whose system asks for something, such as
// "prefers-color-scheme" for "dark".
func Prefers(feature, value string) Option {
	return func(s *settings) {
		s.media = append(s.media, &emulation.MediaFeature{Name: feature, Value: value})
	}
}

// Script runs JavaScript in every document before the page's own.
func Script(source string) Option {
	return func(s *settings) { s.scripts = append(s.scripts, source) }
}

// WithoutWebGL takes WebGL 2 away. The game is then read, not painted, which is
// how to test what is said, kept or fetched: it takes two thirds of the time.
func WithoutWebGL() Option { return Script(withoutWebGL) }

// WithoutWebAssembly takes WebAssembly away.
func WithoutWebAssembly() Option { return Script("delete globalThis.WebAssembly") }

// StorageBlocked makes every use of localStorage throw, as strict privacy
// settings do.
func StorageBlocked() Option { return Script(storageBlocked) }

// StorageFull makes localStorage refuse to take anything more.
func StorageFull() Option { return Script(storageFull) }

// Serve changes the server: around gets the handler of the page and returns
// the one to use, for what goes wrong on the way to a player.
func Serve(around func(page http.Handler) http.Handler) Option {
	return func(s *settings) { s.around = append(s.around, around) }
}

// Host serves something else than the built page, such as a document that
// shows the page in a frame. The page itself is then below /page/.
func Host(handler http.Handler) Option { return func(s *settings) { s.other = handler } }

// Installs lets the page keep itself in the browser by a service worker, which
// fetches every file of it. Without this option it cannot.
func Installs() Option { return func(s *settings) { s.installs = true } }

// Tolerate accepts problems whose text contains any of the given parts.
func Tolerate(parts ...string) Option {
	return func(s *settings) { s.tolerate = append(s.tolerate, parts...) }
}

// Open serves the built page and opens it. It returns when the browser has
// begun to read the page; see [Page.WaitReady] for the game.
func Open(t testing.TB, options ...Option) *Page {
	t.Helper()
	set := settings{width: 1366, height: 768, scale: 0.5}
	for _, o := range options {
		o(&set)
	}
	server := serve(t, set)

	root, err := browser()
	if err != nil {
		unavailable(t, err)
	}
	ctx, cancel := chromedp.NewContext(root, chromedp.WithNewBrowserContext())
	return newPage(t, ctx, cancel, server.URL, set)
}

// Beside opens another window of the same browser, size and profile on the same
// server, so that the two share what is stored and can speak to each other.
func (p *Page) Beside(query string) *Page {
	p.t.Helper()
	ctx, cancel := chromedp.NewContext(p.ctx)
	set := p.set
	set.query = query
	return newPage(p.t, ctx, cancel, p.address, set)
}

func newPage(t testing.TB, ctx context.Context, cancel func(), address string, set settings) *Page {
	t.Helper()
	p := &Page{t: t, ctx: ctx, address: address, set: set, watch: newWatch(address)}
	t.Cleanup(func() {
		p.report()
		cancel()
	})

	p.must("open a tab", chromedp.Listen(ctx, p.watch.see))
	must(p, network.Enable, network.EnableParams{})
	must(p, log.Enable, struct{}{})
	p.Resize(set.width, set.height)
	if len(set.media) > 0 {
		must(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: set.media})
	}
	if !set.installs {
		set.scripts = append(set.scripts, "delete Navigator.prototype.serviceWorker")
	}
	for _, script := range append([]string{countDraws}, set.scripts...) {
		must(p, cdpage.AddScriptToEvaluateOnNewDocument, cdpage.AddScriptToEvaluateOnNewDocumentParams{Source: script})
	}
	path := "/"
	if set.query != "" {
		path += "?" + set.query
	}
	if set.path != "" {
		path = set.path
	}
	p.Go(path)
	return p
}

// serve starts the server of one page.
func serve(t testing.TB, set settings) *httptest.Server {
	t.Helper()
	files, err := web.Files()
	if err != nil {
		unavailable(t, err)
	}
	handler, err := web.Handler(files)
	if err != nil {
		unavailable(t, err)
	}
	for _, around := range set.around {
		handler = around(handler)
	}
	if set.other != nil {
		both := http.NewServeMux()
		both.Handle("/page/", http.StripPrefix("/page", handler))
		both.Handle("/", set.other)
		handler = both
	}
	server := httptest.NewServer(handler)
	// A browser keeps connections, and a test may have left a response
	// hanging: do not wait for either.
	t.Cleanup(server.CloseClientConnections)
	return server
}

// Go loads an address, or reloads if it is the present one; a path is taken
// from the root of the test's server. What was stored stays.
func (p *Page) Go(address string) {
	p.t.Helper()
	if strings.HasPrefix(address, "/") {
		address = p.address + address
	}
	res := must(p, cdpage.Navigate, cdpage.NavigateParams{URL: address})
	if res.ErrorText != "" {
		p.t.Fatalf("opening %s: %s", address, res.ErrorText)
	}
}

// Reload loads the page again, as F5 does.
func (p *Page) Reload() {
	p.t.Helper()
	must(p, cdpage.Reload, cdpage.ReloadParams{})
}

// WaitReady waits until the game has put up its first screen.
func (p *Page) WaitReady() {
	p.t.Helper()
	p.Until("the game is ready", func() bool {
		switch p.Eval(`document.documentElement.dataset.state ?? ""`) {
		case "ready":
			return true
		case "failed":
			p.t.Fatalf("the game did not start:\n%s", p.Text())
		}
		return false
	})
}

// Until asks again and again until done says yes, and fails the test if it
// never does. What is the thing waited for.
func (p *Page) Until(what string, done func() bool) {
	p.t.Helper()
	for deadline := time.Now().Add(Patience); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if done() {
			return
		}
	}
	p.t.Fatalf("waited %v in vain until %s; the page reads:\n%s", Patience, what, p.Text())
}

// Resize gives the window another size in CSS pixels.
func (p *Page) Resize(width, height int) {
	p.t.Helper()
	must(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: int64(width), Height: int64(height), DeviceScaleFactor: p.set.scale, Mobile: p.set.mobile,
	})
}

// Rescale gives the window another device pixel ratio, as if it were moved to
// a projector. The page may reload.
func (p *Page) Rescale(ratio float64, width, height int) {
	p.t.Helper()
	p.set.scale = ratio
	// Chromium's emulation tells the page of a new ratio only along with a new
	// size.
	p.Resize(width, height+1)
	p.Resize(width, height)
}

// Paper lays the page out as it is printed, until [Page.Screen].
func (p *Page) Paper() {
	p.t.Helper()
	p.Eval(`dispatchEvent(new Event("beforeprint"))`)
	must(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print", Features: p.set.media})
}

// Prefer has the system ask for something else from now on, see [Prefers].
func (p *Page) Prefer(feature, value string) {
	p.t.Helper()
	p.set.media = slices.DeleteFunc(p.set.media, func(f *emulation.MediaFeature) bool { return f.Name == feature })
	p.set.media = append(p.set.media, &emulation.MediaFeature{Name: feature, Value: value})
	must(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: p.set.media})
}

// Screen ends what [Page.Paper] began.
func (p *Page) Screen() {
	p.t.Helper()
	must(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: p.set.media})
	p.Eval(`dispatchEvent(new Event("afterprint"))`)
}

// Screenshot returns a picture of the window as PNG.
func (p *Page) Screenshot() []byte {
	p.t.Helper()
	return must(p, cdpage.CaptureScreenshot, cdpage.CaptureScreenshotParams{Format: "png"}).Data
}

// SavePDF writes the page to a file as the browser prints it, for a person to
// look at.
func (p *Page) SavePDF(name string) {
	p.t.Helper()
	paper := must(p, cdpage.PrintToPDF, cdpage.PrintToPDFParams{PaperWidth: 8.27, PaperHeight: 11.69})
	p.must("the paper", os.WriteFile(name, paper.Data, 0o644))
}

// Save writes a picture of the window to a file and makes its folder.
func (p *Page) Save(name string) {
	p.t.Helper()
	p.must("make the folder", os.MkdirAll(filepath.Dir(name), 0o755))
	p.must("write the picture", os.WriteFile(name, p.Screenshot(), 0o644))
}

// report fails the test for what went wrong unseen, and leaves a picture of a
// page that disappointed.
func (p *Page) report() {
	for _, problem := range p.Problems() {
		p.t.Error("the page: " + problem)
	}
	if !p.t.Failed() {
		return
	}
	name := filepath.Join("failures", url.PathEscape(p.t.Name())+".png")
	if shot, err := within(p, cdpage.CaptureScreenshot, cdpage.CaptureScreenshotParams{Format: "png"}); err == nil {
		if os.MkdirAll("failures", 0o755) == nil && os.WriteFile(name, shot.Data, 0o644) == nil {
			p.t.Logf("picture: %s", name)
		}
	}
	p.t.Logf("console:\n%s", strings.Join(p.Console(), "\n"))
}
