package story

import (
	"slices"
	"strings"
)

// verbs are words for what some phrases do or ask, which those say by others.
var verbs = map[string]string{
	"mentor": "coach", "help": "coach advise", "guide": "coach", "support": "coach", "assist": "coach", "advise": "coach", "teach": "train coach", "explain": "coach train",
	"delegate": "hand leave", "assign": "hand", "give": "hand", "transfer": "hand", "trust": "leave hand", "ignore": "leave",
	"fix": "rescue take", "solve": "rescue take", "do": "take", "finish": "rescue", "control": "check", "inspect": "check look", "monitor": "check look",
	"talk": "one-on-one listen", "meet": "one-on-one status", "chat": "one-on-one", "ask": "one-on-one listen", "speak": "one-on-one",
	"thank": "praise celebrate", "reward": "praise celebrate", "recognise": "praise credit", "recognize": "praise credit",
	"scold": "criticise", "blame": "criticise hold", "criticize": "criticise", "apologise": "own", "apologize": "own", "admit": "own admitted", "confess": "own", "conceal": "hide hold", "lie": "deny", "err": "mistake", "reveal": "comes tell", "inform": "tell",
	"fire": "let", "dismiss": "let", "recruit": "hire", "employ": "hire", "promote": "appoint develop", "refuse": "deny", "reject": "deny",
	"cancel": "drop", "stop": "drop", "kill": "drop", "begin": "start", "launch": "start", "delay": "move", "postpone": "move", "extend": "move",
	"announce": "dictate", "order": "dictate", "command": "dictate", "escalate": "tell", "report": "tell", "warn": "tell",
	"retrospective": "debrief", "retro": "debrief", "review": "feedback debrief", "measure": "indicators",
	"increase": "raise", "add": "raise", "gain": "raise", "reduce": "lower", "subtract": "lower", "lose": "lower", "decrease": "lower",
	"gone": "left", "quit": "left", "resigned": "left", "here": "team", "present": "team", "finished": "done finished", "complete": "done", "completed": "done",
	"overdue": "late", "delayed": "late", "blocked": "stuck", "random": "chance", "probability": "chance", "seen": "met", "visited": "met", "took": "chose", "chosen": "chose",
	"manager": "lead track", "responsible": "owner owns", "expert": "skilled", "best": "skilled highest", "worst": "least lowest",
}

// small are words that say nothing of what a phrase is about.
const small = " the and for with from that has have not are most least was you your "

// kindred returns up to three phrases that say something like the words, those
// that share most first: a verb that means the same, or a word.
func kindred(words []token, known []Phrase) (near []Phrase) {
	if len(words) > 40 {
		return nil
	}
	shared := map[string]int{}
	for _, p := range known {
		for _, fixed := range strings.Fields(p.Pattern) {
			if readerOf(fixed) != nil || len(fixed) < 3 || strings.Contains(small, " "+fixed+" ") {
				continue
			}
			for i, word := range words {
				switch text := strings.ToLower(word.text); {
				case text == fixed && i == 0:
					shared[p.Pattern] += 4
				case slices.Contains(strings.Fields(verbs[text]), fixed):
					shared[p.Pattern] += 3
				case text == fixed, len(fixed) > 3 && strings.HasPrefix(text, fixed):
					shared[p.Pattern] += 2
				}
			}
		}
		if shared[p.Pattern] > 0 {
			near = append(near, p)
		}
	}
	slices.SortStableFunc(near, func(a, b Phrase) int { return shared[b.Pattern] - shared[a.Pattern] })
	return near[:min(3, len(near))]
}
