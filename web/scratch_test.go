package web_test

import (
	"strings"
	"testing"
	"time"

	"stepback/web/browsertest"
)

func TestScratch(t *testing.T) {
	for name, o := range map[string]browsertest.Option{"canvas": browsertest.Size(1366, 768), "dom": browsertest.WithoutWebGL(), "phone": browsertest.Phone()} {
		t.Run(name, func(t *testing.T) {
			p := browsertest.Open(t, o)
			p.WaitReady()
			p.Wait("heading", "")
			t.Log(p.Names("heading"), p.Names("button"), p.Focused())
			time.Sleep(300 * time.Millisecond)
			p.Save("/tmp/shot/" + name + "-1.png")
			d := p.Draws()
			time.Sleep(2 * time.Second)
			t.Log("idle draws", p.Draws()-d, "of", d)
			p.Press("Tab")
			t.Log("focus", p.Focused())
			d = p.Draws()
			p.Press("Enter")
			time.Sleep(1 * time.Second)
			t.Log("draws for enter", p.Draws()-d, p.Names("heading"))
			p.Save("/tmp/shot/" + name + "-2.png")
			t.Log(strings.Join(p.Console(), "\n"))
		})
	}
}
