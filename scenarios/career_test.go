package scenarios

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"stepback/sim"
	"stepback/sim/futures"
	"stepback/sim/playtest"
	"stepback/sim/story"
)

func careerOf(t testing.TB) *story.Scenario { return decoded(t, "testdata/career.toml") }

// chapters are the keys of the chapters that were played, with their endings.
func chapters(p *story.Play) string {
	var list []string
	for _, past := range p.Past() {
		c := p.Whole().Chapters[past.Chapter]
		list = append(list, c.Key+" "+c.Scenario.Endings[past.Ending].Key)
	}
	return strings.Join(list, ", ")
}

// lived plays a career to its end, or to the beginning of a chapter.
func livedCareer(t testing.TB, seed uint64, policy story.Policy, upTo int) *story.Play {
	t.Helper()
	p, err := story.Start(careerOf(t), story.Options{Seed: seed, Record: true})
	if err != nil {
		t.Fatal(err)
	}
	for p.Asks() != story.AskNothing && len(p.Past()) < upTo || p.Asks() == story.AskChapter {
		if _, err := p.Take(policy(p)); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// TestCareerWays: every chapter and every way through the fork is lived.
func TestCareerWays(t *testing.T) {
	ways := map[string]int{}
	for seed := range uint64(60) {
		var way []string
		for _, past := range livedCareer(t, seed, story.Random(seed), 9).Past() {
			way = append(way, careerOf(t).Chapters[past.Chapter].Key)
		}
		ways[strings.Join(way, " ")]++
	}
	for _, way := range []string{"first lead", "first craft", "first lead craft"} {
		if ways[way] < 3 {
			t.Errorf("%q was lived %d times: %v", way, ways[way], ways)
		}
	}
}

// TestCareerReplays: the same answers give the same career, chapter by chapter.
func TestCareerReplays(t *testing.T) {
	for seed := range uint64(walks() / 5) {
		p := livedCareer(t, seed, meddling(seed), 9)
		again, err := story.Replay(p.Whole(), story.Options{Seed: seed}, p.Inputs())
		if err != nil {
			t.Fatal(err)
		}
		if len(again.Past()) != len(p.Past()) || again.Attributes() != p.Attributes() {
			t.Fatalf("seed %d: %s, and again %s", seed, chapters(p), chapters(again))
		}
		for i, past := range p.Past() {
			if other := again.Past()[i]; past.Chapter != other.Chapter || past.Ending != other.Ending || past.Career != other.Career {
				t.Fatalf("seed %d: chapter %d is another", seed, i)
			}
		}
	}
}

// TestCareerUsedAgain: a play that is reset, or copied from another, is as good
// as a new one and needs no room of its own.
func TestCareerUsedAgain(t *testing.T) {
	sc := careerOf(t)
	used, err := story.Start(sc, story.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var copied story.Play
	for seed := range uint64(20) {
		policy := story.Random(seed)
		for used.Reset(seed); used.Asks() != story.AskNothing; {
			if _, err := used.Take(policy(used)); err != nil {
				t.Fatal(err)
			}
			if seed%2 == 0 && used.Asks() == story.AskChapter {
				copied.CopyFrom(used)
				if err := copied.Run(policy); err != nil {
					t.Fatal(err)
				}
			}
		}
		want := livedCareer(t, seed, policy, 9)
		for _, p := range []*story.Play{used, &copied} {
			if p == &copied && (seed%2 > 0 || len(want.Past()) < 2) {
				continue
			}
			if chapters(p) != chapters(want) || p.Career() != want.Career() {
				t.Fatalf("seed %d: %s, want %s", seed, chapters(p), chapters(want))
			}
		}
	}
	seed := uint64(0)
	if n := testing.AllocsPerRun(200, func() {
		used.Reset(seed % 20)
		if err := used.Run(story.ByChance); err != nil {
			t.Fatal(err)
		}
		copied.CopyFrom(used)
		seed++
	}); n > 0 {
		t.Errorf("a career allocates %v times", n)
	}
}

// TestCareerLuck: a chapter has luck of its own, whatever happened before, and
// another than the others.
func TestCareerLuck(t *testing.T) {
	a, b := livedCareer(t, 5, story.First, 1), livedCareer(t, 5, story.Last, 1)
	first := livedCareer(t, 5, story.First, 0)
	if a.Career().Seed == first.Career().Seed || a.Seed() != 5 || b.Seed() != 5 {
		t.Errorf("seeds %d and %d of run %d", first.Career().Seed, a.Career().Seed, a.Seed())
	}
	if c := livedCareer(t, 5, story.Prefer(func(c *story.Choice) bool { return c.Key == "alone" }), 1); c.Career().Seed != a.Career().Seed {
		t.Error("another decision in the first chapter gave the second other luck")
	}
}

// TestCareerCarries: who was met is known, what is one's own goes along, and
// what a chapter has no part in waits for the next.
func TestCareerCarries(t *testing.T) {
	p := livedCareer(t, 1, story.First, 2)
	past, now := p.Past(), p.Weeks()[0]
	if at, _ := p.Chapter(); at != 2 || len(past) != 2 {
		t.Fatal(chapters(p))
	}
	if known := p.Known(); len(known) != 1 || p.FirstName(known[0]) != "Mira" {
		t.Errorf("known: %v", known)
	}
	// Domains stand in another order in each chapter.
	before := past[1].Career.People[1].Skill[2]
	if got := now.People[0].Skill[0]; got < before {
		t.Errorf("Mira's search went from %v to %v", before, got)
	}
	if alone, err := story.Start(p.Scenario(), story.Options{}); err != nil || alone.Attributes() == p.Attributes() || p.Attributes()[0] == 0 {
		t.Errorf("patience is %v, as in the scenario alone: %v", p.Attributes()[0], err)
	}
	if now.Week != 1 || now.Leader.Overtime != 0 || now.Leader.Track != sim.TrackIC {
		t.Errorf("the chapter begins with %+v", now.Leader)
	}
}

// TestCareerPassesOver: what a chapter that was passed over would have begun
// with does not go along.
func TestCareerPassesOver(t *testing.T) {
	toll := string(read(t, "testdata/toll.toml"))
	files := fstest.MapFS{"career-first.toml": {Data: read(t, "testdata/career-first.toml")}, "toll.toml": {Data: []byte(toll)},
		"rich.toml": {Data: []byte(strings.Replace(toll, "start = 3", "start = 7", 1))}}
	sc, problems := Options{Beside: files}.Decode("x.toml", []byte("format = 1\ntitle = \"X\"\nchapter.a.scenario = \"career-first\"\n"+
		"chapter.b = { scenario = \"toll\", when = \"a ended in worn-out\" }\nchapter.c.scenario = \"rich\"\nchapter.d.scenario = \"toll\"\n"))
	if sc == nil {
		t.Fatal(problems)
	}
	p, err := story.Start(sc, story.Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []int16{60, 7, 8} { // a cart pays a coin
		if got := p.Attributes()[0]; got != want {
			t.Errorf("chapter %d begins with %d, want %d", len(p.Past()), got, want)
		}
		for p.Asks() != story.AskNothing && p.Asks() != story.AskChapter {
			if _, err := p.Take(story.First(p)); err != nil {
				t.Fatal(err)
			}
		}
		_, _ = p.GoOn()
	}
}

// TestCareerWhy: causes and futures are looked for within a chapter.
func TestCareerWhy(t *testing.T) {
	p := livedCareer(t, 1, story.First, 2)
	for !p.Over() {
		if _, err := p.Take(story.First(p)); err != nil {
			t.Fatal(err)
		}
	}
	balanced(t, p)
	causes := p.Undone().Why(sim.Team, sim.Trust, 0, len(p.Weeks())-1)
	if len(causes) == 0 || len(causes) > len(p.Decisions()) {
		t.Errorf("%d causes of %d decisions", len(causes), len(p.Decisions()))
	}
	career := p.Career()
	for _, d := range p.Decisions() {
		run, err := futures.New(p, d.Input, futures.Options{Futures: 1, Weeks: 20})
		if err != nil {
			t.Fatal(err)
		}
		for done, total := run.Advance(1); done < total; {
			done, total = run.Advance(1)
		}
		key := p.Scenario().Scenes[d.Scene].Choices[d.Choice].Key
		for _, o := range run.Summary().Options {
			if o.Choice == key && o.Endings[p.Ending()] != 1 {
				t.Errorf("the first future of %s ends as %v, and it ended as %d", key, o.Endings, p.Ending())
			}
		}
	}
	if p.Career() != career {
		t.Error("to look into a chapter has changed it")
	}
}

// TestCareerResumed: a career that was saved goes on when one of its chapters
// has changed, and answers stay in their chapter.
func TestCareerResumed(t *testing.T) {
	p := livedCareer(t, 1, story.First, 9)
	data, err := p.MarshalSave()
	if err != nil {
		t.Fatal(err)
	}
	edited := func(change func(files fstest.MapFS)) *story.Scenario {
		files := fstest.MapFS{}
		for _, name := range []string{"career.toml", "career-first.toml", "career-lead.toml", "career-craft.toml"} {
			files[name] = &fstest.MapFile{Data: read(t, "testdata/"+name)}
		}
		change(files)
		sc, problems := Options{Beside: files}.Decode("career.toml", files["career.toml"].Data)
		if sc == nil {
			t.Fatal(problems)
		}
		return sc
	}
	replace := func(name, old, now string) func(fstest.MapFS) {
		return func(files fstest.MapFS) {
			text := strings.ReplaceAll(string(files[name].Data), old, now)
			if text == string(files[name].Data) {
				t.Fatalf("%s does not have %q", name, old)
			}
			files[name].Data = []byte(text)
		}
	}
	for name, test := range map[string]struct {
		change func(fstest.MapFS)
		ends   string
		lost   int
	}{
		"another word":       {replace("career-lead.toml", "The new checkout", "Checkout"), chapters(p), 0},
		"a scene less":       {replace("career-first.toml", "[scene.asked", "[scene.help"), "", 13},
		"a chapter renamed":  {replace("career.toml", "[chapter.lead]", "[chapter.crew]"), "first year-over", 9},
		"a later scene less": {replace("career-craft.toml", "[scene.again", "[scene.once-more"), "", 1},
	} {
		resumed, err := story.Load(edited(test.change), data)
		var changed *story.Changed
		if !errors.As(err, &changed) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if test.ends != "" && chapters(resumed) != test.ends || len(changed.Lost) != test.lost || changed.Kept+len(changed.Lost) != len(p.Inputs()) {
			t.Errorf("%s: %d kept, %d lost, %s", name, changed.Kept, len(changed.Lost), chapters(resumed))
		}
	}
	if same, err := story.Load(careerOf(t), data); err != nil || chapters(same) != chapters(p) {
		t.Errorf("unchanged: %v", err)
	}
}

// TestCareerAnswers: what does not fit is refused, and changes nothing.
func TestCareerAnswers(t *testing.T) {
	p := livedCareer(t, 1, story.First, 0)
	if _, err := p.GoOn(); !errors.Is(err, story.ErrNotAsked) {
		t.Errorf("in a scene: %v", err)
	}
	for p.Asks() != story.AskChapter {
		if _, err := p.Take(story.First(p)); err != nil {
			t.Fatal(err)
		}
	}
	for _, input := range []story.Input{{Kind: story.InputChapter, Chapter: "craft"}, {Kind: story.InputChapter}, {Kind: story.InputChoice}, {Kind: story.InputRating, Rating: []int{1, 2, 3}}} {
		if _, err := p.Answer(input); !errors.Is(err, story.ErrNotAsked) {
			t.Errorf("%+v: %v", input, err)
		}
	}
	if _, err := p.Answer(story.Input{Kind: story.InputChapter, Chapter: "lead"}); err != nil {
		t.Error(err)
	}
}

// TestCampaignAlone: a campaign without its folder says what is missing.
func TestCampaignAlone(t *testing.T) {
	data, err := os.ReadFile("testdata/career.toml")
	if err != nil {
		t.Fatal(err)
	}
	sc, problems := Decode("career.toml", data)
	if sc != nil || len(problems) != 1 || problems[0].Code != codeChapterFile || !strings.Contains(problems[0].What, "only this one file") {
		t.Error(problems.Render(data))
	}
}

// TestCampaignMayCome: what may come is not said to be impossible: a promotion in
// the last week, one after years that went along, and what nobody can tell.
func TestCampaignMayCome(t *testing.T) {
	text := "format = 1\ntitle = \"A career\"\nchapter.first.scenario = \"career-first\"\n"
	for i, when := range []string{"promoted", "your level is 3", "overlooked", "track is ic", "patience is at most 3", "trust-cap of team is below 90%", "first ended in worn-out"} {
		text += "chapter.c" + string(rune('a'+i)) + " = { scenario = \"career-first\", when = \"" + when + "\" }\n"
	}
	if _, problems := (Options{Beside: os.DirFS("testdata")}).Decode("x.toml", []byte(text)); len(problems) > 0 {
		t.Error(problems.Render([]byte(text)))
	}
}

// TestCampaignInPack: a campaign finds its chapters in its pack, which need not
// be listed themselves.
func TestCampaignInPack(t *testing.T) {
	pack := fstest.MapFS{"pack.toml": {Data: []byte("format = 1\ntitle = \"A pack\"\nscenarios = [\"career\"]\n")}}
	for _, name := range []string{"career.toml", "career-first.toml", "career-lead.toml", "career-craft.toml"} {
		pack[name] = &fstest.MapFile{Data: read(t, "testdata/"+name)}
	}
	files, err := Options{}.CheckPack(pack, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if len(f.Problems) > 0 || f.Name == "career.toml" && (f.Scenario == nil || len(f.Scenario.Chapters) != 3) {
			t.Errorf("%s:\n%s", f.Name, f.Problems.Render(f.Data))
		}
	}
}

// TestCareers: a playtest of a campaign counts chapters and their endings.
func TestCareers(t *testing.T) {
	sc := careerOf(t)
	c, err := playtest.LiveCareers(sc, 1, 10)
	if err != nil {
		t.Fatal(err)
	}
	last := 0
	for _, s := range c.Chapters {
		ended := 0
		for _, n := range s.Endings {
			ended += n
		}
		if ended != s.Came || s.Came == 0 {
			t.Errorf("%s came %d times and ended %d times", s.Key, s.Came, ended)
		}
		last += s.Last
	}
	if last != c.Plays || c.Chapters[0].Came != c.Plays {
		t.Errorf("%d of %d plays ended", last, c.Plays)
	}
	routes := 0
	for _, r := range c.Routes {
		routes += r.Plays
		if r.Policy != "" {
			if got := routeOf(t, sc, r.Policy, r.Seed); !slices.Equal(got, r.Chapters) {
				t.Errorf("%s with seed %d goes %v, and was to show %v", r.Policy, r.Seed, got, r.Chapters)
			}
		}
	}
	if routes != c.Plays {
		t.Errorf("%d of %d plays went some way", routes, c.Plays)
	}
	if _, err := playtest.New(sc, playtest.Options{Runs: 1}); !errors.Is(err, playtest.ErrCampaign) {
		t.Error(err)
	}
	if _, err := playtest.LiveCareers(sc, 1, 0); !errors.Is(err, playtest.ErrRuns) {
		t.Error(err)
	}
}

// routeOf plays a campaign as "stepback play" does, and returns which chapters
// came.
func routeOf(t *testing.T, campaign *story.Scenario, policy string, seed uint64) (chapters []int) {
	t.Helper()
	p, err := story.Start(campaign, story.Options{Seed: seed})
	if err != nil {
		t.Fatal(err)
	}
	follow, err := playtest.Follow(p.Scenario(), policy, seed)
	if err != nil {
		t.Fatal(err)
	}
	for p.Asks() != story.AskNothing {
		if _, err := p.Take(follow(p)); err != nil {
			t.Fatal(err)
		}
	}
	for _, past := range p.Past() {
		chapters = append(chapters, past.Chapter)
	}
	return chapters
}
