package scenarios

import (
	"stepback/sim"
	"stepback/sim/story"
)

// Card is what a library shows of a scenario before the scenario is there, and
// which files it takes to have it. The page of the game has one for each that
// is fetched only when it is wanted.
type Card struct {
	ID        string    `json:"id"`
	Hash      string    `json:"hash"`
	Language  string    `json:"language,omitempty"`
	Title     string    `json:"title"`
	About     string    `json:"about,omitempty"`
	Practises []string  `json:"practises,omitempty"`
	Minutes   int       `json:"minutes"`
	Track     sim.Track `json:"track"`
	Level     int8      `json:"level"`
	Ladder    string    `json:"ladder,omitempty"`
	Chapters  int       `json:"chapters,omitempty"`
	Faces     []string  `json:"faces,omitempty"` // portraits of those who are there
	Files     []string  `json:"files"`           // the scenario's own first
}

// CardOf returns the card of a scenario.
func CardOf(sc *story.Scenario) Card {
	c := Card{ID: sc.ID, Hash: sc.Hash, Language: sc.Language, Title: sc.Title, About: sc.About, Practises: sc.Practises, Minutes: sc.Minutes,
		Track: sc.Setup.Track, Level: sc.Setup.Level, Ladder: sc.Ladder, Chapters: len(sc.Chapters), Files: []string{sc.ID + ".toml"}}
	for i, person := range sc.People {
		if person.Portrait != "" && !sc.Setup.People[i].Vacant {
			c.Faces = append(c.Faces, person.Portrait)
		}
	}
	for i := range sc.Chapters {
		c.Files = append(c.Files, sc.Chapters[i].Scenario.ID+".toml")
	}
	return c
}

// Scenario returns what a library shows until the scenario is there. It is
// [story.Scenario].Absent.
func (c *Card) Scenario() *story.Scenario {
	sc := &story.Scenario{Absent: true, ID: c.ID, Hash: c.Hash, Language: c.Language, Title: c.Title, About: c.About, Practises: c.Practises, Minutes: c.Minutes,
		Setup: sim.Setup{Track: c.Track, Level: c.Level}, Ladder: c.Ladder}
	for _, portrait := range c.Faces {
		sc.People = append(sc.People, story.Person{Portrait: portrait})
	}
	for range c.Chapters {
		sc.Chapters = append(sc.Chapters, story.Chapter{Scenario: &story.Scenario{Absent: true}})
	}
	return sc
}
