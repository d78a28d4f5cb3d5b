package main

import (
	_ "embed"
	"errors"
	"fmt"
	"html/template"
	"io"
	"strings"
	"text/tabwriter"

	"stepback/sim/playtest"
	"stepback/sim/story"
)

//go:embed careers.html
var careersReport string

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
	if t.compare != "" || len(t.failOn) > 0 || len(t.policies) > 0 {
		return errors.New("of a campaign, playtest tells which chapters come and how they end, and keeps it with --json and --html; the other flags are for its chapters, one at a time")
	}
	c, err := playtest.LiveCareers(campaign, t.seed, t.runs)
	if err != nil {
		return err
	}
	if err := t.keepCareers(c); err != nil {
		return err
	}
	writeCareers(out, c)
	return nil
}

// keepCareers writes the result and the report, if they are asked for.
func (t *playtestRun) keepCareers(c *playtest.Careers) error {
	if t.json != "" {
		if err := keepResult(t.json, c); err != nil {
			return err
		}
	}
	if t.html == "" {
		return nil
	}
	page, err := careersPage(c)
	if err != nil {
		return fmt.Errorf("the report cannot be written: %w", err)
	}
	return keepReport(t.html, page)
}

// careersPage is the report of a campaign as one page that needs nothing else.
func careersPage(c *playtest.Careers) ([]byte, error) {
	return render("careers", careersReport, template.FuncMap{
		"percent": playtest.Percent, "numbered": numbered, "means": means,
		"runs":  func() int { return int(c.Seeds.Runs) },
		"mille": func(n, of int) int { return 1000 * n / max(1, of) },
		"play":  func(r playtest.Route) string { return routePlay(c, r) },
	}, c)
}

// routePlay is the command that shows a play of a route; "" when it came by
// luck alone.
func routePlay(c *playtest.Careers, r playtest.Route) string {
	if r.Policy == "" {
		return ""
	}
	return fmt.Sprintf("stepback play %s.toml --seed %d --policy %s", c.Scenario, r.Seed, r.Policy)
}

// routeWords names the chapters of a route.
func routeWords(c *playtest.Careers, r playtest.Route) string {
	var keys []string
	for _, i := range r.Chapters {
		keys = append(keys, c.Chapters[i].Key)
	}
	return strings.Join(keys, " → ")
}

// mostRoutes is how many routes the terminal shows; the files have all.
const mostRoutes = 10

func writeCareers(out io.Writer, c *playtest.Careers) {
	fmt.Fprintf(out, "%s: %d plays by %d policies\n\n", c.Title, c.Plays, len(c.Policies))
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "chapter\tcame\tlast\tpromoted\thow it ended")
	for i := range c.Chapters {
		s := &c.Chapters[i]
		var endings []string
		for j, n := range s.Endings {
			endings = append(endings, s.Keys[j]+" "+playtest.Percent(n, s.Came))
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", s.Key, playtest.Percent(s.Came, c.Plays), playtest.Percent(s.Last, c.Plays), playtest.Percent(s.Promoted, s.Came), strings.Join(endings, ", "))
	}
	w.Flush()
	fmt.Fprint(out, "\nways through it\n\n")
	for i, r := range c.Routes {
		if i == mostRoutes {
			fmt.Fprintf(w, "and %d more\n", len(c.Routes)-i)
			break
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", playtest.Percent(r.Plays, c.Plays), routeWords(c, r), routePlay(c, r))
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
