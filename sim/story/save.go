package story

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"stepback/sim"
)

// SaveFormat is the version of the form of a [Save].
const SaveFormat = 1

// maxSave is more than any run can need, in bytes.
const maxSave = 1 << 20

// Save is a run as it is kept: not its state but what makes it.
type Save struct {
	Format   int     `json:"format"`
	Scenario string  `json:"scenario"` // id
	Hash     string  `json:"hash"`     // of the scenario's file
	Model    int     `json:"model"`    // sim.Version
	Seed     uint64  `json:"seed,string"`
	Inputs   []Input `json:"inputs"`
}

// Errors of reading a save; they are wrapped with the detail.
var (
	ErrSaveTooLarge = errors.New("this is too large to be a saved run")
	ErrSaveBroken   = errors.New("this saved run cannot be read")
	ErrSaveNewer    = errors.New("this run was saved by another version of Stepback")
)

// Changed says that a saved run met a scenario or a model that has changed
// since, and how much of it still fits. The play beside it is good to go on
// with.
type Changed struct {
	Scenario, Model bool // which of them changed
	Kept, All       int  // inputs that still fit, of how many
	Why             error
}

// Error tells what changed.
func (c *Changed) Error() string {
	what := "the model"
	if c.Scenario {
		what = "the scenario"
	}
	if c.Kept == c.All {
		return what + " has changed since; all of your decisions still fit"
	}
	return fmt.Sprintf("%s has changed since; %d of your %d inputs still fit", what, c.Kept, c.All)
}

// Unwrap returns why the first input that does not fit does not.
func (c *Changed) Unwrap() error { return c.Why }

// NewSave returns what to keep of a play.
func NewSave(p *Play) Save {
	return Save{Format: SaveFormat, Scenario: p.scenario.ID, Hash: p.scenario.Hash, Model: sim.Version,
		Seed: p.career.Seed, Inputs: p.inputs}
}

// Encode writes a save as JSON.
func (s Save) Encode() ([]byte, error) { return json.Marshal(s) }

// DecodeSave reads a save. The error wraps one of the ErrSave values.
func DecodeSave(data []byte) (Save, error) {
	var s Save
	if len(data) > maxSave {
		return s, ErrSaveTooLarge
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&s); err != nil {
		return Save{}, fmt.Errorf("%w: %w", ErrSaveBroken, err)
	}
	if s.Format != SaveFormat {
		return Save{}, fmt.Errorf("%w: format %d, not %d", ErrSaveNewer, s.Format, SaveFormat)
	}
	return s, nil
}

// Load replays a save on its scenario. When scenario or model changed since,
// it keeps what still fits and the error is a *[Changed]; a save that fits
// neither wraps [ErrSaveBroken].
func (s Save) Load(sc *Scenario) (*Play, error) {
	play, err := Replay(sc, Options{Seed: s.Seed, Record: true}, s.Inputs)
	changed := &Changed{Scenario: s.Hash != sc.Hash, Model: s.Model != sim.Version, Kept: len(s.Inputs), All: len(s.Inputs)}
	var stopped *ReplayError
	if errors.As(err, &stopped) {
		changed.Kept, changed.Why = stopped.Input, stopped.Err
	}
	switch {
	case play == nil:
		return nil, err
	case changed.Scenario || changed.Model:
		return play, changed
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrSaveBroken, err)
	}
	return play, nil
}
