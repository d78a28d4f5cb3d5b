package scenarios

import (
	"slices"
	"testing"

	"stepback/sim/story"
)

// remembering is a scenario of scenes that must come, and of roles that are
// remembered.
const remembering = `format = 1
title = "Four weeks"
role = "You lead a team of two."
goal = "Get through them."
start = { weeks = 4 }
person.mira = { name = "Mira Okafor", pronoun = "she", skill = { backend = "expert" } }
person.tomas = { name = "Tomas Vrba", pronoun = "he", skill = { backend = "learning" } }
work.checkout = { title = "Checkout", domain = "backend", owner = "tomas", due = 4 }

[scene.bug]
when = "week 1"
cast.owner = "owner of checkout"
title = "The bug"
text = "{owner} has not asked."
choice.take = { text = "Give it to Mira.", do = "hand checkout to mira" }
choice.leave = { text = "Leave it with {owner:her|him|them}." }

[scene.dull]
when = "after week 1"
repeats = true
priority = 100
title = "A dull week"
text = "Nothing."
choice.a.text = "A."
choice.b.text = "B."

[scene.after]
by = 3
cast.then = "owner in bug"
cast.now = "owner of checkout"
title = "The bug, later"
text = "It was {then}'s, and is {now}'s."
choice.a = { text = "A.", when = "2 weeks since take in bug" }
choice.b.text = "B."
choice.c.text = "C."

[ending.over]
title = "Over"
text = "That was it."
`

// TestScenesThatMustCome: a scene comes before all others from the week on that
// it names, and knows who was in another.
func TestScenesThatMustCome(t *testing.T) {
	sc, problems := Decode("four-weeks.toml", []byte(remembering))
	if slices.ContainsFunc(problems, func(p Problem) bool { return p.Code != codeAlike }) {
		t.Fatal(problems.Render([]byte(remembering)))
	}
	for _, first := range []string{"take", "leave"} {
		p, err := story.Start(sc, story.Options{Seed: 1, Record: true})
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		offers := 0
		for p.Asks() != story.AskNothing {
			answer := p.Input(story.First(p))
			if d, ok := p.Dilemma(); ok {
				texts = append(texts, d.Text)
				offers = len(d.Choices)
				if d.Key == "bug" {
					answer.Choice = first
				}
				if d.Key == "after" && len(texts) != 3 {
					t.Errorf("it comes as scene %d", len(texts))
				}
				if d.Key == "after" && offers != map[string]int{"take": 3, "leave": 2}[first] {
					t.Errorf("%s: %d choices", first, offers)
				}
			}
			if _, err := p.Answer(answer); err != nil {
				t.Fatal(err)
			}
		}
		if want := map[string]string{"take": "It was Tomas's, and is Mira's.", "leave": "It was Tomas's, and is Tomas's."}[first]; texts[2] != want {
			t.Errorf("%s: %q", first, texts)
		}
	}
}

// TestLuckHasItsPlace: dice and odds in different places of a file are different
// luck, and what is written elsewhere does not change it.
func TestLuckHasItsPlace(t *testing.T) {
	text := string(read(t, "testdata/ferry.toml"))
	sc, _ := Decode("ferry.toml", []byte(text))
	more, problems := Decode("ferry.toml", []byte(text+"\n[scene.more]\nwhen = \"week 17\"\ntitle = \"More\"\ntext = \"More.\"\nchoice.a = { text = \"A.\", do = \"raise hull by 2d6\" }\nchoice.b.text = \"B.\"\n"))
	if more == nil {
		t.Fatal(problems)
	}
	differ := 0
	for seed := range uint64(20) {
		a, endA := played16(t, sc, seed)
		b, endB := played16(t, more, seed)
		if a != b || endA != endB {
			t.Errorf("seed %d: another scene changed the luck of those there were", seed)
		}
		if c, _ := played16(t, sc, seed+100); c != a {
			differ++
		}
	}
	if differ < 15 {
		t.Errorf("only %d of 20 seeds give other values", differ)
	}
}

func played16(t *testing.T, sc *story.Scenario, seed uint64) (story.Attributes, int) {
	t.Helper()
	p, err := story.Start(sc, story.Options{Seed: seed})
	if err == nil {
		err = p.Run(story.Last)
	}
	if err != nil {
		t.Fatal(err)
	}
	return p.Attributes(), p.Ending()
}
