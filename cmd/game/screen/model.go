package screen

import (
	"encoding/json"

	"stepback/sim"
	"stepback/sim/story"
)

// Config is what a game starts with. Everything from outside comes in here.
type Config struct {
	Scenarios []*story.Scenario // the library, in the order shown
	Trouble   []string          // what could not be loaded, in words for the player
	Words     Language
	Language  string   // of the words, such as "de"
	Languages []string // that the player may choose from
	Seed      uint64   // of a new play; the driver draws one for each start of the program
	Saved     []byte   // what the slot "play" held, nil for nothing
	Files     []File   // the player's own, which the slot "files" held
	Settings  []byte   // what the slot "settings" held
	Room      []byte   // what the slot "room" held
	StoreErr  error    // set when nothing can be kept, such as blocked storage
	Version   string
	Licences  string
	System    System // what the player has asked their system for
	// Chooses tells that the driver can open the player's files; Page that the
	// game is in a page, which prints and takes what is typed.
	Chooses, Page bool
	// Preview tells that an author edits the scenario while it is played; it
	// comes with [Edited].
	Preview bool
	// Address is that of the page, to which links to runs lead.
	Address string
	// Projector tells that a room is to begin with.
	Projector bool
}

// Language gives the interface's text in the player's language.
type Language interface {
	// Say returns the message with an id; pairs are names and values for its
	// slots. The name "N" also decides the plural.
	Say(id string, pairs ...any) string
}

// Screen is one of the screens.
type Screen uint8

// The screens, in the order a player meets them.
const (
	PageLibrary Screen = iota
	PageDesk
	PageConsequence
	PageBriefing
	PagePlan
	PageReview
	PageDebrief
	PageSettings
	PageAbout
	PageChanged
	PageProblems
	PageRecord
	// PageEvidence says what the model rests on.
	PageEvidence
	// PageLink shows the present run as a link and a QR code.
	PageLink
	// PageLinked is what a link leads to.
	PageLinked
	PagePlaytest
	PageChapter
	PageAgain
	PagePaper
	// PageSandbox is a year of one team, led in two ways.
	PageSandbox
	PageRoom // every screen of a workshop
)

// Tab is a part of the desk on a narrow screen.
type Tab uint8

// The tabs of a narrow desk.
const (
	TabStory Tab = iota
	TabTeam
	TabWeek
	TabCareer
)

// Part is a part of the debrief.
type Part uint8

// The parts of the debrief, in the order they are told.
const (
	PartFeeling Part = iota
	PartCareer
	PartWhy
	PartJob
	PartLearned
	PartWhatIf
	PartCommitment
	parts
)

// Model is the whole state of the game as the player sees it. Only
// [Model.Update] changes it.
type Model struct {
	config   Config
	class    Class
	page     Screen
	back     Screen // of the play, when the library, settings or about is on
	settings Settings
	saveErr  error // of the last save
	filesErr error // of the last save of the player's files
	notice   string

	own      []File
	file     *File       // the last one opened or edited
	hover    bool        // a file is held over the window
	refused  string      // why the last file was not opened
	removing string      // the file of which the player is asked whether it is to go
	keys     bool        // the keys of the page are shown over it
	under    Screen      // below the problems of a file
	resuming *resumption // on the page of what changed
	trail    *story.Save // the run as it was before its scenario was edited
	telling  bool        // what followed from the last answer of the trail was on
	trial    *trial      // a scenario that is tried out
	inquiry  Screen      // from where the evidence was asked for
	shared   *story.Play // the run of a link that was opened

	awaited *awaited // a scenario that is on its way
	play    *story.Play
	events  []story.Event // what the last answer brought
	before  sim.Career    // the career before it
	entries int           // of the ledger before it
	decided bool          // the events follow a decision, not a plan or a rating
	tab     Tab

	rating [3]int
	plan   planDraft

	part     Part
	feel     int // answer, plus one
	why      sim.Quantity
	whyWeek  int // the one week that is explained, 0 for the whole time
	causes   []story.Cause
	undone   *story.Undone
	commit   commitment
	learning bool       // the desk opens panel by panel, see hints.go
	first    *firstTime // nil unless a run is done again
	whatIf   whatIf
	living   Lives  // by the driver, see [Live]
	name     string // on the record
	date     string // of the record
	sandbox  sandbox
	yearOn   bool  // by the driver, see [LiveYear]
	room     *room // a workshop, nil for one who plays alone
}

// New starts the game in its library. Settings that cannot be read are left at
// their defaults; a saved run is read when the player resumes it.
func New(config Config) *Model {
	m := &Model{config: config, own: config.Files, settings: Settings{Text: 100}}
	var kept Settings
	if json.Unmarshal(config.Settings, &kept) == nil && kept.Text >= 100 && kept.Text <= 200 {
		m.settings = kept
	}
	if config.Projector {
		m.openRoom()
	}
	return m
}

func (m *Model) say(id string, pairs ...any) string { return m.config.Words.Say(id, pairs...) }
