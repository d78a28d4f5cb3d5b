package sim

// The ladder has five levels on three tracks, and four facets describe each
// level: what one owns, what goals one sets, what one answers for, and the
// team (rows L1 to L5; junior and senior are the same on every track). The
// words for them belong to the interface: see [LevelID].
//
// Which level's work something is depends on the track. Hands-on work is the
// job of a principal and no longer that of a manager of the same level; guiding
// others is the next level's work for a junior and daily work for a manager.
// So the same deed is the job, the job one held before, or the job one wants,
// by where one stands (row L6).

// Facet is one side of a level.
type Facet uint8

const (
	// OwnershipFacet is what is entrusted to one.
	OwnershipFacet Facet = iota
	// GoalsFacet is whose goals one sets.
	GoalsFacet
	// ResponsibilitiesFacet is what one answers for, and the standards for it.
	ResponsibilitiesFacet
	// TeamFacet is whom one helps to grow.
	TeamFacet

	// Facets is how many there are.
	Facets = int(TeamFacet) + 1
	// Tracks is how many tracks there are.
	Tracks = int(TrackAdvisor) + 1
)

// FirstOfTwoTracks is the level at which the tracks part. Below it everybody is
// an engineer or a product manager without reports.
const FirstOfTwoTracks = 3

// LadderParams are the constants of levels and of readiness for the next one.
type LadderParams struct {
	// FullEvidence is the part of one's time on the next level's work that is as
	// good as anyone can show: one in so many.
	FullEvidence int64 `from:"4" to:"20" source:"assumed"`
	// NextLevelOwned is the part of planned next-level hours that shows
	// ownership; the other three facets share the rest.
	NextLevelOwned Fixed `from:"0.25" to:"1" source:"assumed"`
	// FacetTime is how much time a week in one facet of the next level shows
	// 63 % of it. Minutes.
	FacetTime Minutes `from:"15" to:"240" source:"assumed"`
	// FacetWeeks is how many weeks of FacetTime are asked for in all: after
	// that, evidence adds up and no longer grows old.
	FacetWeeks int64 `from:"8" to:"104" source:"assumed"`

	// Weights of readiness, in parts of their sum: next-level work shown, time
	// at one's own level, the sponsor's trust and delivery count for each
	// track; the last two differ. Managers: their people's trust and how their
	// people are; ICs: standing and craft; advisors: standing and visibility.
	ReadyEvidence, ReadyOwnLevel, ReadySponsor, ReadyDelivery, ReadyFirst, ReadySecond int64 `from:"0" to:"10" source:"assumed"`
}

// DefaultLadder returns the constants of the ladder that ship.
func DefaultLadder() LadderParams {
	return LadderParams{
		FullEvidence: 10, NextLevelOwned: Percent(40), FacetTime: 45, FacetWeeks: 26,
		ReadyEvidence: 2, ReadyOwnLevel: 2, ReadySponsor: 2, ReadyDelivery: 2, ReadyFirst: 1, ReadySecond: 1,
	}
}

// facetOf is the facet that work of an area shows; hours for the next level
// show all four.
var facetOf = [Areas]Facet{
	OwnCraft: ResponsibilitiesFacet, CoachingTime: TeamFacet, AlignmentTime: GoalsFacet,
	CapabilityTime: TeamFacet, AccountabilityTime: ResponsibilitiesFacet,
	NextLevelTime: OwnershipFacet, Slack: TeamFacet,
}

// span is the levels whose own job some work is.
type span struct{ from, to int8 }

// jobs is, by track and area, whose job the work is. Junior and senior
// engineers have one job on every track: craft, then goals and guidance for a
// component. From level 3 on a manager's team does the craft, a principal
// stays deep in it (row T3), and an advisor does not execute (row T4).
var jobs = [Tracks][Areas]span{
	TrackManagement: {OwnCraft: {1, 2}, CoachingTime: {2, 5}, AlignmentTime: {2, 5}, CapabilityTime: {3, 5}, AccountabilityTime: {3, 5}, Slack: {1, 5}},
	TrackIC:         {OwnCraft: {1, 4}, CoachingTime: {2, 5}, AlignmentTime: {2, 5}, CapabilityTime: {2, 5}, AccountabilityTime: {2, 5}, Slack: {1, 5}},
	TrackAdvisor:    {OwnCraft: {1, 2}, CoachingTime: {2, 5}, AlignmentTime: {2, 5}, CapabilityTime: {2, 5}, AccountabilityTime: {2, 5}, Slack: {1, 5}},
}

// ownLevel is jobs the other way round, for quick looking up: by level, area and
// track, the level whose own job the work is that is nearest.
var ownLevel = nearest()

func nearest() (own [MaxLevel + 1][Areas][Tracks]int8) {
	for track := range jobs {
		for area, job := range jobs[track] {
			for level := range own {
				own[level][area][track] = max(job.from, min(job.to, int8(level)))
			}
		}
	}
	return own
}

// above says, by level and area, whether the work is the next level's on any
// track.
var above = nextLevels()

func nextLevels() (above [MaxLevel + 1][Areas]bool) {
	for level := range above {
		for area := range above[level] {
			for track := range Tracks {
				if jobLevel(Track(track), int8(level), Area(area), 0, 0) > int8(level) {
					above[level][area] = true
				}
			}
		}
	}
	return above
}

