// Package page holds the files of the page around the game and puts them
// together: what a browser reads before any of the game has come.
package page

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"path"
	"strings"

	"github.com/BurntSushi/toml"
)

// Policy is the content security policy of the page. The page carries it in
// a meta element, so that it holds on any static host, and [stepback/web]
// sends it as a header too. It has no frame-ancestors: learning platforms
// show the page inside theirs.
const Policy = "default-src 'self'; " +
	"script-src 'self' 'wasm-unsafe-eval'; " +
	"style-src 'self'; " +
	"img-src 'self' data: blob:; " +
	"connect-src 'self'; " +
	"object-src 'none'; " +
	"base-uri 'none'; " +
	"form-action 'none'"

//go:embed index.html theme.js mirror.js boot.js offline.js sw.js trial.js style.css manifest.webmanifest favicon.svg words.*.toml
var sources embed.FS

// Source returns a file of the page as it is written, before names are
// filled in.
func Source(name string) ([]byte, error) { return sources.ReadFile(name) }

// Wasm says where the game is and how many bytes arrive in the page once the
// transfer's compression is undone: the whole of the progress bar.
type Wasm struct {
	Path  string
	Bytes int
}

// Scene is the situation to read while the game is on its way: the first that
// a new player meets.
type Scene struct {
	Kicker, Title, Text string
	Choices             []Choice
}

// Choice is what a player may do there, and what it costs.
type Choice struct {
	Letter      string // its key, such as "A"
	Key         string // in the scenario
	Text, Price string
}

// Paths lead from one name of a file to another.
type Paths map[string]string

// String writes them as JSON, for the boot script.
func (p Paths) String() string {
	text, err := json.Marshal(map[string]string(p))
	if err != nil {
		panic(err) // words can be written
	}
	return string(text)
}

// Texts are the words of the page in another language: of elements by id, and
// of problems, each a title and a text, by the name that boot.js gives them.
type Texts struct {
	Elements map[string]string    `json:"elements" toml:"elements"`
	Problems map[string][2]string `json:"problems" toml:"problems"`
}

// TextsIn returns the page's words in a language that is not its own.
func TextsIn(tag string) (Texts, error) {
	var t Texts
	_, err := toml.DecodeFS(sources, "words."+tag+".toml", &t)
	return t, err
}

// Fill is what index.html leaves open.
type Fill struct {
	Version string
	Scene   Scene
	Wasm    Wasm
	// Languages leads from the tag of a language to the path of its texts.
	Languages Paths
	// Scenarios leads from the name of a file to the path of a scenario, or of
	// its texts in another language.
	Scenarios Paths
	// Paths leads from the name of a file to the path it is published under.
	Paths map[string]string
}

// Policy makes the constant readable from the template.
func (Fill) Policy() string { return Policy }

// File returns the published path of a file; a name that is not published is
// an error, since the page would ask for it in vain.
func (f Fill) File(name string) (string, error) {
	p, ok := f.Paths[name]
	if !ok {
		return "", fmt.Errorf("the page refers to %s, which is not published", name)
	}
	return p, nil
}

// Index returns index.html with f filled in.
func Index(f Fill) ([]byte, error) {
	source, err := Source("index.html")
	if err != nil {
		return nil, err
	}
	t, err := template.New("index.html").Parse(string(source))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := t.Execute(&out, f); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// ServiceWorker returns sw.js for files with their [Digest], by path.
func ServiceWorker(files Paths) ([]byte, error) {
	source, err := Source("sw.js")
	if err != nil {
		return nil, err
	}
	list := files.String()
	script := strings.Replace(string(source), "{{.Digests}}", list, 1)
	return []byte(strings.Replace(script, "{{.Version}}", Digest([]byte(list)), 1)), nil
}

// Digest tells contents apart.
func Digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:6])
}

// HashedName puts a digest of the content before the extension of name
// (game.wasm becomes game.0123456789ab.wasm): such a file never changes, so
// caches may keep it for ever and never mix two builds.
func HashedName(name string, content []byte) string {
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + Digest(content) + ext
}

// IsHashed tells whether name was made by [HashedName].
func IsHashed(name string) bool {
	stem := strings.TrimSuffix(name, path.Ext(name))
	digest := strings.TrimPrefix(path.Ext(stem), ".")
	_, err := hex.DecodeString(digest)
	return err == nil && len(digest) == 12
}
