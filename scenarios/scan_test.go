package scenarios

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// seeds gives a fuzz test the TOML of this folder.
func seeds(f *testing.F) {
	for _, text := range corpus(f) {
		f.Add([]byte(text))
	}
}

func corpus(t testing.TB) []string {
	texts := slices.Clone(oddTOML)
	for _, pattern := range []string{"*.toml", "testdata/*.toml", "testdata/*/*.toml"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			texts = append(texts, string(read(t, name)))
		}
	}
	return texts
}

// oddTOML is what scenarios hardly have: every kind of value, key, table and
// white space, right and nearly right.
var oddTOML = []string{
	"a = 1\nb = -17\nc = +99\nd = 1_000\ne = 0xdead_beef\nf = 0o755\ng = 0b1101\nh = 0\ni = -0\nj = 007\nk = 9223372036854775807\n",
	"a = 1.5\nb = -0.01\nc = 5e+22\nd = 1e06\ne = 6.626e-34\nf = inf\ng = -nan\nh = 0.0\ni = -0.0\nj = 3.\nk = .7\nl = 1.2.3\n",
	"a = 123456789012345678\nb = 1234567890123456789\nc = 99999999999999999999\nd = 0.1234567890123456789\ne = 00.5\nf = 1__0\n",
	"a = true\nb = false\nc = True\nd = truer\ne = 1 2\nf = \n",
	"a = 1979-05-27T07:32:00Z\nb = 1979-05-27 07:32:00\nc = 1979-05-27\nd = 07:32:00\n",
	`a = "I'm a string. \"quoted\". Name\tJos\u00e9\nLoc\U0001f600 \e\x41"` + "\nb = \"\\q\"\nc = \"\\ud800\"\nd = \"\\u12\"\ne = \"\\Uffffffff\"\n",
	"a = \"\"\"\nRoses\nViolets\"\"\"\nb = \"\"\"\\\n   The quick \\\n\n  \\   \n  brown\\\\\"\"\"\nc = \"\"\"x \\ y\"\"\"\n",
	`a = """two quotes "", three ""\", five """""` + "\n" + `b = """"""` + "\n" + `c = """"six""""""` + "\n" + `d = '''''two'''''` + "\n" + `e = """\"""""` + "\n",
	`a = 'C:\Users'` + "\n" + `b = '<\i\c*\s*>'` + "\nc = '''\nfirst\n  \\second'''\nd = ''\ne = \"\"\n",
	"\"quoted key\" = 1\n'single' = 2\nb-_9 = 3\n\"\" = 4\na.\"b.c\" . d = 5\nä = 6\n\"\"\"long\"\"\" = 7\n = 8\n",
	"a = [1, 2, 3]\nb = [\n  1, # one\n  [\"x\", 'y'],\n]\nc = []\nd = [,]\ne = [1 2]\nf = [1,,2]\ng = [{x = 1}, {x = 2}]\n",
	"a = {x = 1, y.z = 2}\nb = {}\nc = {x = 1,}\nd = {\n x = 1, # c\n\n y = 2\n}\ne = {,}\nf = {x = 1 y = 2}\ng = {x = {y = {}}}\n",
	"[a]\nx = 1\n[a.b]\n[ c . 'd' ] # here\ny = 2\n[c]\n[e.f.g]\n[e]\nf.h = 1\n[a]\n",
	"[[a]]\nx = 1\n[[a]]\n[a.b]\n[[a.c]]\n[[a.c]]\ny = 1\n[[b.c]]\n[b]\n[a.c.d]\n[[a.b]]\n",
	"a.b = 1\na.c = 2\na.b.d = 3\n", "a = {b = 1}\na.c = 1\n", "a = {b = 1}\n[a.c]\n", "a = [{}]\n[a.b]\n", "a = [{}]\na.b = 1\n", "a = [1]\n[[a]]\n", "[a]\n[[a]]\n",
	"[a.b]\n[[a]]\n", "a.b = 1\n[a]\n", "a.b.c = 1\n[a.b.d]\n", "[a.b]\nc = 1\n[a]\nb.d = 2\n", "x = {a.b = 1, a = {c = 1}}\n", "[a]\nb = 1\n[a.b]\n",
	"[[a]]\nb.c = 1\n[[a]]\nb.c = 1\n[a.b.d]\n", "a = 1 # c\t\nb = 2 x\n[c] d = 1\n[[e] ]\n[f\n]\n", "a = 1\rb = 2\n", "a = \"\x01\"\n# \x7f\n", "a = 1 b = 2\n",
	"[]\n[a..b]\n[.a]\n", "a = \"\\\n\"\n", "a\n= 1\n", "a = # c\n1\n", "a # c\n= 1\n", "a.\nb = 1\n", "x = {a = 1 # c\n}\n", "x = {a\n= 1}\n", "x = [{a = 1,\n}]\n", "x = {a = 1, # c\n}\n",
}

