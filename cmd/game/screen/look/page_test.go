package look_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"stepback/cmd/game/screen/look"
)

var update = flag.Bool("update", false, "write the themes into the page")

// names are what the page calls the tones.
var names = [look.Tones]string{"ink", "muted", "teal", "coral", "gold", "plum", "sky", "line", "paper", "card"}

// TestPageHasTheThemes: the page shows the same colours before the game is there,
// and where nothing can be painted.
func TestPageHasTheThemes(t *testing.T) {
	const file, begin, end = "../../../../web/page/style.css", "/* Themes:", "/* End of themes. */"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	css := string(data)
	from := strings.Index(css, begin)
	from += strings.Index(css[from:], "\n") + 1
	to := strings.Index(css, end)
	want := ""
	for _, theme := range look.Themes() {
		want += rule(theme)
	}
	if css[from:to] == want {
		return
	}
	if !*update {
		t.Fatalf("the page has other themes: go test ./cmd/game/screen/look -update\nwant\n%s\ngot\n%s", want, css[from:to])
	}
	if err := os.WriteFile(file, []byte(css[:from]+want+css[to:]), 0o644); err != nil {
		t.Fatal(err)
	}
}

// rule is a theme as a rule of the style sheet. The first theme is also that of
// a page without scripts.
func rule(t *look.Theme) string {
	selector, scheme := fmt.Sprintf(":root[data-theme=%q]", t.Name), "light"
	if t == look.Themes()[0] {
		selector = ":root"
	}
	if t.Dark {
		scheme = "dark"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s {\n  color-scheme: %s;\n", selector, scheme)
	for tone, name := range names {
		fmt.Fprintf(&b, "  --%s: #%06X;\n", name, t.Full[tone])
	}
	for tone := look.Teal; tone <= look.Sky; tone++ {
		fmt.Fprintf(&b, "  --%s-tint: #%06X;\n", names[tone], t.Tints[tone])
	}
	return b.String() + "}\n"
}
