package playtest

import (
	"stepback/sim"
	"stepback/sim/story"
)

// Policy is a way to play that has a name. Many are the ways to lead of
// sim/experiment, as far as a player can follow them: a week by area, how work
// is accompanied, and what kinds of action are liked in a scene.
type Policy struct {
	Name, Means string
	// habit leads; nil for a policy that looks at no action.
	habit  *story.Habit
	choose chooser
}

// chooser says how a policy without a habit picks among possible choices.
type chooser uint8

const (
	byHabit chooser = iota
	byChance
	byCuriosity
	theFirst
	theLast
)

// Policies lists the ways to play, in the order in which they play each seed.
// The curious come last, since they look at what the others did.
func Policies() []Policy { return policies }

// PolicyNames lists the names of the policies, in their order.
func PolicyNames() (names []string) {
	for i := range policies {
		names = append(names, policies[i].Name)
	}
	return names
}

// likes are the parts of action phrases that a policy seeks or shuns.
type likes = map[string]int

// hours is a week by area: craft, coaching, alignment, capability,
// accountability, the next level, slack.
func hours(craft, coaching, alignment, capability, accountability, next, slack sim.Minutes) (week [sim.Areas]sim.Minutes) {
	for area, h := range [...]sim.Minutes{craft, coaching, alignment, capability, accountability, next, slack} {
		week[area] = h * sim.Hour
	}
	return week
}

func habit(name, means string, support sim.Support, week [sim.Areas]sim.Minutes, what likes) Policy {
	return Policy{Name: name, Means: means, habit: &story.Habit{Name: name, Likes: what, Time: week, Support: support}}
}

// adopted is a policy that leads by one of the habits of sim/story.
func adopted(name, means string, h *story.Habit) Policy {
	return Policy{Name: name, Means: means, habit: h}
}

var policies = []Policy{
	{Name: "random", Means: "takes any choice, and any plan", choose: byChance},
	{Name: "first", Means: "takes the first choice, and keeps the plan", choose: theFirst},
	{Name: "last", Means: "takes the last choice, and keeps the plan", choose: theLast},
	adopted("always-do-it-myself", "takes over, checks, announces", &story.DoItYourself),
	habit("always-delegate", "hands everything on, and trusts that it will be asked", sim.NoSupport, hours(1, 10, 3, 2, 3, 6, 9),
		likes{"hand": 5, "leave": 4, "allow failure": 4, "empower": 4, "as lead": 3, "give credit": 3, "drop": 1,
			"rescue": -4, "take over": -5, "decide for": -4, "closely": -3, "close checking": -3, "look in": -2, "step over": -4}),
	adopted("hands-off", "leaves everybody alone and looks upwards", &story.HandsOff),
	adopted("supported", "hands over, coaches, talks, debriefs", &story.SupportedDelegation),
	habit("directive", "announces goals, gives safe work, looks in", sim.CloseChecking, hours(10, 6, 2, 1, 4, 2, 6),
		likes{"dictate": 5, "set a standard": 4, "status update": 3, "decide for": 3, "look in": 3, "hold back": 2, "closely": 2,
			"close checking": 2, "step over": 1, "co-create": -3, "listen around": -2, "allow failure": -3}),
	habit("checking", "looks in on everybody, and wants to know first", sim.CloseChecking, hours(6, 8, 1, 1, 8, 0, 7),
		likes{"look in": 5, "closely": 5, "close checking": 4, "status update": 4, "set indicators": 3, "hold": 2,
			"leave": -4, "allow failure": -3}),
	habit("people-first", "talks with everybody, recognises, keeps promises", sim.Coaching, hours(4, 10, 3, 1, 8, 1, 6),
		likes{"one-on-one": 5, "praise": 4, "keep promise": 5, "promise": 2, "give credit": 4, "celebrate": 4, "own up": 4,
			"growth plan": 4, "coach": 3, "team what is coming": 3, "goal through": 4, "hold back": -1, "hide a mistake": -3, "deny a mistake": -5, "deny what is coming": -5, "criticise": -4, "break promise": -6, "take credit": -6, "let ": -3}),
	habit("improving", "gives time to how the team works and learns", sim.Coaching, hours(3, 8, 2, 8, 4, 1, 7),
		likes{"improve": 5, "train": 5, "debrief": 4, "workshop": 4, "guild": 4, "agree on a standard": 4, "feedback on": 3,
			"set indicators": 2, "take over": -3, "rescue": -2}),
	habit("careful", "warns in time, moves dates, takes no risk", sim.CloseChecking, hours(8, 8, 2, 1, 5, 1, 8),
		likes{"tell your leader": 5, "move ": 4, "move to": -8, "set indicators": 4, "status update": 2, "closely": 2, "listen around": 2,
			"drop": 2, "own up": 2, "team what is coming": 2, "deny a mistake": -3, "deny what is coming": -3, "promise": -2, "start": -2, "allow failure": -1, "break promise": -5}),
	habit("ambitious", "is seen: the next level, the credit, the sponsor", sim.NoSupport, hours(8, 3, 1, 0, 2, 14, 6),
		likes{"next level": 5, "take credit": 4, "vision": 4, "strategy": 4, "move to": 3, "rescue": 2, "shift": 1,
			"hide a mistake": 3, "deny a mistake": 2, "hold back": 3, "team what is coming": -2,
			"one-on-one": -2, "coach": -2, "give credit": -3, "debrief": -1}),
	{Name: "curious", Means: "takes what the others took least with the same luck, and any plan", choose: byCuriosity},
}
