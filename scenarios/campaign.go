package scenarios

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"stepback/sim/story"
)

// A campaign is a file of chapters, each of them a scenario in a file beside it.

// mostChapters is more than anybody plays through.
const mostChapters = 12

// longestPlay is how many minutes a campaign, or a scenario, takes at most.
const longestPlay = 480

// campaign compiles a file of chapters. All of them are read first, since
// conditions may ask how any has ended.
func (c *checker) campaign(root *node) {
	if !c.format(root.kid("format")) {
		return
	}
	f := c.fields(root, theCampaign, campaignFields...)
	c.needFormat(f)
	c.sc.Title = f.needText("title", lineText)
	c.sc.About = f.text("about", lineText)
	c.sc.Practises = f.rows("practises")
	c.names = story.Names{Endings: map[string][]string{}}
	n := root.kid("chapter")
	var nodes []*node
	c.entries(n, "chapter", mostChapters, func(key string, n *node) {
		c.chapter(key, n)
		nodes = append(nodes, n)
	})
	if n.kind == isTable && len(n.kids) == 0 {
		f.missing("chapter", "add one under a heading such as [chapter.first-team]")
	}
	c.names.Attributes = c.sc.Attributes
	for i := range nodes {
		c.comes(i, nodes)
	}
	minutes := 0
	for i := range c.sc.Chapters {
		if sc := c.sc.Chapters[i].Scenario; sc != nil {
			minutes += sc.Minutes
			c.sc.Hash = hash(c.sc.Hash + sc.Hash)
		}
	}
	c.sc.Minutes = f.whole("minutes", 1, longestPlay, min(minutes, longestPlay))
	if c.problems.Errors() > 0 {
		return
	}
	first := c.sc.Chapters[0].Scenario
	c.sc.Setup, c.sc.Ladder = first.Setup, first.Ladder
	c.lookAhead(nodes)
}

// theCampaign is what messages call the file.
const theCampaign = "the campaign"

// chapter reads what a chapter says, and the file of its scenario.
func (c *checker) chapter(key string, n *node) {
	f := c.fields(n, "the chapter "+key, chapterFields...)
	chapter := story.Chapter{Key: key, Text: f.text("text", chapterText)}
	c.names.Chapters = append(c.names.Chapters, key)
	switch name, at := f.word("scenario"); {
	case at != nil:
		chapter.Scenario = c.beside(at, name)
	case n.kid("scenario") == nil:
		f.missing("scenario", `add the name of a file beside this one:  scenario = "first-ninety-days"`)
	}
	if sc := chapter.Scenario; sc != nil {
		for i := range sc.Endings {
			c.names.Endings[key] = append(c.names.Endings[key], sc.Endings[i].Key)
		}
		c.share(n, sc)
	}
	c.sc.Chapters = append(c.sc.Chapters, chapter)
}

// beside reads the scenario of a chapter, nil when it cannot be played.
func (c *checker) beside(at *node, name string) *story.Scenario {
	stem, suffixed := strings.CutSuffix(name, ".toml")
	switch {
	case suffixed || path.Base(name) != name:
		c.report(codeChapterFile, at.at, "a chapter names its scenario without folder and without  .toml", fmt.Sprintf("write %q, and put the file beside this one", path.Base(stem)))
		return nil
	case c.opts.Beside == nil:
		if len(c.sc.Chapters) == 0 { // said once, for all of them
			c.report(codeChapterFile, at.at, fmt.Sprintf("the chapters of a campaign are files beside it, such as %s.toml, and there is only this one file", name),
				"open the campaign from the folder that has its chapters, or play them one by one")
		}
		return nil
	}
	data, err := fs.ReadFile(c.opts.Beside, name+".toml")
	switch {
	case errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid):
		c.report(codeChapterFile, at.at, fmt.Sprintf("there is no file %s beside this one", quote(name+".toml")), "correct the name, or write the scenario").Mean = nearest(name, c.opts.others())
		return nil
	case err != nil:
		c.report(codeChapterFile, at.at, fmt.Sprintf("%s.toml cannot be read: %v", name, err), "look whether it can be opened")
		return nil
	}
	inner := c.opts
	inner.inside, inner.Overlay = true, nil // whose ids are those of the campaign
	sc, problems := inner.Decode(name+".toml", data)
	switch {
	case sc == nil:
		first := problems[0]
		for _, p := range problems {
			if p.Severity == Error {
				first = p
				break
			}
		}
		c.report(codeChapterFile, at.at, fmt.Sprintf("%s.toml has %s; the first is in line %d: %s", name, count(problems.Errors(), "error"), first.Line, first.What),
			"mend that file first:  stepback check "+name+".toml")
	case len(sc.Chapters) > 0:
		c.report(codeCampaignInside, at.at, fmt.Sprintf("%s.toml is a campaign itself", name), "name the scenarios of its chapters, as chapters of this one")
		return nil
	}
	return sc
}

// others lists the scenarios beside a file, by their names without .toml.
func (o Options) others() (names []string) {
	files, _ := fs.Glob(o.Beside, "*.toml")
	for _, file := range files {
		if file != packFile && file != ladderFile {
			names = append(names, strings.TrimSuffix(file, ".toml"))
		}
	}
	return names
}

// share adds the attributes of a chapter to those of the campaign. Those of the
// same id are one, which goes along.
func (c *checker) share(n *node, sc *story.Scenario) {
	for _, a := range sc.Attributes {
		switch i := c.attributeNamed(a.Key); {
		case i < 0 && len(c.sc.Attributes) == story.MaxAttributes:
			c.report(codeTooMany, n.keyAt, fmt.Sprintf("with %s the chapters have more than %d attributes together", quote(a.Key), story.MaxAttributes),
				"let chapters share attributes, by giving them the same id")
			return
		case i < 0:
			c.sc.Attributes = append(c.sc.Attributes, a)
		case c.sc.Attributes[i].Most != a.Most:
			c.report(codeShared, n.keyAt, fmt.Sprintf("the attribute %s goes up to %d here, and up to %d in a chapter before", quote(a.Key), a.Most, c.sc.Attributes[i].Most),
				"give both the same  most, or one of them another id")
		}
	}
}

func (c *checker) attributeNamed(key string) int {
	for i := range c.sc.Attributes {
		if c.sc.Attributes[i].Key == key {
			return i
		}
	}
	return -1
}

// comes reads when a chapter comes. It can ask about chapters that are before
// it, and about what chapters have in common.
func (c *checker) comes(i int, nodes []*node) {
	n := nodes[i].kid("when")
	if n == nil {
		return
	}
	if i == 0 {
		c.report(codeChapterAsks, n.keyAt, "the first chapter begins the campaign, and there is nothing before it to ask about", "remove its  when")
		return
	}
	defer c.within("chapter/" + c.sc.Chapters[i].Key)()
	c.sc.Setup.Weeks = longest
	when := c.condition(n)
	for _, leaf := range when.Weeks() {
		c.report(codeChapterAsks, leafAt(n, leaf, when.Leaves()), "weeks are counted anew in each chapter, so they say nothing between two", "ask about something else, such as how the chapter before has ended")
	}
	for leaf, of := range when.Chapters() {
		if of >= i {
			c.report(codeChapterAsks, leafAt(n, leaf, when.Leaves()), fmt.Sprintf("%s does not come before %s", quote(c.sc.Chapters[of].Key), c.sc.Chapters[i].Key), "put it further up in the file, or ask about another chapter")
		}
	}
	c.sc.Chapters[i].When = when
}
