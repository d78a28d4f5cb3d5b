package sim

// actionTable is everything a leader can do, in the order of the kinds.
var actionTable = [...]ActionSpec{
	{},
	{Kind: TakeOver, Phrase: "take over WORK", Means: "You do it yourself, in the owner's place.",
		area: OwnCraft, rung: -1, needs: needWork | needHands, priced: priceOfDoing, apply: takeOver},
	{Kind: Rescue, Phrase: "rescue WORK", Means: "You solve the hard part; the owner finishes.",
		area: OwnCraft, rung: -1, needs: needWork | needHands, price: 5 * Hour, apply: rescue},
	{Kind: HandOver, Phrase: "hand WORK to PERSON", Means: "The work gets a new owner, who asks when they need you.",
		area: CoachingTime, price: Hour / 2, needs: needWork | needPerson | needAuthority, apply: handOver(NoSupport)},
	{Kind: HandOverCoaching, Phrase: "hand WORK to PERSON with coaching", Means: "The work gets a new owner, whom you coach.",
		area: CoachingTime, price: Hour, needs: needWork | needPerson | needAuthority, apply: handOver(Coaching)},
	{Kind: HandOverChecking, Phrase: "hand WORK to PERSON with close checking", Means: "The work gets a new owner, whom you check closely.",
		area: CoachingTime, rung: -1, price: Hour / 2, needs: needWork | needPerson | needAuthority, apply: handOver(CloseChecking)},
	{Kind: SupportNone, Phrase: "leave WORK alone", Means: "You stop coaching or checking; the owner asks when they need you.",
		needs: needWork, apply: support(NoSupport)},
	{Kind: Coach, Phrase: "coach PERSON on WORK for HOURS", Means: "You sit down together; the solution stays theirs.",
		area: CoachingTime, needs: needWork | needPerson, priced: namedTime, apply: coach},
	{Kind: Check, Phrase: "check WORK closely", Means: "You look in several times a week from now on.",
		area: CoachingTime, rung: -1, needs: needWork, apply: support(CloseChecking)},
	{Kind: AllowFailure, Phrase: "allow failure of WORK", Means: "You say beforehand that the date may slip, and stand for it.",
		area: AccountabilityTime, price: Hour / 2, needs: needWork, apply: allowFailure},
	{Kind: Debrief, Phrase: "debrief PERSON", Means: "You talk the last failure through: what happened, who learned what.",
		area: AccountabilityTime, price: Hour, needs: needAnyone, apply: func(t turn, a Action) bool { return t.debrief(a.Who) }},
	{Kind: OneOnOne, Phrase: "one-on-one with PERSON", Means: "A real conversation: how are you progressing, what is your plan?",
		area: AccountabilityTime, price: Hour, needs: needPerson, apply: oneOnOne},
	{Kind: StatusUpdate, Phrase: "status update with PERSON", Means: "You hear where things stand, and little else.",
		area: AccountabilityTime, price: Hour / 2, needs: needPerson, apply: statusUpdate},
	{Kind: CoCreate, Phrase: "co-create goals", Means: "You work the goal out with the team.",
		area: AlignmentTime, price: 4 * Hour, apply: func(t turn, _ Action) bool { t.cocreate(); return true }},
	{Kind: Dictate, Phrase: "dictate goals", Means: "You announce the goal.",
		area: AlignmentTime, price: Hour, needs: needAuthority, apply: func(t turn, _ Action) bool { t.dictate(); return true }},
	{Kind: Celebrate, Phrase: "celebrate PERSON", Means: "You tell the story of people living the goal.",
		area: AlignmentTime, price: Hour / 2, needs: needAnyone, apply: celebrate},
	{Kind: SetIndicators, Phrase: "set indicators for WORK", Means: "You and the owner agree what will show early that it goes well or badly.",
		area: AccountabilityTime, price: Hour, needs: needWork, apply: setIndicators},
	{Kind: Train, Phrase: "train PERSON in DOMAIN", Means: "A day of training, and your time to make it count.",
		area: CapabilityTime, price: Hour, needs: needAnyone | needDomain, apply: train},
	{Kind: Praise, Phrase: "praise PERSON", Means: "You say what was good about the work.",
		area: CoachingTime, price: Hour / 4, needs: needAnyone, apply: praise},
	{Kind: Criticise, Phrase: "criticise PERSON", Means: "You say what is wrong with how they do it.",
		area: CoachingTime, price: Hour / 4, needs: needPerson, apply: criticise},
	{Kind: PromiseTo, Phrase: "promise PERSON something within WEEKS", Means: "You give your word, with a date.",
		needs: needPerson, apply: func(t turn, a Action) bool { return t.promise(a.Who, a.Weeks) }},
	{Kind: KeepPromise, Phrase: "keep promise to PERSON", Means: "You do what you said you would.",
		area: CoachingTime, price: 2 * Hour, needs: needPerson, apply: func(t turn, a Action) bool { return t.keep(a.Who) }},
	{Kind: BreakPromise, Phrase: "break promise to PERSON", Means: "You do not do what you said you would.",
		needs: needPerson, apply: func(t turn, a Action) bool { return t.breakPromise(a.Who) }},
	{Kind: OwnUp, Phrase: "own up to PERSON", Means: "You admit what you did: that you broke your word, or went behind them.",
		area: AccountabilityTime, price: Hour / 2, needs: needPerson, apply: func(t turn, a Action) bool { return t.ownUp(a.Who) }},
	{Kind: TakeCredit, Phrase: "take credit from PERSON", Means: "Their work appears as yours.",
		needs: needPerson, apply: takeCredit},
	{Kind: GiveCredit, Phrase: "give credit to PERSON", Means: "You make their work seen, in their name.",
		area: AlignmentTime, price: Hour / 4, needs: needPerson, apply: giveCredit},
	{Kind: Undercut, Phrase: "decide for PERSON", Means: "You take a decision that was theirs.",
		area: CoachingTime, rung: -1, price: Hour / 2, needs: needPerson, apply: undercut},
	{Kind: Hire, Phrase: "hire PERSON within WEEKS", Means: "A candidate joins the team after so many weeks.",
		area: CapabilityTime, price: 4 * Hour, needs: needAbsent | needAuthority, apply: hire},
	{Kind: LetPersonGo, Phrase: "let PERSON go", Means: "You end the employment; their work has no owner then.",
		area: AccountabilityTime, price: 4 * Hour, needs: needPerson | needAuthority, apply: letGo},
	{Kind: StartWork, Phrase: "start WORK", Means: "Planned work begins, due as many weeks from now as the file says.",
		needs: needWork, apply: startWork},
	{Kind: MoveDue, Phrase: "move WORK by WEEKS", Means: "You agree a later date with those who wait for it.",
		area: AccountabilityTime, price: Hour / 2, needs: needWork, apply: moveDue},
	{Kind: DropWork, Phrase: "drop WORK", Means: "It will not be done.",
		area: AccountabilityTime, price: Hour / 2, needs: needWork, apply: dropWork},
	{Kind: SpendTime, Phrase: "spend HOURS on the next level", Means: "You work on an issue of the level above yours.",
		area: NextLevelTime, rung: 1, priced: namedTime, apply: spendTime},
	{Kind: ShiftMarket, Phrase: "shift the market", Means: "The world changes, and the goal fits it less.",
		apply: func(t turn, _ Action) bool { t.shiftMarket(); return true }},
	{Kind: TellSponsor, Phrase: "tell your leader about WORK", Means: "You bring the risk to your own leader before it comes to them.",
		area: AlignmentTime, price: Hour / 2, needs: needWork, apply: tellSponsor},
	{Kind: FeedbackOn, Phrase: "give PERSON feedback on WORK", Means: "You say what about the work goes well, what does not, and what to try.",
		area: CoachingTime, price: Hour / 2, needs: needWork | needPerson, apply: feedbackOn},
	{Kind: Listen, Phrase: "listen around", Means: "You ask customers, partners and the team what they see, before anything is decided.",
		area: AlignmentTime, price: 3 * Hour, apply: func(t turn, _ Action) bool { t.listen(); return true }},
	{Kind: LookIn, Phrase: "look in on PERSON", Means: "You check how it stands, unasked.",
		area: CoachingTime, rung: -1, needs: needPerson, priced: priceOfLooking, apply: lookIn},
	{Kind: Improve, Phrase: "improve how the team works for HOURS", Means: "Everybody puts in these hours: less output now, more later.",
		area: CapabilityTime, priced: namedTime, apply: improve},

	// The ladder: moves, leads, influence (move.go, lead.go, influence.go).
	{Kind: MoveTrack, Phrase: "move to the TRACK track", Means: "You go on as a manager, an IC or an advisor, at the level you have.",
		area: AlignmentTime, priced: priceOfMoving, apply: moveTrack},
	{Kind: StepOver, Phrase: "step over PERSON on WORK", Means: "You tell the people of a lead what to do on the lead's work.",
		area: CoachingTime, rung: -1, price: Hour, needs: needPerson | needWork | needAuthority | needLead, apply: stepOver},
	{Kind: Empower, Phrase: "empower PERSON", Means: "You give a real remit: what is decided there is decided.",
		area: CoachingTime, price: Hour, needs: needPerson | needAuthority, apply: empower, from: rank{TrackManagement: 4}},
	{Kind: HoldAccountable, Phrase: "hold PERSON accountable", Means: "You and a lead agree what will show how their whole area goes.",
		area: AccountabilityTime, price: 3 * Hour / 2, needs: needPerson | needAuthority | needLead, apply: holdAccountable, from: rank{TrackManagement: 4}},
	{Kind: DevelopLead, Phrase: "develop PERSON as lead", Means: "You let them lead something small, and talk it through.",
		area: CapabilityTime, price: 2 * Hour, needs: needPerson, apply: developLead, from: rank{TrackManagement: 4}},
	{Kind: AppointLead, Phrase: "appoint PERSON as lead", Means: "They take over the team whose lead has gone.",
		area: CapabilityTime, price: 2 * Hour, needs: needPerson | needAuthority, apply: appointLead, from: rank{TrackManagement: 4}},
	{Kind: Workshop, Phrase: "run a workshop in DOMAIN", Means: "You teach what you know to those who work there.",
		area: CapabilityTime, price: 4 * Hour, needs: needDomain, apply: workshop, from: rank{TrackIC: 3, TrackAdvisor: 3}},
	{Kind: StartGuild, Phrase: "start a guild for DOMAIN", Means: "Peers meet to learn from one another; it fades unless it is kept going.",
		area: CapabilityTime, price: 3 * Hour, needs: needDomain, apply: startGuild, from: rank{TrackIC: 4, TrackAdvisor: 4}},
	{Kind: SetStandard, Phrase: "set a standard for DOMAIN", Means: "You write down how it is done from now on.",
		area: AccountabilityTime, price: 2 * Hour, needs: needDomain, apply: setStandard, from: rank{TrackIC: 3, TrackAdvisor: 3}},
	{Kind: AgreeStandard, Phrase: "agree on a standard for DOMAIN", Means: "You work out together how it is done from now on.",
		area: AccountabilityTime, price: 5 * Hour, needs: needDomain, apply: agreeStandard, from: rank{TrackManagement: 4, TrackIC: 3, TrackAdvisor: 3}},
	{Kind: WriteVision, Phrase: "write the vision", Means: "You write down where this is going.",
		area: AlignmentTime, price: 3 * Hour, apply: writeVision, from: rank{4, 4, 4}},
	{Kind: ShareVision, Phrase: "write the vision with PERSON", Means: "You and they write down where this is going.",
		area: AlignmentTime, price: 5 * Hour, needs: needAnyone, apply: shareVision, from: rank{4, 4, 4}},
	{Kind: AdviseOn, Phrase: "advise on WORK", Means: "You tell the owner what you have seen before; it stays theirs.",
		area: AccountabilityTime, price: 2 * Hour, needs: needWork, apply: adviseOn, from: rank{TrackIC: 3, TrackAdvisor: 3}},
	{Kind: AdviseStrategy, Phrase: "advise on the strategy", Means: "You say where you would go, to those who decide.",
		area: AlignmentTime, price: 2 * Hour, apply: adviseStrategy, from: rank{4, 4, 4}},
	{Kind: PlanGrowth, Phrase: "agree on a growth plan with PERSON", Means: "You work out where they want to go, and what takes them there.",
		area: CapabilityTime, price: Hour, needs: needPerson, apply: planGrowth},

	{Kind: Deny, Phrase: "deny it to PERSON", Means: "You say that it was not so: you broke no promise, you took no credit.",
		area: AccountabilityTime, price: Hour / 4, needs: needPerson, apply: func(t turn, a Action) bool { return t.deny(a.Who) }},

	// What others do not know (mistake.go, news.go).
	{Kind: HideMistake, Phrase: "hide a mistake on WORK", Means: "What you did or said there was wrong, and you say nothing; it may come out.",
		needs: needAnyWork, apply: hideMistake},
	{Kind: OwnUpToMistake, Phrase: "own up to a mistake on WORK", Means: "You say to everybody what you did or said there that was wrong.",
		area: AccountabilityTime, price: Hour / 2, needs: needAnyWork, apply: ownUpToMistake},
	{Kind: DenyMistake, Phrase: "deny a mistake on WORK", Means: "You are asked about it, and say that there was none.",
		area: AccountabilityTime, price: Hour / 4, needs: needAnyWork, apply: denyMistake},
	{Kind: MistakeComesOut, Phrase: "mistake on WORK comes out", Means: "Somebody finds out what you had hidden or denied.",
		needs: needAnyWork, apply: mistakeComesOut},
	{Kind: HoldBack, Phrase: "hold back what is coming", Means: "You know of something that concerns everybody, and tell nobody yet.",
		apply: holdBack},
	{Kind: TellNews, Phrase: "tell PERSON what is coming", Means: "You say what you know, what you do not, and when you will.",
		area: AlignmentTime, price: Hour, needs: needAnyone, apply: tellNews},
	{Kind: DenyNews, Phrase: "deny what is coming", Means: "You are asked, and say that there is nothing.",
		area: AlignmentTime, price: Hour / 4, apply: denyNews},
	{Kind: NewsComesOut, Phrase: "what is coming comes out", Means: "It is announced, and whoever has not been told learns it now.",
		apply: newsComesOut},

	{Kind: TalkThrough, Phrase: "talk the goal through with PERSON", Means: "What it means for their work, until they would say it themselves.",
		area: AlignmentTime, price: Hour, needs: needPerson, apply: func(t turn, a Action) bool { t.talkThrough(a.Who); return true }},
}

