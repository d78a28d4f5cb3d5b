package sim

import (
	"encoding/binary"
	"hash/fnv"
	"testing"
	"unsafe"
)

// careers is how many random careers the properties look at.
func careers(t *testing.T) uint64 {
	if testing.Short() {
		return 200
	}
	return 2000
}

// TestBounds holds the forms to their promise: every quantity stays in 0 to 1
// by construction, and nothing clamps it.
func TestBounds(t *testing.T) {
	for seed := range careers(t) {
		live(t, seed, nil, func(c *Career) {
			for q := Trust; q <= StandardIn(MaxDomains-1); q++ {
				for who := Subject(0); who <= Self; who++ {
					if v := c.Read(who, q); v < 0 || v > One {
						t.Fatalf("seed %d week %d: %v of %d is %v", seed, c.Week, q, who, v)
					}
				}
			}
			for i := range int(c.Jobs) {
				if p := c.Work[i].Progress; p < 0 || p > One {
					t.Fatalf("seed %d week %d: progress of work %d is %v", seed, c.Week, i, p)
				}
			}
			if err := ladderBounds(c); err != nil {
				t.Fatalf("seed %d week %d: %v", seed, c.Week, err)
			}
		})
	}
}

// TestLedgerAddsUp compares every quantity at the end with its start plus all
// that the ledger says.
func TestLedgerAddsUp(t *testing.T) {
	for seed := range careers(t) / 4 {
		start, err := New(randomSetup(seed), seed, DefaultParams())
		if err != nil {
			t.Fatal(err)
		}
		ledger := &Ledger{}
		end := live(t, seed, ledger, nil)
		type place struct {
			who  Subject
			what Quantity
		}
		sum := map[place]Fixed{}
		for _, e := range ledger.Entries {
			sum[place{e.Who, e.What}] += e.Amount
		}
		for who := Subject(0); who <= Self; who++ {
			for q := Trust; q <= StandardIn(MaxDomains-1); q++ {
				from, to := start.place(who, q), end.place(who, q)
				if from == nil {
					continue
				}
				if *from+sum[place{who, q}] != *to {
					t.Fatalf("seed %d: %v of %d went from %v to %v, the ledger says %v", seed, q, who, *from, *to, sum[place{who, q}])
				}
			}
		}
	}
}

// TestLedgerChangesNothing runs each career with and without a record.
func TestLedgerChangesNothing(t *testing.T) {
	for seed := range careers(t) / 4 {
		if live(t, seed, nil, nil) != live(t, seed, &Ledger{}, nil) {
			t.Fatalf("seed %d: the ledger changed the career", seed)
		}
	}
}

// careersHash is the hash over ten thousand random careers. It is the same on
// every platform; a change of the model changes it, and then [Version] rises.
// What came later is in newHash: careers that do none of it are as they were.
const (
	careersHash = 0x4dadc71356ea1afe
	newHash     = 0x900fdeedbcca4b23
)

// TestSameOnEveryPlatform is run natively, as wasm in Node and on arm64, also
// when tests are to be short.
func TestSameOnEveryPlatform(t *testing.T) {
	for _, test := range []struct {
		careers uint64
		last    ActionKind
		want    uint64
	}{{10000, Deny, careersHash}, {2000, lastKind, newHash}} {
		hash := fnv.New64a()
		for seed := range test.careers {
			c := liveBy(t, seed, test.last, nil, nil)
			state, err := binary.Append(nil, binary.LittleEndian, &c)
			if err != nil {
				t.Fatal(err)
			}
			if unknown := binary.Size(c.Mistakes) + binary.Size(c.News); test.last == Deny {
				state = state[:len(state)-unknown] // what was no part of a career then
			}
			hash.Write(state)
		}
		if got := hash.Sum64(); got != test.want {
			t.Errorf("hash over %d careers is %#x, want %#x", test.careers, got, test.want)
		}
	}
}

// TestDrawsDoNotRepeat follows the rule of the model: no 64-bit result twice
// over 1,000 seeds × 13 weeks × 16 people × all purposes.
func TestDrawsDoNotRepeat(t *testing.T) {
	seeds := uint64(1000)
	if testing.Short() {
		seeds = 50
	}
	seen := make(map[uint64]struct{}, seeds*13*16*uint64(lastPurpose))
	for seed := range seeds {
		for week := 1; week <= 13; week++ {
			for id := range uint32(16) {
				for why := purposeStuck; why <= lastPurpose; why++ {
					x := draw64(seed, why, week, id, 0)
					if _, twice := seen[x]; twice {
						t.Fatalf("seed %d week %d person %d purpose %d repeats %#x", seed, week, id, why, x)
					}
					seen[x] = struct{}{}
				}
			}
		}
	}
}

// TestDrawsAreEven throws draws into a hundred bins (chi-squared, 99 degrees of
// freedom: below 160 in all but one of ten thousand cases).
func TestDrawsAreEven(t *testing.T) {
	var bins [100]int
	const n = 100000
	for i := range n {
		bins[draw(uint64(i%97), purposeLeave, i%13, uint32(i), 0).Mul(100*One/1)/One%100]++
	}
	chi := 0
	for _, b := range bins {
		d := b - n/100
		chi += d * d
	}
	if chi/(n/100) > 160 {
		t.Errorf("chi-squared is %d", chi/(n/100))
	}
}

// TestWait chooses by weight: three times the weight, three times as often.
func TestWait(t *testing.T) {
	wins := 0
	for seed := range uint64(20000) {
		c := Career{Seed: seed, Week: 3}
		if c.Wait(1, 30) < c.Wait(2, 10) {
			wins++
		}
	}
	if wins < 14700 || wins > 15300 {
		t.Errorf("weight 30 beat weight 10 in %d of 20000 races, want about 15000", wins)
	}
}

func TestActionTable(t *testing.T) {
	for i, a := range actionTable {
		if int(a.Kind) != i {
			t.Errorf("place %d of the table holds %q of kind %d", i, a.Phrase, a.Kind)
		}
		if i > 0 && (a.Phrase == "" || a.Means == "" || a.apply == nil) {
			t.Errorf("action %d lacks a phrase, a meaning or an effect", i)
		}
	}
	if int(lastKind)+1 != len(actionTable) {
		t.Errorf("the table has %d entries for %d kinds", len(actionTable), lastKind)
	}
}

// TestRefusedActionChangesNothing offers the impossible.
func TestRefusedActionChangesNothing(t *testing.T) {
	p := DefaultParams()
	for seed := range careers(t) / 2 {
		luck := &lottery{seed: seed}
		c, err := New(randomSetup(seed), seed, p)
		if err != nil {
			t.Fatal(err)
		}
		for range 40 {
			before, a := c, randomAction(luck, lastKind)
			if err := c.Do(p, a, nil); err != nil && c != before {
				t.Fatalf("seed %d: %+v was refused (%v) and changed the career", seed, a, err)
			}
		}
	}
}

func TestCareerIsFlat(t *testing.T) {
	if size := unsafe.Sizeof(Career{}); size > 8192 {
		t.Errorf("a career takes %d bytes", size)
	}
}
