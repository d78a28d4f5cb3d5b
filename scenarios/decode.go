package scenarios

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"stepback/sim/story"
)

// Options say what a check may know of the world around it.
type Options struct {
	// Portraits are the names of the pictures there are; nil leaves them
	// unchecked.
	Portraits []string
	// Policies are the names of the policies of a playtest; nil leaves those of
	// expectations unchecked.
	Policies []string
	// Overlay exchanges the texts for those of another language; nil leaves
	// them. Ids, hash and all that the model sees stay as they are, so that a
	// run goes on in either language.
	Overlay *Overlay
	// Beside is the folder of the file, where a campaign has its chapters; nil
	// when there is only the file.
	Beside fs.FS

	inside bool // the file is a chapter
}

// largest is how many bytes a file has at most.
const largest = 2 << 20

// Decode reads a scenario. The name is that of the file: it stands in the
// problems, and its stem is the scenario's id. The scenario is nil when there
// are errors; warnings alone leave it playable.
func Decode(name string, data []byte) (*story.Scenario, Problems) {
	return Options{}.Decode(name, data)
}

// Decode reads a scenario as the function of that name does, and checks what
// the options know.
func (o Options) Decode(name string, data []byte) (*story.Scenario, Problems) {
	c := &checker{opts: o, src: newSource(name, "")}
	c.decode(name, data)
	return c.sc, c.problems.sorted()
}

// decode leaves the scenario in c.sc, nil when there are errors, and all its
// texts in c.texts.
func (c *checker) decode(name string, data []byte) {
	root, ok := c.open(data)
	if !ok {
		return
	}
	c.sc = &story.Scenario{ID: strings.TrimSuffix(path.Base(strings.ReplaceAll(name, `\`, "/")), ".toml"),
		Hash: hash(c.src.text), Params: Params()}
	if c.opts.Overlay != nil {
		c.sc.Language = c.opts.Overlay.Language
	}
	switch {
	case root.kid("chapter") != nil && c.opts.inside:
		c.sc = &story.Scenario{Chapters: []story.Chapter{{}}} // told where it is named
		return
	case root.kid("chapter") != nil:
		c.campaign(root)
	default:
		c.scenario(root)
		if c.problems.Errors() == 0 {
			c.playable(root)
		}
	}
	if c.problems.Errors() > 0 {
		c.sc = nil
	}
}

// hash tells one edition of a text from another. Nobody gains by a forgery, and
// package crypto would be a hundredth of what a player downloads.
func hash(text string) string {
	h := fnv.New128a()
	h.Write([]byte(text)) // never fails
	return hex.EncodeToString(h.Sum(nil))
}

// clean takes away what editors add without being asked: a byte order mark
// and carriage returns before line ends. No column changes by it.
func clean(data []byte) string {
	if utf16(data) || len(data) > largest {
		return "" // nothing of it can be shown
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	return string(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")))
}

func utf16(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
}

// readable refuses what cannot be a scenario before anything looks closer.
func (c *checker) readable(data []byte) bool {
	switch nul := bytes.IndexByte(data, 0); {
	case len(data) > largest:
		c.report(codeTooLarge, span{}, fmt.Sprintf("the file has %d bytes; a scenario has at most %d", len(data), largest),
			"split it into several scenarios, and leave pictures out of it")
	case utf16(data):
		c.report(codeNotText, span{}, "the file is saved as UTF-16", "save it again with the encoding UTF-8")
	case nul >= 0:
		c.src = newSource(c.src.file, clean(data))
		c.report(codeNotText, span{nul, nul + 1}, "there is a NUL character, which no text has",
			"save the file again with the encoding UTF-8, or remove the character")
	case !utf8.Valid(data):
		c.notUTF8(clean(data))
	default:
		return true
	}
	return false
}

func (c *checker) notUTF8(text string) {
	c.src = newSource(c.src.file, text)
	for at, r := range text {
		if r != utf8.RuneError {
			continue
		}
		if _, n := utf8.DecodeRuneInString(text[at:]); n == 1 {
			c.report(codeNotText, span{at, at + 1}, fmt.Sprintf("the byte 0x%02x is not part of any UTF-8 character", text[at]),
				"save the file again with the encoding UTF-8")
			return
		}
	}
}

// open reads a file of any kind, and gives every value its place and its id.
func (c *checker) open(data []byte) (*node, bool) {
	if !c.readable(data) {
		return nil, false
	}
	c.src = newSource(c.src.file, clean(data))
	root, ok := c.parse(c.src.text)
	if ok {
		root.call("")
	}
	return root, ok
}

// parse reads what the TOML says, and reports where it says nothing.
func (c *checker) parse(text string) (*node, bool) {
	s, err := scan(text)
	if errors.Is(err, errDeep) {
		c.report(codeTooDeep, span{s.at, s.at + 1}, fmt.Sprintf("tables nest more than %d deep here", deepest), "give the inner part a table of its own")
		return nil, false
	}
	for _, again := range s.twice {
		first := Problem{}
		c.src.place(&first, again.firstTime)
		what, fix := fmt.Sprintf("%q is defined a second time; the first is in line %d", again.key, first.Line), "give one of the two another name, or remove it"
		if again.closed {
			what, fix = fmt.Sprintf("%q stands in braces in line %d, and nothing can be added to those", again.key, first.Line),
				fmt.Sprintf("put it inside the braces, or write  %s.text = …  and so on in the place of the braces", again.key)
		}
		c.report(codeTwice, again.at, what, fix)
	}
	if err == nil && !s.unsure && len(s.twice) == 0 {
		return s.root, true
	}
	return c.judge(s, err)
}

func (c *checker) senseless(at int) {
	c.report(codeSyntax, span{at, at + 1}, "Stepback cannot make sense of the file from here on", "write this part in plain TOML")
}