func namedTime(_ turn, a Action) Minutes { return a.Time }

// priceOfDoing is what it takes to bring work to its end alone, at most twelve
// hours in one week.
func priceOfDoing(t turn, a Action) Minutes {
	w := &t.Work[a.Work]
	if w.Owner == Self {
		return 0 // it is yours already
	}
	rest := w.Effort.Mul(w.Progress.Complement()).Div(t.craftPace())
	return max(2*Hour, min(12*Hour, upToHalfHour(t.p.Hours.Week.times(rest))))
}

func upToHalfHour(m Minutes) Minutes { return (m + Hour/2 - 1) / (Hour / 2) * (Hour / 2) }

func takeOver(t turn, a Action) bool {
	w := &t.Work[a.Work]
	if w.Owner == Self {
		return false
	}
	if w.Stage == Planned {
		t.begin(w)
	}
	t.byHand(w, priceOfDoing(t, a))
	t.Leader.Rescues++
	if owner := w.Owner; owner >= 0 && owner < MaxPeople {
		t.loseWork(owner)
		t.slight(owner, t.p.Leads.UndercutTheirs)
	}
	t.heroism(w)
	w.Owner, w.Support, w.TakenOver, w.Stuck, w.Asked = Self, NoSupport, true, false, 0
	return true
}

