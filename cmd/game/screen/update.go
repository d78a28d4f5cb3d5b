package screen

import (
	"slices"

	"stepback/sim"
	"stepback/sim/story"
)

// Update takes a message in and returns what the driver has to do. A message
// that does not fit the present screen changes nothing.
func (m *Model) Update(message Message) []Command {
	commands := m.update(message)
	m.compare()
	return slices.Concat(commands, m.steer(), m.rest(), m.noteEnd())
}

// update takes a message in; what follows from where it led is for Update.
func (m *Model) update(message Message) []Command {
	switch msg := message.(type) {
	case Resized:
		m.class = msg.Class
	case Saved:
		switch msg.Slot {
		case slotPlay:
			m.saveErr = msg.Err
		case slotFiles:
			m.filesErr = msg.Err
		case slotRoom:
			return m.roomSaved(msg.Err)
		}
	case Begin:
		return m.begin(msg.Scenario)
	case Again:
		return m.again(msg.Habit)
	case Resume:
		return m.resume()
	case Show:
		return m.show(msg.Page)
	case ShowKeys:
		m.keys = msg.On && !m.settings.NoLetters
	case ShowTab:
		m.tab = msg.Tab
	case Choose:
		return m.choose(msg.Choice)
	case GoOn:
		m.goOn()
	case NextChapter:
		return m.nextChapter()
	case Undo:
		return m.undo()
	case Rate:
		m.rate(msg)
	case RateDone:
		return m.answer(func() ([]story.Event, error) { return m.play.Rate(m.rating) })
	case SetTime, NextOwner, SetSupport:
		m.plan.update(m.play, msg)
	case PlanDone:
		return m.planDone()
	case PlanKept:
		return m.planKept()
	case Feel, Turn, AskWhy:
		m.updateDebrief(msg)
	case Commit, CommitBy, CommitBefore:
		m.updateCommitment(msg)
	case LookAgain, PredictFor, Predict, PredictOften, HaltFutures, MoreFutures:
		m.updateWhatIf(msg)
	case Lived:
		return m.livesTold(msg)
	case SetText, SetMotion, SetProjector, SetTheme, SetLetters, SetHints, System:
		return m.updateSettings(msg)
	case SetLanguage:
		return []Command{FetchLanguage{msg.Language}}
	case Speak:
		return m.speak(msg)
	case Fetched:
		return m.fetched(msg)
	case PrintPage:
		return []Command{Print{}}
	case Opened:
		m.keys = false
		return append(m.endTrial(), m.opened(msg.File)...)
	case Looked:
		m.looked(msg)
	case NotOpened:
		m.refused = m.say(msg.Why)
		m.notice = m.refused
	case Hover:
		m.hover = msg.On
	case Edited:
		m.keys = false
		return append(m.endTrial(), m.edited(msg.File)...)
	case Remove:
		return m.remove(msg)
	case TryOut:
		return m.tryOut(msg.Name)
	case Tried:
		m.tried(msg)
	case EndTrial:
		return m.endTrial()
	case Dated, SetName, KeepRecord, KeepPicture, Kept:
		return m.updateRecord(msg)
	case Linked, FollowLink, CopyLink, Copied:
		return m.updateLink(msg)
	case SetPeople, SetLearning, OtherTeam, SetWay, BeginYear, EndYear, YearLived:
		return m.updateSandbox(msg)
	case Elsewhere:
		return m.elsewhere(msg.Data)
	case Passed:
		return m.passed(msg.Seconds)
	case OpenRoom, LeaveRoom, SetTables, SetStory, SetLength, BeginRoom, ResumeRoom, Step, PickTable, Vote, Digit, WipeVote,
		CountHands, TakeVote, UndoVote, Blank, ShowRoomKeys, PauseTimer, ExtendTimer, ShowGuide, ShowNotes, NoNotes, SetCommitment:
		return m.updateRoom(msg)
	}
	return nil
}

const (
	slotPlay     = "play"
	slotSettings = "settings"
	slotFiles    = "files"
	slotRoom     = "room"
)

// begin starts a scenario. The first dilemma is there at once.
func (m *Model) begin(scenario int) []Command {
	if scenario < 0 || scenario >= len(m.shelf()) {
		return nil
	}
	if sc := m.shelf()[scenario]; sc.Absent {
		return m.fetch(sc, Begin{scenario})
	}
	m.config.Seed++
	return m.start(scenario, m.config.Seed, nil)
}

// start begins a run, which may be one that does another again.
func (m *Model) start(scenario int, seed uint64, first *firstTime) []Command {
	play, err := story.Start(m.shelf()[scenario], story.Options{Seed: seed, Record: true})
	if err != nil {
		m.notice = m.say("library.cannot-start", "Why", err.Error())
		return nil
	}
	m.first = first
	c := play.Career()
	m.learning = m.learnsDesk(&c)
	m.take(play)
	m.openChapter()
	return m.save()
}

