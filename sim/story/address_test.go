package story

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"
)

func testAddress(t testing.TB, sc *Scenario) string {
	t.Helper()
	p, err := Start(sc, Options{Seed: 1 << 63})
	if err == nil {
		err = p.Run(Last)
	}
	if err != nil {
		t.Fatal(err)
	}
	return p.Address()
}

func follow(sc *Scenario, text string) (*Play, error) {
	l, err := ReadAddress(text)
	if err != nil {
		return nil, err
	}
	return l.Play(sc)
}

// TestAddress: a link leads to where it was made, and one that does not fit says
// why.
func TestAddress(t *testing.T) {
	sc := testScenario(t)
	good := testAddress(t, sc)
	p, err := follow(sc, good)
	if err != nil || p.Asks() != AskNothing || p.Seed() != 1<<63 || p.Address() != good {
		t.Fatal(err)
	}
	data, _ := base64.RawURLEncoding.DecodeString(good)
	with := func(at int, b byte) string {
		changed := append([]byte{}, data...)
		changed[at] = b
		return base64.RawURLEncoding.EncodeToString(changed)
	}
	edited := testScenario(t)
	edited.Hash = "def"
	for _, c := range []struct {
		name string
		sc   *Scenario
		text string
		want error
	}{
		{"nothing", sc, "", ErrAddressBroken},
		{"not letters of a link", sc, "%%%", ErrAddressBroken},
		{"its beginning", sc, good[:12], ErrAddressBroken},
		{"without its end", sc, good[:len(good)-4], ErrAddressBroken},
		{"huge", sc, strings.Repeat("A", 1<<20), ErrAddressLarge},
		{"of the future", sc, with(0, 2), ErrAddressFormat},
		{"of a long name", sc, with(1, 0xff), ErrAddressBroken},
		{"of another model", sc, with(14, 99), ErrAddressModel},
		{"another choice", sc, with(len(data)-1, 1), ErrAddressOther},
		{"a choice that there is not", sc, with(len(data)-1, 9), ErrAddressOther},
		{"one answer too many", sc, base64.RawURLEncoding.EncodeToString(append(data[:len(data):len(data)], 1)), ErrAddressBroken},
		{"another digest", sc, with(26, data[26]^1), ErrAddressOther},
		{"an edited scenario", edited, good, ErrAddressScenario},
	} {
		if _, err := follow(c.sc, c.text); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}

// FuzzAddress: whatever stands in an address, there is a play or a reason, and a
// play that there is makes the same link.
func FuzzAddress(f *testing.F) {
	sc := testScenario(f)
	good := testAddress(f, sc)
	f.Add(good)
	f.Add(good[:20])
	f.Fuzz(func(t *testing.T, text string) {
		p, err := follow(sc, text)
		if (p == nil) == (err == nil) {
			t.Fatalf("a play: %v, and an error: %v", p != nil, err)
		}
		if p == nil {
			return
		}
		if _, err := follow(sc, p.Address()); err != nil {
			t.Fatal(err)
		}
	})
}