func rescue(t turn, a Action) bool {
	w := &t.Work[a.Work]
	owner := w.Owner
	if owner < 0 || owner >= MaxPeople {
		return false
	}
	if w.Stage == Planned {
		t.begin(w)
	}
	t.byHand(w, 5*Hour)
	t.byHand(w, 5*Hour) // two pairs of hands
	t.take(owner, t.p.Labour.RescueTaken)
	t.Leader.Rescues++
	practice := t.p.Skill.Rate.Mul(t.p.stretch(t.Odds(owner, a.Work, t.p)))
	t.learn(owner, w.Domain, ByHelp, practice.Mul(t.p.Skill.Told))
	if w.Stuck || w.Asked > 0 {
		t.signal(owner, ByHelp, t.p.Signal.Rescued)
	} else {
		t.signal(owner, ByTakingOver, -t.p.Signal.AgainstUnasked)
	}
	t.lower(owner, Autonomy, ByTakingOver, t.p.Ownership.Rescued)
	t.heroism(w)
	w.Stuck, w.Asked = false, 0
	return true
}

func handOver(s Support) func(turn, Action) bool {
	return func(t turn, a Action) bool {
		w := &t.Work[a.Work]
		if former := w.Owner; former != a.Who && former >= 0 && former < MaxPeople {
			t.signal(former, ByTakingOver, -t.p.Signal.AgainstMoved)
			t.lower(former, Autonomy, ByTakingOver, t.p.Ownership.Moved)
			t.slight(former, t.p.Leads.UndercutTheirs)
		}
		w.Owner, w.Support, w.TakenOver, w.Stuck, w.Asked = a.Who, s, false, false, 0
		w.Odds = t.Odds(a.Who, a.Work, t.p)
		if w.Stage == Planned {
			t.begin(w)
		}
		if s == CloseChecking {
			t.signal(a.Who, ByOwnership, t.p.Signal.HandedChecking)
		} else {
			t.signal(a.Who, ByOwnership, t.p.Signal.HandedOver.Mul(t.p.stretch(w.Odds)).Mul(w.size()))
			t.raise(a.Who, Autonomy, ByOwnership, t.p.Ownership.HandedOver.Mul(w.size()))
			t.raise(a.Who, Recognition, ByOwnership, t.p.Feedback.HandOver.Mul(w.size()))
		}
		return true
	}
}

