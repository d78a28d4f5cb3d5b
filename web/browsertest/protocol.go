package browsertest

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// within calls the browser, but not for ever.
func within[P, R any](p *Page, command cdp.Command[P, R], params P) (R, error) {
	ctx, cancel := context.WithTimeout(p.ctx, Patience)
	defer cancel()
	return chromedp.Call(ctx, command, params)
}

// must calls the browser and fails the test if that does not work.
func must[P, R any](p *Page, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	result, err := within(p, command, params)
	if err != nil {
		p.t.Fatalf("browser: %s: %v", command.Method, err)
	}
	return result
}

func (p *Page) must(what string, err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatalf("%s: %v", what, err)
	}
}

// Eval returns the value of a JavaScript expression (a promise is waited for)
// as a string. Prefer what a user can see or do; this is for the rest.
func (p *Page) Eval(expression string) string {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, Patience)
	defer cancel()
	wrapped := "(async () => String(" + "await (" + expression + ")))()"
	value, err := chromedp.Run(ctx, chromedp.Evaluate[string](wrapped, chromedp.EvalAwaitPromise))
	if err != nil {
		// Asked at the wrong moment: a new document was just loaded.
		if value, err = chromedp.Run(ctx, chromedp.Evaluate[string](wrapped, chromedp.EvalAwaitPromise)); err != nil {
			p.t.Fatalf("evaluating %s: %v", expression, err)
		}
	}
	return value
}
