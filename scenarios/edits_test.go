package scenarios

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"stepback/sim/story"
)

// A scenario is edited while people play it. What becomes of their runs is
// tried here on a quarter of four scenes, each in a week of its own.
const editable = `
format = 1
title = "Four weeks"
role = "You lead a team of two."
goal = "Ship the checkout."
start = { track = "management", level = 3, weeks = 6 }
plan-weeks = [3]

[person.mira]
name = "Mira Okafor"
skill = { backend = "expert" }

[person.tomas]
name = "Tomas Vrba"
skill = { backend = "learning" }

[work.checkout]
title = "Checkout"
domain = "backend"
owner = "tomas"
due = 5

[work.index]
title = "Faster search"
domain = "backend"
owner = "mira"
due = 6
effort = 5

[scene.first-day]
when = "week 1"
title = "The first day"
text = "Everybody looks at you."
choice.listen = { text = "Listen.", outcome.else = "You listen." }
choice.speak = { text = "Speak.", outcome.else = "You speak." }

[scene.sale-bug]
when = "week 2"
title = "The bug before the sale"
text = "{tomas} is still at his desk."
choice.take-over = { text = "Take it over.", do = "take over checkout", outcome.else = "It holds." }
choice.sit-down = { text = "Sit down with {tomas}.", do = "coach tomas on checkout for 2 hours", outcome.else = "He finds it." }
choice.go-home = { text = "Go home.", outcome.else = "It stays dark." }

[scene.credit]
when = "week 4"
title = "Who presents"
text = "{mira} has the slides."
choice.mira = { text = "{mira} presents.", do = "give credit to mira", outcome.else = "She does." }
choice.self = { text = "You present.", outcome.else = "You do." }

[scene.last-word]
when = "week 5"
title = "The last word"
text = "The sale is over."
choice.thank = { text = "Thank everybody.", outcome.else = "They smile." }
choice.leave = { text = "Leave early.", outcome.else = "It is still light." }

[ending.over]
title = "Over"
text = "The quarter is over."
`

