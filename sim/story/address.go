package story

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"

	"stepback/sim"
)

// addressFormat is the first byte of a link.
const addressFormat = 1

// longestAddress is how many letters a link may have. A quarter takes about two
// hundred, a career of ten years a few thousand.
const longestAddress = 16 << 10

// Address is a play in so few letters that it fits into an address and a QR code.
// It holds what a [Save] holds, but answers by places where a save has keys, so
// that it fits the one version of a scenario only; and a digest of where the
// play stood, by which a replay proves to be the same to the bit.
type Address struct {
	Scenario string // its id
	hash     uint64 // of its content
	model    uint64
	Seed     uint64
	digest   uint64
	answers  []byte // what is left of them to read
}

// Errors of a link that cannot be followed. Each comes wrapped in a sentence
// for the player.
var (
	ErrAddressLarge    = errors.New("this link is too long to be of a run")
	ErrAddressBroken   = errors.New("this link is damaged, or was not copied to its end")
	ErrAddressFormat   = errors.New("this link is of a newer Stepback")
	ErrAddressScenario = errors.New("this link is of another version of the scenario")
	ErrAddressModel    = errors.New("this link is of another version of the model")
	ErrAddressOther    = errors.New("this link leads to another run than the one it was made of")
)

// Address writes the play as it stands, for [ReadAddress].
func (p *Play) Address() string {
	whole := p.Whole()
	data := []byte{addressFormat}
	data = append(binary.AppendUvarint(data, uint64(len(whole.ID))), whole.ID...)
	data = binary.LittleEndian.AppendUint64(data, hashed(whole.Hash))
	data = binary.AppendUvarint(data, sim.Version)
	data = binary.AppendUvarint(data, p.seed)
	answers := p.packed()
	data = binary.LittleEndian.AppendUint64(data, p.digest(answers))
	return base64.RawURLEncoding.EncodeToString(append(data, answers...))
}

// ReadAddress reads a link without playing it. The error wraps [ErrAddressLarge],
// [ErrAddressBroken] or [ErrAddressFormat].
func ReadAddress(text string) (*Address, error) {
	if len(text) > longestAddress {
		return nil, fmt.Errorf("%w: %d letters", ErrAddressLarge, len(text))
	}
	data, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || len(data) == 0 {
		return nil, ErrAddressBroken
	}
	if data[0] != addressFormat {
		return nil, ErrAddressFormat
	}
	a, r := &Address{}, unpacking{rest: data[1:]}
	a.Scenario = string(r.take(int(min(r.number(), longestAddress))))
	a.hash = r.fixed()
	a.model = r.number()
	a.Seed = r.number()
	a.digest = r.fixed()
	a.answers = r.rest
	if r.short || a.Scenario == "" {
		return nil, ErrAddressBroken
	}
	return a, nil
}

// Play plays the run of the link again, recording as a player's play does, and
// verifies that it is the same. The error wraps one of the ErrAddress values.
func (a *Address) Play(sc *Scenario) (*Play, error) {
	switch {
	case a.Scenario != sc.ID || a.hash != hashed(sc.Hash):
		return nil, ErrAddressScenario
	case a.model != sim.Version:
		return nil, ErrAddressModel
	}
	p, err := Start(sc, Options{Seed: a.Seed, Record: true})
	if err != nil {
		return nil, err
	}
	for r := (unpacking{rest: a.answers}); len(r.rest) > 0; {
		answer, ok := r.answer(p.asks)
		if !ok {
			return nil, ErrAddressBroken
		}
		if _, err := p.Take(answer); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrAddressOther, err)
		}
	}
	if p.digest(a.answers) != a.digest {
		return nil, ErrAddressOther
	}
	return p, nil
}

// packed are the answers so far, in a campaign from its beginning.
func (p *Play) packed() (data []byte) {
	if past := p.Past(); len(past) > 0 {
		for _, g := range p.journey.given[:min(past[len(past)-1].answers, len(p.journey.given))] {
			data = g.append(data)
		}
	}
	for _, g := range p.given {
		data = g.append(data)
	}
	return data
}

