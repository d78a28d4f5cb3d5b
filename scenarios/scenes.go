package scenarios

import (
	"fmt"

	"stepback/sim/story"
)

// Limits of the story.
const (
	mostScenes   = 1000
	mostRoles    = 4 // of a scene; a play remembers as many
	mostOutcomes = 12
	mostLater    = 8
	mostPhrases  = 24
	mostEndings  = 24
)

func (c *checker) scenes(f fields) {
	n := f.n.kid("scene")
	if n == nil || n.kind == isTable && len(n.kids) == 0 {
		f.missing("scene", "add a scene under a heading such as [scene.first-day]")
		return
	}
	c.entries(n, "scene", mostScenes, c.scene)
}

func (c *checker) scene(key string, n *node) {
	defer c.within("scene/" + key)()
	f := c.fields(n, "the scene "+key, sceneFields...)
	scene := story.Scene{Key: key, Portrait: -1}
	c.names.Roles = nil
	scene.Cast = c.cast(f)
	scene.Title = f.needText("title", roleText)
	scene.Kicker = f.text("kicker", roleText)
	scene.Text = f.needText("text", sceneText)
	scene.Notes = f.text("notes", roleText)
	scene.Questions = f.texts("questions")
	scene.About = f.rows("about")
	scene.When = f.when("when")
	scene.Weight = f.whole("weight", 1, 1000, 10)
	scene.Priority = f.whole("priority", 0, 100, 0)
	scene.By = c.by(f)
	scene.Repeats = f.flag("repeats")
	scene.Cooldown = f.whole("cooldown", 1, 520, 0)
	if role, at := f.word("portrait"); at != nil {
		if scene.Portrait = indexOf(c.names.Roles, role); scene.Portrait < 0 {
			c.unknown(codeUnknownID, at.at, "role", role, c.names.Roles)
		}
	}
	scene.Choices = c.choices(f, &scene)
	c.names.Roles = nil
	c.sc.Scenes = append(c.sc.Scenes, scene)
}

// by reads the week from which on a scene comes before all others.
func (c *checker) by(f fields) int {
	by := f.whole("by", 1, longest, 0)
	if weeks := int(c.sc.Setup.Weeks); by > weeks {
		c.report(codeNeverMeets, f.n.kid("by").at, fmt.Sprintf("week %d lies beyond the %d weeks of the scenario", by, weeks), "choose an earlier week")
	}
	return by
}

func indexOf(list []string, word string) int {
	for i, w := range list {
		if w == word {
			return i
		}
	}
	return -1
}

// cast reads the roles of a scene. Each may refer to those above it.
func (c *checker) cast(f fields) (cast []story.Casting) {
	n, ok := f.table("cast")
	if !ok {
		return nil
	}
	for i, k := range n.kids {
		c.id(k)
		c.roleID(k)
		if i >= mostRoles {
			c.report(codeTooMany, k.keyAt, fmt.Sprintf("a scene casts at most %d roles", mostRoles), "name the others by their ids, or leave them out")
			break
		}
		phrase, ok := k.value.(string)
		if !ok || k.kind != isValue {
			c.wrongType(k, "a casting", fmt.Sprintf(`write it as  cast.%s = "most skilled in backend"`, k.key))
			continue
		}
		if !c.short(k, phrase) {
			continue
		}
		casting, err := story.ParseCasting(k.key, phrase, &c.names)
		if err != nil {
			c.phrase(k, phrase, err)
			// What refers to the role shall not be wrong because of it.
			casting = story.Casting{Role: k.key}
		}
		cast = append(cast, casting)
		c.names.Roles = append(c.names.Roles, k.key)
	}
	return cast
}

func (c *checker) endings(f fields) {
	n := f.n.kid("ending")
	if n == nil || n.kind == isTable && len(n.kids) == 0 {
		f.missing("ending", "add one under a heading such as [ending.quarter-over], without a condition")
		return
	}
	var last *node
	always := ""
	c.entries(n, "ending", mostEndings, func(key string, n *node) {
		last = n
		if always != "" {
			c.report(codeUnreachable, n.keyAt, fmt.Sprintf("the ending %s is never reached, since %s has no condition", key, always),
				fmt.Sprintf("put it above %s", always))
		}
		defer c.within("ending/" + key)()
		e := c.fields(n, "the ending "+key, endingFields...)
		ending := story.Ending{Key: key, Title: e.needText("title", endingText), Text: e.needText("text", endingText), When: e.when("when")}
		if e.n.kid("when") == nil {
			always = key
		}
		c.sc.Endings = append(c.sc.Endings, ending)
	})
	if last != nil && always == "" {
		c.report(codeNoEnding, last.keyAt, "every ending has a condition", "add a last one without  when, for all other stories")
	}
}

// timeFor is how many scenes a room has time for in sixty minutes, and how many
// more in ninety.
var timeFor = map[string]int{"five": 5, "three": 3}

func (c *checker) workshop(f fields) {
	n, ok := f.table("workshop")
	if !ok {
		return
	}
	table, seen := c.fields(n, "workshop", workshopFields...), map[string]bool{}
	c.sc.Workshop = c.workshopPart(table, "scenes", "five", seen)
	c.sc.More = c.workshopPart(table, "more", "three", seen)
	if len(c.sc.More) > 0 && len(c.sc.Workshop) == 0 {
		c.report(codeWorkshop, n.kid("more").at, "the workshop has more scenes and none to begin with", "name the first five under  workshop.scenes")
	}
}

// workshopPart reads the places of scenes, none of which may have been seen.
func (c *checker) workshopPart(table fields, name, many string, seen map[string]bool) (places []int) {
	list := table.strings(name)
	for _, k := range list {
		key := k.value.(string)
		i := indexOf(c.names.Scenes, key)
		switch {
		case i < 0:
			c.unknown(codeUnknownID, k.at, "scene", key, c.names.Scenes)
		case seen[key]:
			c.report(codeTwice, k.at, fmt.Sprintf("the workshop has %s twice", quote(key)), "name another scene")
		default:
			places = append(places, i)
		}
		seen[key] = true
	}
	if len(list) != timeFor[many] && len(list) > 0 {
		kind := map[string]string{"scenes": "scene", "more": "more scene"}[name]
		c.report(codeWorkshop, table.n.kid(name).at, "the workshop has "+count(len(list), kind), "name "+many)
	}
	return places
}