// FuzzScan holds the scan against the decoder, see agree.
func FuzzScan(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		if utf8.Valid(data) && len(data) <= 20000 {
			agree(t, clean(data))
		}
	})
}

// TestScanMutants holds the scan against the decoder for every line of the
// corpus, and for texts of such lines with something taken out, put in or put
// elsewhere.
func TestScanMutants(t *testing.T) {
	var lines []string
	for _, text := range corpus(t) {
		for line := range strings.Lines(text) {
			if utf8.ValidString(line) {
				lines = append(lines, line)
			}
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	odd := append(strings.Split("\" ' \"\"\" ''' \\ \n \r \t # , . = [ ] [[ ]] { } 0 - _ e a a.b ü \x00 \x7f \\u00e9 [a]\n [[a]]\n a=1\n", " "), " ")
	mutant := func() (text string) {
		for range 1 + random.IntN(6) {
			text += lines[random.IntN(len(lines))]
		}
		for range random.IntN(3) {
			at, from := random.IntN(len(text)+1), random.IntN(len(text)+1)
			switch random.IntN(3) {
			case 0:
				text = text[:at] + odd[random.IntN(len(odd))] + text[at:]
			case 1:
				text = text[:at] + text[min(len(text), at+3):]
			default:
				text = text[:at] + text[from:min(len(text), from+9)] + text[at:]
			}
		}
		return text
	}
	sure, rounds := 0, 100000
	if testing.Short() {
		rounds = 20000
	}
	for range rounds {
		if text := mutant(); utf8.ValidString(text) && agree(t, clean([]byte(text))) {
			sure++
		}
	}
	if sure < rounds/10 {
		t.Errorf("the scan is sure of %d of %d texts only", sure, rounds)
	}
}

// agree checks that scan and decoder read a text alike, and returns whether
// the scan is sure. Where it is, the decoder accepts the text and reads the
// same values. What the decoder accepts and what does not nest too deeply has
// the same shape for both, and every value stands where the scan says.
func agree(t *testing.T, text string) (sure bool) {
	t.Helper()
	s, err := scan(text)
	if err == errDeep {
		return false
	}
	sure = err == nil && !s.unsure && len(s.twice) == 0
	var values map[string]any
	switch _, wrong := toml.Decode(text, &values); {
	case sure && wrong != nil:
		t.Fatalf("the scan is sure of what the decoder does not read: %v\n%s\n%q", wrong, text, text)
	case sure && !s.root.says(values):
		t.Fatalf("scan and decoder read different values in\n%s\n%q", text, text)
	case wrong != nil || len(s.twice) > 0:
		return false // of duplicates the scan finds more: the decoder lets n.a = 1, n = 2 pass
	case err != nil || !s.root.fill(values):
		t.Fatalf("the decoder reads what the scan does not: %v at %d, %v\n%s\n%q", err, s.at, s.twice, text, text)
	}
	s.root.stand(t, text)
	return sure
}

// says reports whether a node is what the decoder read.
func (n *node) says(v any) bool {
	switch v := v.(type) {
	case map[string]any:
		for _, k := range n.kids {
			if value, ok := v[k.key]; !ok || !k.says(value) {
				return false
			}
		}
		return n.kind == isTable && len(v) == len(n.kids)
	case []map[string]any:
		return n.kind == isArray && slices.EqualFunc(n.kids, v, func(k *node, v map[string]any) bool { return k.says(v) })
	case []any:
		return n.kind == isArray && slices.EqualFunc(n.kids, v, (*node).says)
	}
	return n.kind == isValue && n.value == v
}

func (n *node) stand(t *testing.T, text string) {
	t.Helper()
	if value, ok := n.value.(string); ok && n.kind == isValue {
		if got, sound := unquote(text[n.at.start:n.at.end]); got != value || !sound {
			t.Fatalf("%q is read as %q, not %q", text[n.at.start:n.at.end], got, value)
		}
	}
	for _, k := range n.kids {
		k.stand(t, text)
	}
}