// rank is from which level on an action is the job of a track; 0 leaves it to
// the area.
type rank [Tracks]int8

// jobLevel returns the ladder level whose work something is: that of a leader
// of the given level and track where it is part of their job, else the nearest
// level whose job it is. Rung moves it from there: close checking is the job
// of the level below.
func jobLevel(track Track, level int8, area Area, rung, from int8) int8 {
	if area == NextLevelTime {
		return level + 1
	}
	own := ownLevel[level][area][track]
	if from > 0 {
		own = max(from, min(jobs[track][area].to, level))
	}
	if area == OwnCraft {
		return own // craft is its own rung
	}
	return own + rung
}

// book records time that the leader spends, by area, by the level whose work
// it is, and as evidence for the next level of every track.
func (t *turn) book(area Area, time Minutes, rung int8, from *rank) {
	if time == 0 {
		return
	}
	l := &t.Leader
	l.Worked += time
	l.AreaTime[area] += time
	l.LevelTime[jobLevel(l.Track, l.Level, area, rung, from[l.Track])] += time
	if rung <= 0 && !above[l.Level][area] && *from == (rank{}) {
		return // nothing that anybody of the next level does
	}
	for track := range l.Evidence {
		if jobLevel(Track(track), l.Level, area, rung, from[track]) > l.Level {
			l.Evidence[track].show(area, time, t.p.Ladder.NextLevelOwned)
		}
	}
}

// Evidence is the time spent on the next level's work since the present level
// began, by facet.
type Evidence [Facets]Minutes

func (e *Evidence) show(area Area, time Minutes, owned Fixed) {
	if area != NextLevelTime {
		e[facetOf[area]] += time
		return
	}
	each := (time - time.times(owned)) / Minutes(Facets-1)
	for facet := range e {
		e[facet] += each
	}
	e[OwnershipFacet] += time - each*Minutes(Facets)
}

// total is the time over all facets.
func (e *Evidence) total() (sum Minutes) {
	for _, time := range e {
		sum += time
	}
	return sum
}

// InLevel returns how many weeks the leader has been at the present level.
func (c *Career) InLevel() int { return int(c.Week - c.Leader.Since) }

// Facet returns how far the leader has shown one facet of the next level on a
// track, 0 to just under 1: 1−exp(−time/asked). What is asked grows with the
// weeks in the level, up to [LadderParams.FacetWeeks].
func (c *Career) Facet(track Track, facet Facet, p *Params) Fixed {
	weeks := min(p.Ladder.FacetWeeks, max(1, c.levelWeeks()))
	asked := Minutes(weeks) * p.Ladder.FacetTime
	shown := min(8*asked, c.Leader.Evidence[track][facet]) // more shows no more
	return One - decay(shown.share(asked))
}

// Shown returns the mean of the four facets of the next level on a track.
func (c *Career) Shown(track Track, p *Params) Fixed {
	var sum Fixed
	for facet := range Facets {
		sum += c.Facet(track, Facet(facet), p)
	}
	return sum / Fixed(Facets)
}

// levelWeeks is how many weeks were lived at the present level, in this run and
// in periods before it.
func (c *Career) levelWeeks() int64 { return int64(c.Leader.Earlier + c.Week - max(1, c.Leader.Since)) }

// ReadinessFor returns how ready the leader is for the next level on a track,
// 0 to 1; for the present track it is [Career.Readiness]. A craft that makes a
// principal says nothing about a manager (row T7).
func (c *Career) ReadinessFor(track Track, p *Params) Fixed {
	w := &p.Ladder
	first, second := c.meanTrust(), c.mean(Engagement)/2+c.mean(Growing)/2
	switch track {
	case TrackIC:
		first, second = c.Leader.Credibility, c.Leader.Craft
	case TrackAdvisor:
		first, second = c.Leader.Credibility, c.Leader.Visibility
	}
	sum := int64(c.nextLevelEvidence(track, p))*w.ReadyEvidence + int64(c.ownLevelEvidence(p))*w.ReadyOwnLevel +
		int64(c.Leader.Sponsor)*w.ReadySponsor + int64(c.Delivery)*w.ReadyDelivery +
		int64(first)*w.ReadyFirst + int64(second)*w.ReadySecond
	return Fixed(sum / (w.ReadyEvidence + w.ReadyOwnLevel + w.ReadySponsor + w.ReadyDelivery + w.ReadyFirst + w.ReadySecond))
}

// nextLevelEvidence is [Career.NextLevelEvidence] for any track.
func (c *Career) nextLevelEvidence(track Track, p *Params) Fixed {
	return min(One, c.Leader.Evidence[track].total().share(c.levelTime(0, MaxLevel+1))*Fixed(p.Ladder.FullEvidence))
}

var facetNames = [...]string{"ownership", "goals", "responsibilities", "team"}

// String returns the name that message ids use: "goals".
func (f Facet) String() string { return facetNames[f] }

// LevelID returns the message id of a level on a track, to which a facet or
// "title" is added: "level-2", and from level 3 on "level-3.ic".
func LevelID(track Track, level int8) string {
	id := "level-" + string(rune('0'+level))
	if level >= FirstOfTwoTracks {
		id += "." + track.String()
	}
	return id
}
