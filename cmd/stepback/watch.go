package main

import (
	"bytes"
	"context"
	"time"
)

// Editors save in many ways: in place, piece by piece, by renaming another file
// or by removing the old one first. So the file is looked at again and again,
// which also works on every disk and network, and what is found counts once it
// has stayed as it is: for longer, the less it looks like a finished file.
const (
	lookEvery  = 100 * time.Millisecond
	looksGood  = 2  // for a scenario that can be played
	looksBad   = 4  // for one with errors, which may be half written
	looksEmpty = 10 // for nothing at all
)

// edition is a file as it was saved.
type edition struct {
	text []byte
	gone bool // there is no file, or nothing in it
}

// settling finds out when a file has been saved.
type settling struct {
	good  func(text []byte) bool // is this a finished file?
	told  *edition
	seen  edition
	looks int // for which it has been seen
}

// look takes in what the file is now, and returns an edition that is new and
// has settled.
func (s *settling) look(now edition) (edition, bool) {
	if s.looks == 0 || now.gone != s.seen.gone || !bytes.Equal(now.text, s.seen.text) {
		s.seen, s.looks = now, 0
	}
	s.looks++
	if s.told != nil && s.told.gone == now.gone && bytes.Equal(s.told.text, now.text) {
		return edition{}, false
	}
	if s.looks < looksGood || s.looks < looksBad && !s.good(now.text) || s.looks < looksEmpty && now.gone {
		return edition{}, false
	}
	s.told = &now
	return now, true
}

// watch hands over the file as it is and then each edition, until ctx ends.
func watch(ctx context.Context, s *settling, read func() ([]byte, error), each func(edition)) {
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		text, err := read()
		if e, ok := s.look(edition{text: text, gone: err != nil || len(text) == 0}); ok {
			each(e)
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}
