package story

import (
	"strings"
	"testing"
)

// TestKindred: who writes another word for a phrase is told the phrase.
func TestKindred(t *testing.T) {
	names := &Names{People: []string{"amina", "luis"}, Work: []string{"ledger"}}
	for _, c := range []struct{ wrote, told string }{
		{"mentor amina", "coach PERSON on WORK"}, {"advise luis on ledger", "advise on WORK"}, {"fire luis", "let PERSON go"},
		{"delegate ledger", "hand WORK to PERSON"}, {"talk with luis", "one-on-one with PERSON"}, {"teach luis backend", "train PERSON in DOMAIN"},
	} {
		_, err := ParseDeed(c.wrote, names)
		if e, ok := err.(*PhraseError); !ok || !strings.Contains(e.Fix, c.told) {
			t.Errorf("%q: %v, and not %q", c.wrote, err, c.told)
		}
	}
	for _, c := range []struct{ wrote, told string }{
		{"amina quit", "PERSON has left"}, {"ledger finished", "WORK is done"}, {"luis is here", "PERSON is on the team"},
	} {
		_, err := ParseCondition(c.wrote, names)
		if e, ok := err.(*PhraseError); !ok || !strings.Contains(e.Fix, c.told) {
			t.Errorf("%q: %v, and not %q", c.wrote, err, c.told)
		}
	}
}

// TestVerbs: every word that is told for another stands in a phrase.
func TestVerbs(t *testing.T) {
	fixed := map[string]bool{}
	for _, list := range [][]Phrase{ConditionPhrases(), ActionPhrases(), EffectPhrases(), CastPhrases(), FilterPhrases()} {
		for _, p := range list {
			for _, word := range strings.Fields(p.Pattern) {
				fixed[word] = true
			}
		}
	}
	for verb, words := range verbs {
		for _, word := range strings.Fields(words) {
			if !fixed[word] {
				t.Errorf("%s stands for %s, which is in no phrase", verb, word)
			}
		}
	}
}