func support(s Support) func(turn, Action) bool {
	return func(t turn, a Action) bool {
		t.Work[a.Work].Support = s
		return true
	}
}

func coach(t turn, a Action) bool {
	w := &t.Work[a.Work]
	w.Support = Coaching
	if w.Owner == a.Who && (w.Stuck || w.Asked > 0) {
		t.help(w)
		w.Asked = 0
	}
	t.coachOn(a.Who, w.Domain, a.Time)
	return true
}

func allowFailure(t turn, a Action) bool {
	w := &t.Work[a.Work]
	w.FailureAllowed = true
	if w.Owner >= 0 && w.Owner < MaxPeople {
		t.signal(w.Owner, ByOwnership, t.p.Signal.FailureAllowed)
		t.raise(w.Owner, Autonomy, ByOwnership, t.p.Ownership.FailureAllowed)
	}
	t.raise(Team, Safety, ByOwnership, t.p.Safety.FailureAllowed)
	return true
}

func oneOnOne(t turn, a Action) bool {
	t.oneOnOne(a.Who)
	return true
}

func statusUpdate(t turn, a Action) bool {
	t.signal(a.Who, ByConversation, t.p.Signal.Status)
	t.raise(a.Who, Focus, ByConversation, t.p.Attention.Asked)
	t.take(a.Who, t.p.Attention.TalkTaken/2)
	t.hear(a.Who, t.p.Belief.Status)
	return true
}

