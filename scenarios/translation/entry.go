// Package translation keeps account of texts and what translators made of
// them: which are missing, which were made from an original that has changed
// since, and a table of both for a spreadsheet.
package translation

import (
	"fmt"
	"hash/fnv"
	"strings"
)

// Entry is one text with its translation.
type Entry struct {
	ID          string
	Context     string // where it is read, for whoever sees the text alone
	Original    string
	Translation string // empty as long as there is none
	Mark        string // what [Mark] said when the two were last brought together; empty for not yet
	// Optional is a text that may well stay as it is, such as a name.
	Optional bool
}

// State is how far a translation is.
type State string

const (
	// Done is a translation of the present original.
	Done State = "done"
	// Missing is a text without a translation; readers get the original.
	Missing State = "missing"
	// Outdated is a translation of an earlier original.
	Outdated State = "outdated"
	// Kept is an optional text that is left as it is.
	Kept State = "kept"
)

// States are all there are, in the order in which they are counted.
func States() []State { return []State{Done, Kept, Missing, Outdated} }

// State tells how far the entry is. A translation that was changed after its
// original counts as mended, so that a translator has nothing to tick off.
func (e *Entry) State() State {
	original, translation, marked := strings.Cut(e.Mark, " ")
	switch {
	case e.Translation == "" && e.Optional:
		return Kept
	case e.Translation == "":
		return Missing
	case marked && original != short(e.Original) && translation == short(e.Translation):
		return Outdated
	}
	return Done
}

// Settle writes the mark anew unless the entry is outdated, whose mark says
// from what it was made.
func (e *Entry) Settle() {
	switch e.State() {
	case Done:
		e.Mark = Mark(e.Original, e.Translation)
	case Missing, Kept:
		e.Mark = ""
	}
}

// Mark stands for a translation and the original that it was made from: two
// short hashes. The whole original would be safer against chance by nothing
// that counts, and twice as much to carry.
func Mark(original, translation string) string { return short(original) + " " + short(translation) }

func short(text string) string {
	h := fnv.New32a()
	h.Write([]byte(text)) // never fails
	return fmt.Sprintf("%08x", h.Sum32())
}