// digest is a hash over answers and all that the play has come to by them: two
// plays that differ in a single bit of the career differ in it.
func (p *Play) digest(answers []byte) uint64 {
	h := fnv.New64a()
	h.Write(answers)
	attributes := p.Attributes()
	for _, part := range []any{&p.career, &attributes, int32(p.Ending()), int32(p.asks)} {
		if err := binary.Write(h, binary.LittleEndian, part); err != nil {
			panic(err) // a career has a fixed size, which a test sees to
		}
	}
	return h.Sum64()
}

func hashed(text string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(text))
	return h.Sum64()
}

// An answer begins with replans, and is a plan then, or with one more than the
// place of a choice. A question that has no choices counts as one with a single
// choice; the play knows which question it asks.
const (
	replans     = 0
	firstChoice = 1
)

func (g *given) append(data []byte) []byte {
	switch g.asked {
	case AskChoice:
		return append(data, byte(firstChoice+g.answer.Choice))
	case AskPlan:
		return g.answer.Plan.append(append(data, replans))
	case AskRating:
		r := g.answer.Rating
		return append(data, firstChoice, byte(r[0]), byte(r[1]), byte(r[2]))
	}
	return append(data, firstChoice) // to the next chapter
}

// append writes the minutes of each area, how much work changes, and of each
// its place, owner and support; zero where one of them stays as it is.
func (plan *Plan) append(data []byte) []byte {
	for _, minutes := range plan.Time {
		data = binary.AppendUvarint(data, uint64(minutes))
	}
	changed := 0
	for _, w := range plan.Work {
		if w != (WorkPlan{}) {
			changed++
		}
	}
	data = append(data, byte(changed))
	for i, w := range plan.Work {
		if w == (WorkPlan{}) {
			continue
		}
		owner, support := byte(0), byte(0)
		if w.NewOwner {
			owner = byte(w.Owner + 1)
		}
		if w.NewSupport {
			support = byte(w.Support + 1)
		}
		data = append(data, byte(i), owner, support)
	}
	return data
}

// unpacking takes numbers off the front of a link.
type unpacking struct {
	rest  []byte
	short bool // more was asked for than there is
}

func (r *unpacking) take(n int) []byte {
	if r.short = r.short || n > len(r.rest); r.short {
		return nil
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *unpacking) byte() byte {
	if b := r.take(1); !r.short {
		return b[0]
	}
	return 0
}

func (r *unpacking) number() uint64 {
	n, length := binary.Uvarint(r.rest)
	r.take(max(length, 0))
	r.short = r.short || length <= 0
	return n
}

func (r *unpacking) fixed() uint64 {
	if b := r.take(8); !r.short {
		return binary.LittleEndian.Uint64(b)
	}
	return 0
}

// answer takes the answer to a question; ok is false when there is none.
func (r *unpacking) answer(asks Asks) (a Answer, ok bool) {
	place := r.byte()
	switch {
	case asks == AskNothing:
		return a, false
	case place == replans:
		a.Plan, a.Replan = r.plan(), true
	case asks == AskRating:
		for i := range a.Rating {
			a.Rating[i] = int8(r.byte())
		}
	default:
		a.Choice = int(place) - firstChoice
	}
	return a, !r.short
}

func (r *unpacking) plan() (plan Plan) {
	for i := range plan.Time {
		plan.Time[i] = sim.Minutes(min(r.number(), longestAddress)) // no week is as long
	}
	for range r.byte() {
		work, owner, support := r.byte(), r.byte(), r.byte()
		if work >= sim.MaxWork || owner > byte(sim.Self)+1 || support > byte(sim.CloseChecking)+1 {
			r.short = true
			return plan
		}
		w := &plan.Work[work]
		if owner > 0 {
			w.NewOwner, w.Owner = true, sim.Subject(owner-1)
		}
		if support > 0 {
			w.NewSupport, w.Support = true, sim.Support(support-1)
		}
	}
	return plan
}