// each does something for one person or, for the team, for everybody present.
func (t *turn) each(who Subject, do func(Subject)) {
	if who != Team {
		do(who)
		return
	}
	for i := range int(t.Places) {
		if t.People[i].Here() {
			do(Subject(i))
		}
	}
}

func celebrate(t turn, a Action) bool {
	t.raise(Team, Commitment, ByAligning, t.p.Alignment.StoryCommitment)
	t.raise(Team, Clarity, ByAligning, t.p.Alignment.StoryClarity)
	t.each(a.Who, func(who Subject) { t.raise(who, Recognition, ByFeedback, t.p.Feedback.Story) })
	return true
}

func setIndicators(t turn, a Action) bool {
	w := &t.Work[a.Work]
	if w.Indicators {
		return false
	}
	w.Indicators = true
	if w.Owner >= 0 && w.Owner < MaxPeople {
		t.signal(w.Owner, ByConversation, t.p.Signal.Indicators)
	}
	return true
}

func train(t turn, a Action) bool {
	t.each(a.Who, func(who Subject) {
		// One day teaches more than a second one in the same week (Donovan and Radosevich 1999).
		fresh := One - t.People[who].Taken.share(t.p.Hours.Week)
		t.learn(who, a.Domain, ByTraining, t.p.Skill.Training.Mul(fresh))
		t.take(who, t.p.Attention.TrainingTaken)
		t.raise(who, Growing, ByTraining, t.p.Skill.GrowingTraining)
	})
	return true
}

