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
	Week     int     `json:"week,omitempty"` // in which it stood; older saves do not say
	// Again is the run that this one does again, with the same luck; nil for
	// none.
	Again *Again `json:"again,omitempty"`
}

// Again is a run that is done again with one habit changed.
type Again struct {
	Habit string `json:"habit"` // what is done otherwise, by an id of the game's
	Run   Save   `json:"run"`   // as it was the first time, and nothing before that
}

// longestHabit is how many bytes the id of a habit has at most.
const longestHabit = 80

// Errors of a save that cannot be used. Each comes wrapped in a sentence for
// the player.
var (
	ErrSaveLarge    = errors.New("this file is too large to be a saved game")
	ErrSaveBroken   = errors.New("this file is not a saved game, or is damaged")
	ErrSaveFormat   = errors.New("this game was saved by a newer Stepback")
	ErrSaveScenario = errors.New("this game belongs to another scenario")
	ErrSaveInputs   = errors.New("the decisions in this saved game do not fit the scenario it was made with")
)

// Save returns the play as it is kept.
func (p *Play) Save() Save {
	whole := p.Whole()
	return Save{Format: SaveFormat, Scenario: whole.ID, Hash: whole.Hash, Model: sim.Version,
		Seed: p.seed, Inputs: p.Inputs(), Week: p.Week()}
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
	if err := s.sound(); err != nil {
		return Save{}, err
	}
	return s, nil
}

// sound reports what is wrong with a save that has been decoded.
func (s *Save) sound() error {
	switch {
	case s.Format != SaveFormat:
		return fmt.Errorf("%w: it has no format", ErrSaveBroken)
	case s.Scenario == "":
		return fmt.Errorf("%w: it names no scenario", ErrSaveBroken)
	case len(s.Inputs) > mostInputs:
		return fmt.Errorf("%w: it has %d decisions", ErrSaveLarge, len(s.Inputs))
	case s.Again == nil:
		return nil
	case s.Again.Run.Again != nil || s.Again.Run.Scenario != s.Scenario || s.Again.Run.Seed != s.Seed || len(s.Again.Habit) > longestHabit:
		return fmt.Errorf("%w: what it does again is another run", ErrSaveBroken)
	}
	return s.Again.Run.sound()
}

// Load resumes a saved game, recording as a player's play does. An error that
// is a *[Changed] comes with a play to go on with; with any other there is
// none.
func Load(sc *Scenario, data []byte) (*Play, error) {
	s, err := ReadSave(data)
	if err != nil {
		return nil, err
	}
	return s.Resume(sc)
}

// Resume is [Load] for a save that has been read.
func (s *Save) Resume(sc *Scenario) (*Play, error) {
	if s.Scenario != sc.ID {
		return nil, fmt.Errorf("%w: %s", ErrSaveScenario, s.Scenario)
	}
	o := Options{Seed: s.Seed, Record: true}
	if s.Hash != sc.Hash || s.Model != sim.Version {
		return s.refit(sc, o)
	}
	p, err := Replay(sc, o, s.Inputs)
	var refused *ReplayError
	if errors.As(err, &refused) {
		return nil, fmt.Errorf("%w: %w", ErrSaveInputs, err)
	}
	return p, err
}