// take makes a play the present one and goes to its question.
func (m *Model) take(play *story.Play) {
	m.play, m.events, m.decided, m.notice, m.trail, m.resuming = play, nil, false, "", nil, nil
	m.before = play.Career()
	m.rating = [3]int{5, 5, 5}
	m.part, m.feel, m.commit, m.causes, m.tab = PartFeeling, 0, commitment{}, nil, TabStory
	m.whatIf = whatIf{}
	if m.first != nil {
		m.first.lived = false // another chapter may have ended
	}
	m.question()
}

// question goes to the screen of what the play waits for.
func (m *Model) question() {
	m.tab = TabStory
	switch m.play.Asks() {
	case story.AskChoice:
		m.page = PageDesk
	case story.AskRating:
		m.page = PageBriefing
	case story.AskPlan:
		m.openPlan()
	case story.AskChapter, story.AskNothing:
		m.page = PageReview
	}
}

func (m *Model) openPlan() {
	m.plan = newPlanDraft(m.play)
	m.page = PagePlan
}

// show goes to a screen beside the play, or back from it.
func (m *Model) show(page Screen) []Command {
	switch {
	case m.page == PageProblems && page == m.under:
		m.uncover()
	case page == PageProblems && m.file != nil:
		m.cover(page)
	case page == PageRecord && m.play != nil && m.play.Asks() == story.AskNothing:
		m.page = page
		return []Command{AskDate{}}
	case page == PageEvidence:
		m.inquiry, m.page = m.page, page
	case page == PageLink && m.play != nil && m.config.Page:
		m.page = page
	case page == PagePlan && m.play != nil && m.play.Asks() == story.AskChoice:
		m.openPlan()
	case page == PageDesk && m.play != nil:
		m.question()
	case page == PageLibrary || page == PageSettings || page == PageAbout:
		if m.page != PageLibrary && m.page != PageSettings && m.page != PageAbout {
			m.back = m.page
		}
		m.page = page
	case page == PagePaper && m.page == PageDebrief && !m.play.Scenario().Plain():
		if m.page = page; m.causes == nil {
			m.explain(sim.Trust, 0)
		}
		return []Command{AskDate{}}
	case page == PageSandbox && (m.page == PageDebrief || m.page == PageLibrary):
		m.openSandbox()
	case page == PageAgain && m.page == PageDebrief && m.play.Asks() == story.AskNothing:
		m.page = page
	case page == PageDebrief && m.play != nil && m.play.Over():
		m.page = page
	}
	return nil
}

// choose takes a decision and shows what follows.
func (m *Model) choose(choice string) []Command {
	if m.play == nil || m.page != PageDesk {
		return nil
	}
	return m.answer(func() ([]story.Event, error) { return m.play.Decide(choice) })
}

// answer gives the play an input, keeps the run and shows what happened.
func (m *Model) answer(input func() ([]story.Event, error)) []Command {
	if m.play == nil || !m.live(input) {
		return nil
	}
	if m.page = PageConsequence; len(m.told(m.events)) == 0 && !m.decided {
		m.question()
	}
	return m.save()
}

// live gives the play an input and keeps what it brought. It tells whether the
// play took it.
func (m *Model) live(input func() ([]story.Event, error)) bool {
	before, decisions := m.play.Career(), len(m.play.Decisions())
	entries := 0
	if ledger := m.play.Ledger(); ledger != nil {
		entries = len(ledger.Entries)
	}
	events, err := input()
	if err != nil {
		m.notice = m.say("notice.refused", "Why", err.Error())
		return false
	}
	m.before, m.entries, m.events, m.notice = before, entries, events, ""
	m.decided = len(m.play.Decisions()) > decisions
	return true
}

// told leaves out the ending, which the review tells, and what moved unseen.
func (m *Model) told(events []story.Event) (list []story.Event) {
	for _, e := range events {
		unseen := e.Kind == story.EventMoved && !m.play.Scenario().Attributes[e.Move.Attribute].Shown
		if e.Kind != story.EventEnding && !unseen {
			list = append(list, e)
		}
	}
	return list
}

func (m *Model) goOn() {
	m.telling = false
	switch {
	case m.page == PageChanged:
		m.take(m.resuming.play)
	case m.play == nil:
		m.page = PageLibrary
	case m.page == PageReview:
		m.page = PageDebrief
	default:
		m.question()
	}
}

func (m *Model) rate(msg Rate) {
	if msg.Which >= 0 && msg.Which < len(m.rating) {
		m.rating[msg.Which] = min(10, max(0, msg.Value))
	}
}

// undo lives the run again without its last decision and what came after.
func (m *Model) undo() []Command {
	if !m.canUndo() {
		return nil
	}
	inputs := m.play.Inputs()
	last := len(inputs) - 1
	for last > 0 && inputs[last].Kind != story.InputChoice {
		last--
	}
	options := story.Options{Seed: m.play.Seed(), Params: m.play.Params(), Record: true}
	play, err := story.Replay(m.play.Whole(), options, inputs[:last])
	if err != nil {
		m.notice = m.say("notice.refused", "Why", err.Error())
		return nil
	}
	rating := m.rating
	m.take(play)
	m.rating = rating
	m.notice = m.say("notice.undone")
	return m.save()
}

func (m *Model) canUndo() bool { return m.play != nil && len(m.play.Decisions()) > 0 }
