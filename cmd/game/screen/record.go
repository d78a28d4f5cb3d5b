package screen

import (
	"encoding/json"
	"strconv"

	"stepback/sim"
)

// RecordFormat is the format of a [Record]; web/README.md describes it.
const RecordFormat = 1

// Record is what a learner can hand to whoever asks for proof of practice: what
// was played, decided and found, and nothing that was not on their screen.
type Record struct {
	Format   int            `json:"format"`
	Kind     string         `json:"kind"` // "stepback-record"
	Date     string         `json:"date"` // as the learner's machine says
	Name     string         `json:"name,omitempty"`
	Scenario RecordScenario `json:"scenario"`
	Version  string         `json:"version"` // of the game
	Model    RecordModel    `json:"model"`
	Seed     uint64         `json:"seed,string"`
	Weeks    int            `json:"weeks"`
	Track    string         `json:"track"` // at the end
	Level    int            `json:"level"` // at the end

	Decisions []RecordDecision `json:"decisions"`
	Ending    string           `json:"ending"` // its id
	Areas     []RecordArea     `json:"areas"`
	Curves    []RecordCurve    `json:"curves,omitempty"`
	Hours     RecordHours      `json:"hours"`

	Feeling    *RecordAnswer `json:"feeling,omitempty"`
	Commitment *RecordAnswer `json:"commitment,omitempty"`
	By         *RecordAnswer `json:"by,omitempty"`        // when the commitment is kept
	NoticedBy  *RecordAnswer `json:"noticedBy,omitempty"` // who will notice
}

// RecordScenario names what was played. Two records of one hash are of the
// same text.
type RecordScenario struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Hash      string   `json:"hash"`
	Practises []string `json:"practises,omitempty"` // rows of the sources
}

// RecordModel says how far the model may be believed.
type RecordModel struct {
	Version       int `json:"version"`
	PatternsHeld  int `json:"patternsHeld"`
	PatternsTried int `json:"patternsTried"`
}

// RecordDecision is a choice that was taken.
type RecordDecision struct {
	Week   int    `json:"week"`
	Scene  string `json:"scene"`
	Choice string `json:"choice"`
}

// RecordArea is one of the three areas of a leader's work.
type RecordArea struct {
	Area     string `json:"area"`
	Said     *int   `json:"said,omitempty"` // the learner's own rating after week 1, 0 to 10
	Measured int    `json:"measured"`       // at the end, percent
	Minutes  int    `json:"minutes"`        // that were given to it
}

// RecordCurve is a quantity of the team in percent: at the start, and at the end
// of each week.
type RecordCurve struct {
	Quantity string `json:"quantity"`
	Weeks    []int  `json:"weeks"`
}

// recordCurves are those of trust, growth and delivery.
func (m *Model) recordCurves() (list []RecordCurve) {
	for _, q := range [...]sim.Quantity{sim.Trust, sim.Skill, sim.Delivery} {
		curve := RecordCurve{Quantity: q.String()}
		for i := range m.play.Weeks() {
			curve.Weeks = append(curve.Weeks, m.play.Weeks()[i].Read(sim.Team, q).AsPercent())
		}
		list = append(list, curve)
	}
	return list
}

// RecordHours is whose job was done, in minutes.
type RecordHours struct {
	Below    int `json:"below"` // the job of lower levels
	Own      int `json:"own"`
	Above    int `json:"above"` // the next job
	Overtime int `json:"overtime"`
}

// RecordAnswer is an answer of the debrief, by id and in the words shown.
type RecordAnswer struct {
	ID    string `json:"id"`
	Words string `json:"words"`
}

// record is the present play as a record.
func (m *Model) record() Record {
	sc, c := m.play.Scenario(), m.play.Career()
	r := Record{Format: RecordFormat, Kind: "stepback-record", Date: m.date, Name: m.name,
		Scenario: RecordScenario{sc.ID, sc.Title, sc.Hash, sc.Practises},
		Version:  m.config.Version, Model: RecordModel{sim.Version, sim.PatternsHeld, sim.PatternsTried},
		Seed: m.play.Seed(), Weeks: int(c.Weeks), Track: c.Leader.Track.String(), Level: int(c.Leader.Level),
		Decisions: []RecordDecision{},
		Feeling:   m.recordAnswer("feeling", m.feel), Commitment: m.recordAnswer("commitment", m.commit.habit),
		By: m.recordAnswer("commit.by", m.commit.by), NoticedBy: m.recordAnswer("commit.before", m.commit.before)}
	for _, d := range m.play.Decisions() {
		scene := &sc.Scenes[d.Scene]
		r.Decisions = append(r.Decisions, RecordDecision{d.Week, scene.Key, scene.Choices[d.Choice].Key})
	}
	if ending := m.play.Ending(); ending >= 0 {
		r.Ending = sc.Endings[ending].Key
	}
	rating, rated := m.play.Rating()
	for i, q := range threeAreas {
		area := RecordArea{Area: q.String(), Measured: c.Read(sim.Team, q).AsPercent(), Minutes: int(c.Leader.AreaTime[areasOf[i]])}
		if rated {
			said := int(rating[i])
			area.Said = &said
		}
		r.Areas = append(r.Areas, area)
	}
	r.Hours, r.Curves = hoursByLevel(&c), m.recordCurves()
	return r
}

