package browsertest

import (
	"strings"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// Frame waits for a frame of another site in the page, whose address begins with
// prefix, and returns it as a page: it can be read and asked. It takes no
// pointer and no keys of its own; what a person does, they do to the window.
func (p *Page) Frame(prefix string) *Page {
	p.t.Helper()
	var id target.ID
	p.Until("there is a frame of "+prefix, func() bool {
		all, err := chromedp.Targets(p.ctx)
		p.must("listing targets", err)
		for _, info := range all {
			if info.Type == "iframe" && strings.HasPrefix(info.URL, prefix) {
				id = info.TargetID
			}
		}
		return id != ""
	})
	ctx, cancel := chromedp.NewContext(p.ctx, chromedp.WithTargetID(id))
	frame := &Page{t: p.t, ctx: ctx, address: prefix, set: p.set, watch: newWatch(strings.TrimSuffix(prefix, "/"))}
	p.t.Cleanup(func() {
		frame.report()
		cancel()
	})
	frame.must("attach to the frame", chromedp.Listen(ctx, frame.watch.see))
	must(frame, network.Enable, network.EnableParams{})
	must(frame, log.Enable, struct{}{})
	return frame
}
