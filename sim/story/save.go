package story

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"stepback/sim"
)

// SaveFormat is the format of saves that this package writes and reads.
const SaveFormat = 1

// Limits of a save. A career of ten years has about five hundred inputs.
const (
	largestSave = 1 << 20
	mostInputs  = 5000
)

// Save is a play as it is kept: not where it stands but how it came there.
type Save struct {
	Format   int     `json:"format"`
	Scenario string  `json:"scenario"` // its id
	Hash     string  `json:"hash"`     // of its content
	Model    int     `json:"model"`    // see [sim.Version]
	Seed     uint64  `json:"seed,string"`
	Inputs   []Input `json:"inputs"`
}

// Errors of a save that cannot be used. Each comes wrapped in a sentence for
// the player.
var (
	ErrSaveLarge    = errors.New("this file is too large to be a saved game")
	ErrSaveBroken   = errors.New("this file is not a saved game, or is damaged")
	ErrSaveFormat   = errors.New("this game was saved by a newer Stepback")
	ErrSaveScenario = errors.New("this game belongs to another scenario")
	ErrSaveInputs   = errors.New("the decisions in this saved game do not fit the scenario it was made with")
)

// Changed comes with a play that could be resumed only in part, since the
// scenario or the model is not the one that it was saved with. The play stands
// before the first question that the save does not answer.
type Changed struct {
	Scenario bool // its content is another
	Model    bool // its version is another
	Kept     int
	Lost     []Input // answers for which there was no place any more
}

// Error says what changed and how much of the game was kept.
func (c *Changed) Error() string {
	what := "the scenario has changed"
	switch {
	case c.Model && c.Scenario:
		what = "the scenario and the model have changed"
	case c.Model:
		what = "the model has changed"
	}
	return fmt.Sprintf("%s since this game was saved: %d of %d answers were kept", what, c.Kept, c.Kept+len(c.Lost))
}

// Save returns the play as it is kept.
func (p *Play) Save() Save {
	whole := p.Whole()
	return Save{Format: SaveFormat, Scenario: whole.ID, Hash: whole.Hash, Model: sim.Version, Seed: p.seed, Inputs: p.Inputs()}
}

// MarshalSave returns the play as JSON for [Load].
func (p *Play) MarshalSave() ([]byte, error) { return json.Marshal(p.Save()) }

// ReadSave reads a save without playing it. The error wraps one of the ErrSave
// values.
func ReadSave(data []byte) (Save, error) {
	if len(data) > largestSave {
		return Save{}, fmt.Errorf("%w: %d bytes", ErrSaveLarge, len(data))
	}
	var version struct{ Format int }
	if err := json.Unmarshal(data, &version); err != nil {
		return Save{}, fmt.Errorf("%w: %w", ErrSaveBroken, err)
	}
	if version.Format > SaveFormat {
		return Save{}, fmt.Errorf("%w: its format is %d, and this one reads %d", ErrSaveFormat, version.Format, SaveFormat)
	}
	var s Save
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&s); err != nil {
		return Save{}, fmt.Errorf("%w: %w", ErrSaveBroken, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return Save{}, fmt.Errorf("%w: something follows its end", ErrSaveBroken)
	}
	switch {
	case s.Format != SaveFormat:
		return Save{}, fmt.Errorf("%w: it has no format", ErrSaveBroken)
	case s.Scenario == "":
		return Save{}, fmt.Errorf("%w: it names no scenario", ErrSaveBroken)
	case len(s.Inputs) > mostInputs:
		return Save{}, fmt.Errorf("%w: it has %d decisions", ErrSaveLarge, len(s.Inputs))
	}
	return s, nil
}

// Load resumes a saved game, recording as a player's play does. An error that
// is a *[Changed] comes with a play to go on with; with any other there is
// none.
func Load(sc *Scenario, data []byte) (*Play, error) {
	s, err := ReadSave(data)
	if err != nil {
		return nil, err
	}
	if s.Scenario != sc.ID {
		return nil, fmt.Errorf("%w: %s", ErrSaveScenario, s.Scenario)
	}
	o := Options{Seed: s.Seed, Record: true}
	if s.Hash != sc.Hash || s.Model != sim.Version {
		return s.resume(sc, o)
	}
	p, err := Replay(sc, o, s.Inputs)
	var refused *ReplayError
	if errors.As(err, &refused) {
		return nil, fmt.Errorf("%w: %w", ErrSaveInputs, err)
	}
	return p, err
}

// resume plays what fits of a save. Answers are found by their scene, so one
// that was lost does not take those after it along.
func (s *Save) resume(sc *Scenario, o Options) (*Play, error) {
	p, err := Start(sc, o)
	if err != nil {
		return nil, err
	}
	changed := &Changed{Scenario: s.Hash != sc.Hash, Model: s.Model != sim.Version}
	used, from := make([]bool, len(s.Inputs)), 0
	for p.asks != AskNothing {
		i := p.nextFitting(s.Inputs, used, from)
		if i < 0 {
			break
		}
		if used[i] = true; p.asks == AskChapter {
			from = i + 1
		}
		if err := p.answerAgain(s.Inputs[i]); err == nil {
			changed.Kept++
		} else {
			changed.Lost = append(changed.Lost, s.Inputs[i])
		}
	}
	for i, input := range s.Inputs {
		if !used[i] {
			changed.Lost = append(changed.Lost, input)
		}
	}
	return p, changed
}

// answerAgain answers as far as the scenario still knows what is meant. A plan
// that cannot be made any more gives way to the one there is, so that those of
// later months keep their places.
func (p *Play) answerAgain(input Input) error {
	_, err := p.Answer(input)
	if err == nil || input.Kind != InputPlan {
		return err
	}
	if input.Plan != nil {
		if _, again := p.Replan(input.Plan.known(p)); again == nil {
			return nil
		}
	}
	if p.asks == AskPlan {
		_, _ = p.KeepPlan()
	}
	return err
}

// known leaves out work and owners that the scenario does not have.
func (c *PlanChange) known(p *Play) PlanChange {
	plan := PlanChange{Time: c.Time, Work: map[string]WorkChange{}}
	for i := range p.scenario.Work {
		key := p.scenario.Work[i].Key
		change, ok := c.Work[key]
		if ok && (change.Owner == "" || change.Owner == "you" || place(p.scenario.peopleKeys(), change.Owner) >= 0) {
			plan.Work[key] = change
		}
	}
	return plan
}

// nextFitting looks among the answers of the present chapter, which begin at a
// place.
func (p *Play) nextFitting(inputs []Input, used []bool, from int) int {
	for i := from; i < len(inputs); i++ {
		switch {
		case !used[i] && p.fits(&inputs[i]):
			return i
		case inputs[i].Kind == InputChapter && p.asks != AskChapter:
			return -1
		}
	}
	return -1
}

func (p *Play) fits(input *Input) bool {
	switch p.asks {
	case AskChoice:
		return input.Kind != InputRating && input.Kind != InputChapter && input.Scene == p.scenario.Scenes[p.scene].Key
	case AskRating:
		return input.Kind == InputRating
	case AskChapter:
		return input.Kind == InputChapter && input.Chapter == p.journey.campaign.Chapters[p.journey.next].Key
	default:
		return input.Kind == InputPlan && input.Scene == ""
	}
}
