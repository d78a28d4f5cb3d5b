package story

import (
	"errors"
	"strings"

	"stepback/sim"
)

// Some phrases are well formed and could never be true or come to pass. They
// are refused like mistyped ones.

// senseless returns a *PhraseError about such a phrase, nil for all others.
func senseless(kind, phrase, pattern string, words []token, a *args) error {
	for i, word := range words {
		one := word.text == "team" || word.text == "everybody"
		if one && isPerson(words[:i], pattern) && !takesTeam(kind, pattern) {
			return &PhraseError{Phrase: phrase, At: word.at, Len: len(word.text), What: "this is about one person, not the " + word.text,
				Fix: "name a person or a role; write the phrase once for each"}
		}
	}
	if strings.Contains(pattern, "QUANTITY") {
		return strangeQuantity(phrase, pattern, words, a)
	}
	return nil
}

// isPerson reports whether the word after some words is what PERSON of a
// pattern stands for. No capital before PERSON takes more than one word, so
// the two run alongside.
func isPerson(before []token, pattern string) bool {
	want := strings.Fields(strings.ReplaceAll(pattern, "the ", ""))
	return len(before) < len(want) && want[len(before)] == "PERSON"
}

// takesTeam reports whether PERSON of a pattern can be the whole team.
func takesTeam(kind, pattern string) bool {
	switch kind {
	case "condition":
		return strings.Contains(pattern, "QUANTITY") || strings.HasPrefix(pattern, "skill of") || pattern == "PERSON knows what is coming"
	case "action":
		return teamActions[pattern]
	}
	return false
}

// teamActions are the actions that the model takes for the whole team. It is
// asked: what it does not know as a person it refuses.
var teamActions = map[string]bool{}

func init() {
	params := sim.DefaultParams()
	career, err := sim.New(sim.Setup{Level: 1, Weeks: 1, People: []sim.PersonSetup{{ID: 1}},
		Work: []sim.WorkSetup{{ID: 1, Owner: 0, Start: 1, Due: 1, Effort: sim.One}}}, 1, params)
	if err != nil {
		return
	}
	for _, spec := range sim.Actions() {
		trial := career
		err := trial.Do(params, sim.Action{Kind: spec.Kind, Who: sim.Team}, nil)
		teamActions[spec.Phrase] = !errors.Is(err, sim.ErrNoSuchPerson)
	}
}

// strangeQuantity finds quantities that a person does not have, and beliefs
// about what everybody knows.
func strangeQuantity(phrase, pattern string, words []token, a *args) error {
	believed := strings.HasPrefix(pattern, "believed")
	personal := strings.HasPrefix(pattern, "highest") || strings.HasPrefix(pattern, "lowest") || strings.HasPrefix(pattern, "with ") ||
		len(a.people) > 0 && a.people[0] != refTeam
	what, known := "", personalQuantities
	switch {
	case believed && a.quantity != sim.Trust && a.quantity != sim.Engagement:
		what, known = "you can only be wrong about trust and engagement", []string{"trust", "engagement"}
	case personal && place(personalQuantities, a.quantity.String()) < 0:
		what = a.quantity.String() + " belongs to the team or to you, not to a person"
	default:
		return nil
	}
	for _, word := range words {
		if word.text == a.quantity.String() {
			return &PhraseError{Phrase: phrase, At: word.at, Len: len(word.text), What: what, Fix: "write one of: " + strings.Join(known, ", ")}
		}
	}
	return nil
}

// personalQuantities are those that each person has.
var personalQuantities = []string{"trust", "trust-cap", "engagement", "autonomy", "growth", "recognition", "load", "skill",
	"leading", "team-skill", "team-trust", "team-engagement"}

// toReport reports whether an action may be done to somebody who answers to the
// player on any track.
func (d *Deed) toReport(start *sim.Setup) bool {
	if len(d.args.people) == 0 || d.kind == sim.Hire {
		return false
	}
	for i := range start.People {
		named := d.args.people[0] < 0 || int(d.args.people[0]) == i
		if named && start.People[i].Report {
			return true
		}
	}
	return false
}

// Vain says why an action can never be carried out from a start and what to do
// about it, "" when it can. Rises tells that the story may give the player
// authority later on, or somebody a team.
func (d *Deed) Vain(start *sim.Setup, rises bool) (why, fix string) {
	if d.effect > 0 {
		return "", ""
	}
	fix = "leave the action out; candidates have  candidate = true,  work that waits has  planned = true"
	switch {
	case d.kind == sim.Hire && d.args.people[0] < 0:
		return "roles are cast from those who are there, and cannot be hired", fix
	case d.kind == sim.Hire && !start.People[d.args.people[0]].Vacant:
		return "this person is on the team already", fix
	case d.kind == sim.StartWork && !start.Work[d.args.work].Planned:
		return "this work begins by itself", fix
	case rises:
	case d.kind.Executes() && !start.Executes():
		return "an advisor does not execute", "leave the action out, or advise on the work"
	case d.kind.NeedsAuthority() && !start.Authority() && !d.toReport(start):
		return "this takes authority over people, which the player does not have",
			"leave the action out; who answers to a senior, an IC or an advisor has  report = true"
	case d.kind.NeedsLead() && d.args.people[0] >= 0 && start.People[d.args.people[0]].Own.Size == 0:
		return "this person leads no team", "leave the action out, or give them a team, such as  team = { size = 6 }"
	}
	return "", ""
}
