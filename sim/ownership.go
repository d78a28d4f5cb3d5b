package sim

// Autonomy is how far a person feels that the work is theirs. It follows how
// their work is left to them, is given with the work, and is taken with it: by
// taking over, by deciding in their place, by solving what they had not asked
// about (rows F1, F3, F4). Taking over is the harm; checking is a separate and
// milder thing.

// OwnershipParams are the constants of autonomy. Each deed is the part of the
// room above that it fills, or of the autonomy there is that it takes.
type OwnershipParams struct {
	// Start is what people begin with.
	Start Fixed `from:"0.3" to:"0.9"`
	// Pull is the weekly part of the way to what the present work supports.
	Pull Fixed `from:"0.02" to:"0.2"`
	// Own, None and Checked are what work of one's own, no work and closely checked work support.
	Own     Fixed `from:"0.6" to:"1"`
	None    Fixed `from:"0.3" to:"0.8"`
	Checked Fixed `from:"0.1" to:"0.7"`
	// HandedOver, FailureAllowed and Finished add.
	HandedOver     Fixed `from:"0" to:"0.4"`
	FailureAllowed Fixed `from:"0" to:"0.4"`
	Finished       Fixed `from:"0" to:"0.4"`
	// TakenOver, Moved, Rescued, Decided, Dictated and CheckedHelp take.
	TakenOver   Fixed `from:"0.1" to:"0.7"`
	Moved       Fixed `from:"0" to:"0.5"`
	Rescued     Fixed `from:"0" to:"0.4"`
	Decided     Fixed `from:"0" to:"0.5"`
	Dictated    Fixed `from:"0" to:"0.3"`
	CheckedHelp Fixed `from:"0" to:"0.3"`
	// LookedIn is what one look takes.
	LookedIn Fixed `from:"0" to:"0.1" source:"Ravid et al. 2023 (fitted)"`
	// GrowingTaken is how much less a person feels that they grow when work is taken from them.
	GrowingTaken Fixed `from:"0" to:"0.5"`
}

var defaultOwnership = OwnershipParams{
	Start: Percent(60), Pull: Percent(6), Own: Percent(85), None: Percent(60), Checked: Percent(25),
	HandedOver: Percent(15), FailureAllowed: Percent(20), Finished: Percent(4),
	TakenOver: Percent(40), Moved: Percent(25), Rescued: Percent(12), Decided: Percent(30), Dictated: Percent(10),
	CheckedHelp: Percent(6), LookedIn: perMille(3), GrowingTaken: Percent(25),
}

// ownership is how far a person's own work is left to them.
func (t *week) ownership(who Subject) Fixed {
	switch o := &t.p.Ownership; {
	case t.first[who] < 0:
		return o.None
	case t.checked.has(int8(who)):
		return o.Checked
	default:
		return o.Own
	}
}

// loseWork is what taking somebody's work tells them.
func (t *turn) loseWork(who Subject) {
	t.People[who].TakenFrom = t.Week
	t.signal(who, ByTakingOver, -t.p.Signal.AgainstTakenOver)
	t.lower(who, Autonomy, ByTakingOver, t.p.Ownership.TakenOver)
	t.lower(who, Growing, ByTakingOver, t.p.Ownership.GrowingTaken)
	t.signalOthers(who, ByTakingOver, -t.p.Signal.AgainstTakenOverSeen)
	t.lower(Team, Safety, ByTakingOver, t.p.Safety.TakeOver)
}
