package scenarios

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"stepback/sim/story"
)

// File is a file of a pack, and what was found in it.
type File struct {
	Name     string
	Data     []byte
	Scenario *story.Scenario // nil for a file that is none, or has errors
	Problems Problems
	// Translated says of a translation how far it has come; empty for others.
	Translated string
}

// Check reads a file as what its name says it is: pack.toml lists the scenarios
// of a pack, ladder.toml has pay and time in level, and any other file is a
// scenario.
func (o Options) Check(name string, data []byte) File {
	f := File{Name: name, Data: data}
	switch path.Base(strings.ReplaceAll(name, `\`, "/")) {
	case packFile:
		_, f.Problems = decodePack(name, data)
	case ladderFile:
		_, f.Problems = DecodeLadder(name, data)
	default:
		f.Scenario, f.Problems = o.Decode(name, data)
	}
	return f
}

// CheckPack reads all files of a folder and holds them against one another:
// what pack.toml lists must be there and can be played, and what is there
// should be listed. The folder stands in front of the names. The error is that
// of reading.
func (o Options) CheckPack(pack fs.FS, folder string) ([]File, error) {
	names, err := fs.Glob(pack, "*.toml")
	if err != nil {
		return nil, err
	}
	if o.Beside == nil {
		o.Beside = pack
	}
	var files []File
	list, titles := packList{at: -1}, map[string]string{}
	for _, name := range names {
		stem := strings.TrimSuffix(name, ".toml")
		if strings.Contains(stem, ".") {
			continue // such as a translation, which is no scenario of its own
		}
		data, err := fs.ReadFile(pack, name)
		if err != nil {
			return nil, err
		}
		f := o.Check(path.Join(folder, name), data)
		if name == packFile {
			list, f.Problems = decodePack(f.Name, data)
			list.at = len(files)
		}
		if f.Scenario != nil {
			title := strings.ToLower(f.Scenario.Title)
			if other := titles[title]; other != "" {
				f.Problems = append(f.Problems, aboutFile(f.Name, data, codeSameTitle, "title", fmt.Sprintf("%s has the same title", other), "give one of the two another title"))
			}
			titles[title] = name
		}
		files = append(files, f)
	}
	if list.at >= 0 {
		list.hold(files, folder)
	}
	return files, nil
}

// packList is what pack.toml says.
type packList struct {
	c         *checker
	at        int // place among the files of the folder, -1 when there is none
	scenarios []*node
}

var packFields = []string{"format", "title", "scenarios"}

func decodePack(name string, data []byte) (packList, Problems) {
	c := &checker{src: newSource(name, "")}
	root, ok := c.open(data)
	if !ok {
		return packList{c: c}, c.problems.sorted()
	}
	if !c.format(root.kid("format")) {
		return packList{c: c}, c.problems.sorted()
	}
	f := c.fields(root, "the pack", packFields...)
	c.needFormat(f)
	f.needText("title", lineText)
	list := packList{c: c}
	if root.kid("scenarios") == nil {
		f.missing("scenarios", `add the names of the files:  scenarios = ["first-ninety-days"]`)
	}
	seen := map[string]bool{}
	for _, n := range f.strings("scenarios") {
		id := n.value.(string)
		stem, isFile := strings.CutSuffix(id, ".toml")
		switch {
		case isFile:
			c.report(codePackFile, n.at, "the list has names without  .toml", fmt.Sprintf("write %q", stem))
		case seen[id]:
			c.report(codeTwice, n.at, fmt.Sprintf("the pack lists %s twice", quote(id)), "remove one of the two")
		default:
			list.scenarios = append(list.scenarios, n)
		}
		seen[stem] = true
	}
	return list, c.problems.sorted()
}

// hold compares the list with the folder.
func (l *packList) hold(files []File, folder string) {
	c := l.c
	c.problems = nil
	var there []string
	for i := range files {
		name := path.Base(files[i].Name)
		if name != packFile && name != ladderFile {
			there = append(there, strings.TrimSuffix(name, ".toml"))
		}
	}
	listed := map[string]bool{}
	for _, n := range l.scenarios {
		id := n.value.(string)
		listed[id] = true
		if !contains(there, id) {
			c.report(codePackFile, n.at, fmt.Sprintf("there is no file %s.toml in this folder", id), "remove the name, or add the file").Mean = nearest(id, there)
		}
	}
	chapters := map[string]bool{} // which players find in their campaigns
	for i := range files {
		if sc := files[i].Scenario; sc != nil {
			for j := range sc.Chapters {
				chapters[sc.Chapters[j].Scenario.ID] = true
			}
		}
	}
	for i := range files {
		id := strings.TrimSuffix(path.Base(files[i].Name), ".toml")
		if contains(there, id) && !listed[id] && !chapters[id] && i != l.at {
			files[i].Problems = append(files[i].Problems, aboutFile(files[i].Name, files[i].Data, codeNotListed, "format",
				fmt.Sprintf("%s does not list this scenario", path.Join(folder, packFile)), fmt.Sprintf("add %q to its scenarios", id)))
		}
	}
	pack := &files[l.at]
	pack.Problems = append(pack.Problems, c.problems...).sorted()
}

// aboutFile is a problem of a whole file, shown at one of its fields.
func aboutFile(name string, data []byte, code, field, what, fix string) Problem {
	c := &checker{src: newSource(name, clean(data))}
	at := span{}
	if s, err := scan(c.src.text); err == nil && s.root.kid(field) != nil {
		at = s.root.kid(field).keyAt
	}
	return *c.report(code, at, what, fix)
}
