package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"stepback/sim/playtest"
	"stepback/sim/story"
)

// alone refuses a campaign where a command is about one scenario.
func alone(sc *story.Scenario) error {
	if len(sc.Chapters) == 0 {
		return nil
	}
	var names []string
	for i := range sc.Chapters {
		names = append(names, sc.Chapters[i].Scenario.ID+".toml")
	}
	return fmt.Errorf("%s is a campaign: name one of its chapters, such as %s", sc.ID, strings.Join(names, ", "))
}

// careers plays a campaign and tells which chapters came, and how they ended.
func (t *playtestRun) careers(campaign *story.Scenario, out io.Writer) error {
	if t.html != "" || t.json != "" || t.compare != "" || len(t.failOn) > 0 || len(t.policies) > 0 {
		return errors.New("of a campaign, playtest tells only which chapters come and how they end; the other flags are for its chapters, one at a time")
	}
	c, err := playtest.LiveCareers(campaign, t.seed, t.runs)
	if err != nil {
		return err
	}
	writeCareers(out, c)
	return nil
}

func writeCareers(out io.Writer, c *playtest.Careers) {
	fmt.Fprintf(out, "%s: %d plays by %d policies\n\n", c.Title, c.Plays, len(c.Policies))
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "chapter\tcame\tlast\thow it ended")
	for i := range c.Chapters {
		s := &c.Chapters[i]
		var endings []string
		for j, n := range s.Endings {
			endings = append(endings, s.Keys[j]+" "+playtest.Percent(n, s.Came))
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", s.Key, playtest.Percent(s.Came, c.Plays), playtest.Percent(s.Last, c.Plays), strings.Join(endings, ", "))
	}
	w.Flush()
	fmt.Fprint(out, "\nwho came to which chapter\n\n")
	fmt.Fprint(w, "policy")
	for i := range c.Chapters {
		fmt.Fprint(w, "\t", c.Chapters[i].Key)
	}
	fmt.Fprintln(w)
	for way, name := range c.Policies {
		fmt.Fprint(w, name)
		for i := range c.Chapters {
			fmt.Fprint(w, "\t", playtest.Percent(c.Chapters[i].By[way], c.Plays/len(c.Policies)))
		}
		fmt.Fprintln(w)
	}
	w.Flush()
}