func praise(t turn, a Action) bool {
	t.each(a.Who, t.praise)
	return true
}

func criticise(t turn, a Action) bool {
	t.criticise(a.Who)
	return true
}

func feedbackOn(t turn, a Action) bool {
	t.feedbackOnTask(a.Who, &t.Work[a.Work])
	return true
}

func priceOfLooking(t turn, _ Action) Minutes { return t.p.Queue.Check }

func lookIn(t turn, a Action) bool {
	t.lookIn(a.Who)
	return true
}

func improve(t turn, a Action) bool {
	t.improve(a.Time)
	return true
}

func takeCredit(t turn, a Action) bool {
	t.deceive(a.Who)
	t.lower(a.Who, Recognition, ByDeception, t.p.Feedback.Deceived)
	t.signalOthers(a.Who, ByDeception, -t.p.Signal.AgainstDeceptionSeen)
	t.raise(Self, Visibility, ByOrganisation, t.p.Standing.CreditTaken)
	t.raise(Self, Sponsor, ByOrganisation, t.p.Standing.CreditTakenSponsor)
	return true
}

func giveCredit(t turn, a Action) bool {
	t.raise(a.Who, Recognition, ByFeedback, t.p.Feedback.Credit)
	t.raise(a.Who, Focus, ByFeedback, t.p.Feedback.CreditFocus)
	t.signal(a.Who, ByFeedback, t.p.Signal.Credit)
	t.raise(Self, Sponsor, ByOrganisation, t.p.Standing.CreditGiven)
	return true
}

func undercut(t turn, a Action) bool {
	t.signal(a.Who, ByTakingOver, -t.p.Signal.AgainstDecided)
	t.lower(a.Who, Autonomy, ByTakingOver, t.p.Ownership.Decided)
	t.slight(a.Who, t.p.Leads.UndercutTheirs)
	t.signalOthers(a.Who, ByTakingOver, -t.p.Signal.AgainstDecidedSeen)
	return true
}

func hire(t turn, a Action) bool {
	person := &t.People[a.Who]
	person.Presence, person.Since = Arriving, t.Week+a.Weeks
	return true
}

func letGo(t turn, a Action) bool {
	t.depart(a.Who, LetGo)
	t.signalOthers(a.Who, ByLeaving, -t.p.Signal.AgainstLetGo)
	return true
}

func startWork(t turn, a Action) bool {
	w := &t.Work[a.Work]
	if w.Stage != Planned {
		return false
	}
	t.begin(w)
	return true
}

// begin opens planned work: its start and due week count from now.
func (t *turn) begin(w *Work) {
	length := max(0, w.Due-w.Start)
	w.Stage, w.Start, w.Due = Open, t.Week, t.Week+length
}

func moveDue(t turn, a Action) bool {
	w := &t.Work[a.Work]
	if w.Late {
		return false
	}
	w.Due += a.Weeks
	t.lower(Self, Sponsor, ByOrganisation, t.p.Standing.Postponed)
	return true
}

func dropWork(t turn, a Action) bool {
	w := &t.Work[a.Work]
	w.Stage, w.Stuck, w.Asked = Dropped, false, 0
	if w.Owner >= 0 && w.Owner < MaxPeople {
		t.lower(w.Owner, Recognition, ByOrganisation, t.p.Feedback.Dropped)
	}
	return true
}

func spendTime(t turn, a Action) bool {
	t.prepare(a.Time)
	return true
}

func tellSponsor(t turn, a Action) bool {
	t.raise(Self, Sponsor, ByOrganisation, t.p.Standing.Told)
	return true
}

// coverage is the share of open work with agreed leading indicators.
func (c *Career) coverage() Fixed {
	var open, covered int64
	for i := range int(c.Jobs) {
		if w := &c.Work[i]; w.Stage == Open {
			open++
			if w.Indicators {
				covered++
			}
		}
	}
	if open == 0 {
		return 0
	}
	return Ratio(covered, open)
}
