package scenarios

import (
	"slices"
	"testing"

	"stepback/sim"
	"stepback/sim/story"
)

// TestWorkshops: whatever a room decides and plans, it meets as many scenes as
// its hour has time for, plans once, and is asked for no rating.
func TestWorkshops(t *testing.T) {
	seeds := uint64(200)
	if testing.Short() {
		seeds = 40
	}
	for _, name := range Library() {
		sc := decoded(t, name)
		if len(sc.Chapters) > 0 {
			continue
		}
		for _, cut := range [][]int{sc.Workshop, slices.Concat(sc.Workshop, sc.More)} {
			named, short := 0, 0
			for seed := range seeds {
				play, err := story.Start(sc.ForRoom(cut), story.Options{Seed: seed})
				if err != nil {
					t.Fatal(err)
				}
				if plans := decideAll(t, play); plans != 1 {
					t.Errorf("%s, seed %d: %d plans", sc.ID, seed, plans)
				}
				met := play.Decisions()
				for _, d := range met {
					if slices.Contains(cut, d.Scene) {
						named++
					}
				}
				if len(met) != len(cut) {
					short++
				}
			}
			if 10*short > int(seeds) { // where everybody has left, little happens any more
				t.Errorf("%s: %d of %d rooms do not meet their %d scenes", sc.ID, short, seeds, len(cut))
			}
			share := named * 100 / (int(seeds) * len(cut))
			t.Logf("%s, %d scenes: %d %% of those met are named", sc.ID, len(cut), share)
			if share < 70 {
				t.Errorf("%s: only %d %% of the scenes that a room of %d meets are those its cut names", sc.ID, share, len(cut))
			}
		}
	}
}

// decideAll plays to the end by luck and returns how often a plan was asked for.
func decideAll(t *testing.T, play *story.Play) (plans int) {
	t.Helper()
	luck := sim.Career{Seed: play.Seed() ^ 0x5eed}
	for step := uint32(0); play.Asks() != story.AskNothing; step++ {
		switch play.Asks() {
		case story.AskPlan:
			plans++
			plan := play.CurrentPlan()
			move := min(plan.Time["craft"], int(luck.Luck(step, 7)%3)*240)
			plan.Time["craft"] -= move
			plan.Time["coaching"] += move
			if _, err := play.Replan(plan); err != nil {
				t.Fatal(err)
			}
		case story.AskChoice:
			d, _ := play.Dilemma()
			var open []string
			for _, o := range d.Choices {
				if !o.TooDear {
					open = append(open, o.Key)
				}
			}
			if _, err := play.Decide(open[int(luck.Luck(step, 3))%len(open)]); err != nil {
				t.Fatal(err)
			}
		default:
			t.Fatalf("a room is asked %d", play.Asks())
		}
	}
	return plans
}