// editedRun plays the scenario up to a decision and returns the save.
func editedRun(t *testing.T, text string, decisions int) []byte {
	t.Helper()
	sc, problems := Decode("editable.toml", []byte(text))
	if sc == nil {
		t.Fatal(problems)
	}
	p, err := story.Start(sc, story.Options{Seed: 4})
	if err != nil {
		t.Fatal(err)
	}
	choices := []string{"listen", "take-over", "mira", "thank"}
	for p.Asks() != story.AskNothing && (p.Asks() != story.AskChoice || len(p.Decisions()) < decisions) {
		input := p.Input(story.First(p))
		if p.Asks() == story.AskChoice {
			input.Choice = choices[len(p.Decisions())]
		}
		if input.Plan != nil {
			input.Plan.Work = map[string]story.WorkChange{"index": {Support: "coaching"}}
		}
		if _, err := p.Answer(input); err != nil {
			t.Fatal(err)
		}
	}
	data, err := p.MarshalSave()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// outcomeOf says what became of a run: what was kept, what was lost and why,
// and where the run stands.
func outcomeOf(t *testing.T, text string, data []byte) string {
	t.Helper()
	sc, problems := Decode("editable.toml", []byte(text))
	if sc == nil {
		t.Fatal(problems)
	}
	p, err := story.Load(sc, data)
	var changed *story.Changed
	if !errors.As(err, &changed) {
		return fmt.Sprint("no change: ", err)
	}
	why := map[story.Loss]string{story.SceneGone: "scene gone", story.ChoiceGone: "choice gone", story.NotPossible: "not possible",
		story.NotMet: "not met", story.NotReached: "not reached", story.PlanRefused: "plan refused"}
	said := fmt.Sprintf("kept %d", changed.Kept)
	for _, lost := range changed.Lost {
		what := lost.Scene + "." + lost.Choice
		if lost.Kind == story.InputPlan {
			what = "plan"
		}
		said += fmt.Sprintf(", %s: %s", what, why[lost.Why])
	}
	if d, ok := p.Dilemma(); ok {
		return fmt.Sprintf("%s; week %d of %d: %s", said, p.Week(), changed.Was, d.Key)
	}
	asked := map[story.Asks]string{story.AskRating: "rating", story.AskPlan: "plan", story.AskChapter: "chapter", story.AskNothing: "over"}
	return fmt.Sprintf("%s; week %d of %d: %s", said, p.Week(), changed.Was, asked[p.Asks()])
}

// TestEdits: what fits is played again, and what does not is told with its
// reason. The save has listen, rating, take-over, plan, mira and stands in week
// 5 before the last word.
func TestEdits(t *testing.T) {
	data := editedRun(t, editable, 3)
	scene := func(name string) string { // with all its choices, as it stands
		from := strings.Index(editable, "[scene."+name+"]")
		return editable[from : from+strings.Index(editable[from:], "\n\n")+2]
	}
	for _, edit := range []struct{ name, old, new, want string }{
		{"the title", `title = "Four weeks"`, `title = "A month"`, "kept 5; week 5 of 5: last-word"},
		{"a comment", `[scene.credit]`, "# who gets it?\n[scene.credit]", "kept 5; week 5 of 5: last-word"},
		{"a text", "is still at his desk", "has not gone home", "kept 5; week 5 of 5: last-word"},
		{"the order of choices", `choice.listen = { text = "Listen.", outcome.else = "You listen." }
choice.speak = { text = "Speak.", outcome.else = "You speak." }`, `choice.speak = { text = "Speak.", outcome.else = "You speak." }
choice.listen = { text = "Listen.", outcome.else = "You listen." }`, "kept 5; week 5 of 5: last-word"},
		{"the order of scenes", scene("first-day") + scene("sale-bug"), scene("sale-bug") + scene("first-day"), "kept 5; week 5 of 5: last-word"},
		{"a scene renamed", "[scene.sale-bug]", "[scene.the-bug]", "kept 2, sale-bug.take-over: scene gone, plan: not reached, credit.mira: not reached; week 2 of 5: the-bug"},
		{"a scene removed", scene("sale-bug"), "", "kept 4, sale-bug.take-over: scene gone; week 5 of 5: last-word"},
		{"a scene added", "[scene.credit]", `[scene.new]
when = "week 3"
title = "New"
text = "Something new."
choice.yes = { text = "Yes.", outcome.else = "Yes." }
choice.no = { text = "No.", outcome.else = "No." }

[scene.credit]`, "kept 4, credit.mira: not reached; week 3 of 5: new"},
		{"a scene moved later", `when = "week 2"`, `when = "week 5-6"`, "kept 5; week 7 of 5: over"},
		{"a scene moved behind the end of the save", `when = "week 4"`, `when = "week 6"`, "kept 4, credit.mira: not reached; week 5 of 5: last-word"},
		{"a choice removed", `choice.take-over = { text = "Take it over.", do = "take over checkout", outcome.else = "It holds." }`, "",
			"kept 2, sale-bug.take-over: choice gone, plan: not reached, credit.mira: not reached; week 2 of 5: sale-bug"},
		{"another choice removed", `choice.go-home = { text = "Go home.", outcome.else = "It stays dark." }`, "", "kept 5; week 5 of 5: last-word"},
		{"a choice renamed that comes again", `choice.mira = `, `choice.she = `, "kept 4, credit.mira: choice gone; week 4 of 5: credit"},
		{"the condition of a choice", `choice.take-over = { text`, `choice.take-over = { when = "chose speak in first-day", text`,
			"kept 2, sale-bug.take-over: not possible, plan: not reached, credit.mira: not reached; week 2 of 5: sale-bug"},
		{"the condition of a scene", `when = "week 4"`, `when = ["week 4", "chose sit-down in sale-bug"]`, "kept 4, credit.mira: not reached; week 5 of 5: last-word"},
		{"a person removed", "[person.mira]\nname = \"Mira Okafor\"\nskill = { backend = \"expert\" }\n", "", "kept 5; week 5 of 5: last-word"},
		{"a person added", "[work.checkout]", "[person.ana]\nname = \"Ana\"\nskill = { backend = \"solid\" }\n\n[work.checkout]", "kept 5; week 5 of 5: last-word"},
		{"a piece of work removed", "[work.index]\ntitle = \"Faster search\"\ndomain = \"backend\"\nowner = \"mira\"\ndue = 6\neffort = 5\n", "", "kept 5; week 5 of 5: last-word"},
		{"fewer weeks", "weeks = 6", "weeks = 4", "kept 5; week 5 of 5: over"},
		{"far fewer weeks", "weeks = 6", "weeks = 3", "kept 4, credit.mira: not met; week 4 of 5: over"},
		{"more weeks", "weeks = 6", "weeks = 9", "kept 5; week 5 of 5: last-word"},
		{"no plan asked for", "plan-weeks = [3]", "", "kept 4, plan: not met; week 5 of 5: last-word"},
		{"another plan asked for", "plan-weeks = [3]", "plan-weeks = [2, 3]", "kept 5; week 5 of 5: last-word"},
	} {
		t.Run(edit.name, func(t *testing.T) {
			edited := strings.Replace(editable, edit.old, edit.new, 1)
			if edited == editable {
				t.Fatal("the edit changes nothing")
			}
			if strings.HasPrefix(edit.name, "a person removed") {
				edited = strings.NewReplacer("{mira}", "Mira", `owner = "mira"`, `owner = "tomas"`, `do = "give credit to mira", `, "").Replace(edited)
			}
			if edit.name == "fewer weeks" || edit.name == "far fewer weeks" {
				edited = strings.Replace(edited, "due = 6", "due = 3", 1)
			}
			if got := outcomeOf(t, edited, data); got != edit.want {
				t.Errorf("got  %s\nwant %s", got, edit.want)
			}
		})
	}
}

// inQuotes are the texts of a scenario that are only read.
var inQuotes = regexp.MustCompile(`(?m)\b(title|kicker|about|wish|hint|role|goal|else|text) = "([^"\n]+)"`)

// TestTextOnlyEdits: whoever rewords a scenario takes nothing from those who
// play it: every answer is kept, and the career is the same to the bit.
func TestTextOnlyEdits(t *testing.T) {
	data, err := Source("first-ninety-days.toml")
	if err != nil {
		t.Fatal(err)
	}
	before, problems := Decode("first-ninety-days.toml", data)
	if before == nil {
		t.Fatal(problems)
	}
	reworded := inQuotes.ReplaceAllString(string(data), `$1 = "$2 So."`)
	after, problems := Decode("first-ninety-days.toml", []byte(reworded))
	if after == nil {
		t.Fatal(problems)
	}
	if after.Hash == before.Hash || after.Scenes[0].Title == before.Scenes[0].Title {
		t.Fatal("nothing was reworded")
	}
	for i := range walks() / 10 {
		seed := uint64(i) * 0x9e3779b97f4a7c15
		p, err := story.Start(before, story.Options{Seed: seed})
		if err != nil {
			t.Fatal(err)
		}
		policy := meddling(uint64(i))
		for n := 0; n <= i%40 && p.Asks() != story.AskNothing; n++ {
			if _, err := p.Take(policy(p)); err != nil {
				t.Fatal(err)
			}
		}
		saved, err := p.MarshalSave()
		if err != nil {
			t.Fatal(err)
		}
		q, err := story.Load(after, saved)
		var changed *story.Changed
		if !errors.As(err, &changed) || len(changed.Lost) > 0 || changed.Kept != p.Answers() {
			t.Fatalf("walk %d: %v", i, err)
		}
		if q.Career() != p.Career() || q.Asks() != p.Asks() {
			t.Fatalf("walk %d: after %d answers the run stands elsewhere", i, p.Answers())
		}
	}
}
