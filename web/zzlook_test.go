package web_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"stepback/web/browsertest"
)

func TestZZLook(t *testing.T) {
	size := os.Getenv("LOOK")
	if size == "" {
		t.Skip()
	}
	var w, h, steps int
	fmt.Sscanf(size, "%dx%d", &w, &h)
	steps, _ = strconv.Atoi(os.Getenv("STEPS"))
	letter := os.Getenv("LETTER")
	if letter == "" {
		letter = "b"
	}
	page := browsertest.Open(t, browsertest.Size(w, h), browsertest.Tolerate(""))
	page.WaitReady()
	dir := "/tmp/look/" + size
	os.MkdirAll(dir, 0o755)
	last := ""
	t.Log(page.Eval(`document.body.innerHTML.slice(0,1500)`))
	for i := 0; i < steps; i++ {
		time.Sleep(900 * time.Millisecond)
		name := page.Eval(`document.querySelector("[data-screen]") ? document.querySelector("[data-screen]").dataset.screen : document.getElementById("mirror").innerHTML.slice(0,300)`)
		os.WriteFile(fmt.Sprintf("%s/%02d-%s.png", dir, i, strings.Trim(name, `"`)), page.Screenshot(), 0o644)
		key := "Enter"
		if strings.Contains(name, "desk") {
			key = letter
		}
		last = name
		page.Press(key)
	}
	_ = last
	t.Log(page.Problems(), page.Console())
}
