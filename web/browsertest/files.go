package browsertest

import (
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/input"
)

// Choose waits for a file input and chooses a file of this machine in it, as
// the browser's own dialogue does.
func (p *Page) Choose(role, name, file string) {
	p.t.Helper()
	n := p.Wait(role, name)
	must(p, dom.SetFileInputFiles, dom.SetFileInputFilesParams{Files: []string{file}, BackendNodeID: n.id})
}

// Hold drags files of this machine over the middle of the window. As under a hand,
// the page is asked again once it has had time to change.
func (p *Page) Hold(files ...string) {
	p.t.Helper()
	p.drag("dragEnter", files)
	p.drag("dragOver", files)
	p.Eval(`new Promise((done) => setTimeout(done, 100))`)
	p.drag("dragOver", files)
}

// Drop drops files of this machine onto the middle of the window.
func (p *Page) Drop(files ...string) {
	p.t.Helper()
	p.Hold(files...)
	p.drag("drop", files)
}

func (p *Page) drag(kind input.DispatchDragEventType, files []string) {
	p.t.Helper()
	must(p, input.DispatchDragEvent, input.DispatchDragEventParams{Type: kind, X: float64(p.set.width) / 2, Y: float64(p.set.height) / 2,
		Data: &input.DragData{Items: []*input.DragDataItem{}, Files: files, DragOperationsMask: 1}})
}