func hoursByLevel(c *sim.Career) RecordHours {
	h := RecordHours{Overtime: int(c.Leader.Overtime)}
	for level := int8(1); level <= sim.MaxLevel; level++ {
		time := int(c.Leader.LevelTime[level])
		switch {
		case level < c.Leader.Level:
			h.Below += time
		case level > c.Leader.Level:
			h.Above += time
		default:
			h.Own += time
		}
	}
	return h
}

// recordAnswer is a chosen answer, place plus one; nil for none.
func (m *Model) recordAnswer(kind string, place int) *RecordAnswer {
	if place == 0 {
		return nil
	}
	id := numbered(kind, place-1)
	return &RecordAnswer{id, m.say(id)}
}

// longestName is how many characters of a name are kept.
const longestName = 80

func (m *Model) updateRecord(message Message) []Command {
	switch msg := message.(type) {
	case Dated:
		m.date = msg.Date
	case SetName:
		name := []rune(msg.Name)
		m.name = string(name[:min(len(name), longestName)])
	case KeepRecord:
		return m.keepRecord()
	case KeepPicture:
		return m.keepPicture()
	case Kept:
		m.notice = m.keptLine(msg)
	}
	return nil
}

func (m *Model) keepRecord() []Command {
	if m.play == nil || m.page != PageRecord && m.page != PagePaper {
		return nil
	}
	data, err := json.MarshalIndent(m.record(), "", "  ")
	if err != nil {
		m.notice = m.say("record.not-kept", "Why", err.Error())
		return nil
	}
	return []Command{Download{m.fileName() + ".json", append(data, '\n')}}
}

// fileName is what a file about the run is called, but for its kind.
func (m *Model) fileName() string {
	return "stepback-" + fileWord(m.play.Scenario().ID) + "-" + m.date
}

// fileWord is an id as part of a file's name.
func fileWord(id string) string {
	word := []rune(id)
	for i, r := range word {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			word[i] = '-'
		}
	}
	return string(word)
}

func (m *Model) keptLine(msg Kept) string {
	switch {
	case msg.Err != nil:
		return m.say("record.not-kept", "Why", msg.Err.Error())
	case msg.Where != "":
		return m.say("record.kept-at", "Where", msg.Where)
	}
	return m.say("record.kept")
}

// viewRecord is the record on one page, to print or to keep.
func (m *Model) viewRecord() *Node {
	r, sc := m.record(), m.play.Scenario()
	page := narrowRoot("record",
		m.brandBar(),
		m.noticeLine(),
		heading("title", 1, Title, m.say("record.title")),
		section("who", CardBox,
			when(m.config.Page, m.nameField),
			when(m.config.Page, func() Node { return m.full(m.nameField().Field) }),
			heading("scenario", 2, Subtitle, sc.Title),
			text("facts", Body, m.say("record.facts", "Date", r.Date, "Weeks", r.Weeks, "N", len(r.Decisions),
				"Title", m.jobTitle(sc, m.play.Career().Leader.Track, int8(r.Level)))),
			text("ending", Body, m.say("record.ending", "Title", m.endingTitle()))),
		section("found", CardBox, heading("name", 2, Subtitle, m.say("record.found")), m.recordTable(&r),
			text("below", Body, m.say("record.hours", "Below", m.hours(sim.Minutes(r.Hours.Below)),
				"Own", m.hours(sim.Minutes(r.Hours.Own)), "Above", m.hours(sim.Minutes(r.Hours.Above))))),
		m.takenCard(),
		m.recordWays(),
		text("claims", Small, m.claims()),
		text("id", Small, m.say("record.source", "ID", r.Scenario.ID, "Hash", r.Scenario.Hash, "Seed", strconv.FormatUint(r.Seed, 10), "Model", r.Model.Version)))
	return page
}

func (m *Model) endingTitle() string {
	if ending := m.play.Ending(); ending >= 0 {
		return m.play.Words(m.play.Scenario().Endings[ending].Title)
	}
	return ""
}

func (m *Model) nameField() Node {
	return Node{Kind: Field, Key: "name", Text: m.say("record.name"), Field: &FieldData{Value: m.name, Most: longestName,
		Set: func(value string) Message { return SetName{value} }}}
}

func (m *Model) recordTable(r *Record) Node {
	rows := [][]string{{m.say("job.area"), m.say("job.you-said"), m.say("job.hours"), m.say("record.measured")}}
	for i, a := range r.Areas {
		said := m.say("job.not-said")
		if a.Said != nil {
			said = m.say("record.of-ten", "Points", *a.Said)
		}
		rows = append(rows, []string{m.say("quantity." + threeAreas[i].String()), said, m.hours(sim.Minutes(a.Minutes)), m.say("percent", "Percent", a.Measured)})
	}
	return Node{Kind: Table, Key: "table", Label: m.say("record.found"), Table: rows}
}

func (m *Model) recordWays() Node {
	ways := group("ways", Flowing, button("keep", Primary, m.say("record.keep"), "", KeepRecord{}))
	if m.config.Page {
		ways.Children = append(ways.Children, button("print", Secondary, m.say("debrief.print"), "", PrintPage{}))
	}
	ways.Children = append(ways.Children, button("back", Quiet, m.say("back"), "Escape", Show{PageDebrief}))
	return Node{Kind: Group, Key: "foot", Style: Column, Children: []Node{ways, text("private", Small, m.say("record.private"))}}
}
