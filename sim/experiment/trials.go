package experiment

import (
	"math"

	"stepback/sim"
)

// ordinary is a leader without any leaning.
var ordinary = Leader{}

// monitoring is C7: what being checked does, in a trial.
func monitoring() Finding {
	var layout Layout
	output, engagement := layout.Pair(), layout.Pair()
	return Finding{
		ID: "C7", Claim: "Monitoring changes performance by next to nothing (−.01) and satisfaction for the worse (−.10)",
		Source:    "Siegel et al. 2022; Ravid et al. 2023",
		Statistic: "teams without checks or with two a person-week, by lot; correlation with output in the four weeks up to week 26 and engagement in it",
		Noise:     "none: assignment and output are known",
		Leaders:   4000,
		Measures: []Measure{
			{Name: "r(checked, output)", Low: -0.07, High: 0.07, Value: output.Correlation},
			{Name: "r(checked, engagement)", Low: -0.25, High: -0.03, Value: engagement.Correlation},
		},
		Ablations: []Ablation{
			{Name: "the time that checking takes", Change: func(p *sim.Params) { p.Queue.Check, p.Attention.CheckTaken = 0, 0 }, Breaks: 0},
			{Name: "what being checked tells people, and waiting for whoever checks", Change: func(p *sim.Params) {
				p.Signal.AgainstChecked, p.Ownership.LookedIn, p.Queue.Check, p.Attention.CheckTaken = 0, 0, 0, 0
			}, Breaks: 1},
		},
		Run: func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
			vectors := make([]Sums, leaders)
			Each(leaders, progress, func(i int) {
				s, luck := layout.Sums(), seeds.Luck(i)
				dials := luck.Leader().Dials()
				dials.LookIns = 0
				t := Population{}.Team(luck.Seed, p, dials.Policy())
				t.Live(burnIn)
				checked := float64(i % 2)
				dials.LookIns = 2 * checked
				t.Policy = dials.Policy()
				t.Live(22)
				headway := t.Headway(4)
				t.Present(func(who sim.Subject, q *sim.Person) {
					output.Add(s, checked, headway[who])
					engagement.Add(s, checked, Float(q.Engagement))
				})
				vectors[i] = s
			})
			return vectors
		},
	}
}

// Headway lives so many weeks and returns, by place, the value of the progress
// that each person made, for each week: output without the luck of when work is
// finished. It is that of those present at the end; where somebody came
// meanwhile, of what they did since.
func (t *Team) Headway(weeks int) (made [sim.MaxPeople]float64) {
	var before [sim.MaxPeople]sim.Person
	t.Present(func(who sim.Subject, q *sim.Person) { before[who] = *q })
	t.Live(weeks)
	t.Present(func(who sim.Subject, q *sim.Person) {
		since := before[who].Headway
		if q.ID != before[who].ID {
			since = 0
		}
		made[who] = total(q.Headway-since) / float64(weeks)
	})
	return made
}

// feedbackTrials is C8: feedback helps on average and often harms.
func feedbackTrials() Finding {
	var layout Layout
	effect, harm := layout.Sample(), layout.Rate()
	return Finding{
		ID: "C8", Claim: "Feedback helps by d = .41 on average, and over a third of interventions harm",
		Source:    "Kluger and DeNisi 1996",
		Statistic: "600 trials of 20 people an arm, the cue (task or self) by lot for each trial; d on output in four weeks of weekly feedback, beside that of the team", Noise: "none: trials as small as the published ones bring their own",
		Leaders: 600,
		Measures: []Measure{
			{Name: "mean d", Low: 0.25, High: 0.55, Value: effect.Mean},
			{Name: "share of trials below 0", Low: 0.25, High: 0.42, Value: harm.Value},
		},
		Ablations: []Ablation{
			{Name: "attention that feedback turns", Change: func(p *sim.Params) { p.Feedback.TaskFocus, p.Feedback.SelfFocus = 0, 0 }},
		},
		Run: func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
			vectors := make([]Sums, leaders)
			Each(leaders, progress, func(i int) {
				d := feedbackTrial(p, seeds.Luck(i), i%2 == 0)
				vectors[i] = layout.Sums()
				effect.Add(vectors[i], d)
				below := 0.0
				if d < 0 {
					below = 1
				}
				harm.Add(vectors[i], below, 1)
			})
			return vectors
		},
	}
}

// feedbackTrial is one trial: five teams of eight, half of each by lot, who do as
// well as they do beside their team, since one trial has one kind of task.
func feedbackTrial(p *sim.Params, luck Luck, task bool) float64 {
	var layout Layout
	arms := layout.Arms()
	s := layout.Sums()
	for team := range uint64(5) {
		teamLuck := Luck{luck.hash([]uint64{team})}
		t := Population{Size: 8}.Team(teamLuck.Seed, p, ordinary.Dials().Policy())
		t.Live(26)
		lead := t.Policy
		t.Policy = func(t *Team) {
			lead(t)
			t.Present(func(who sim.Subject, _ *sim.Person) {
				if who%2 == 0 {
					t.giveFeedback(who, task)
				}
			})
		}
		headway, mean := t.Headway(4), 0.0
		t.Present(func(who sim.Subject, _ *sim.Person) { mean += headway[who] / t.present() })
		t.Present(func(who sim.Subject, _ *sim.Person) {
			if who%2 == 0 {
				arms.Treated.Add(s, headway[who]/mean)
			} else {
				arms.Control.Add(s, headway[who]/mean)
			}
		})
	}
	return arms.CohenD(s)
}

// giveFeedback is on the person's present work, or on the person: good and bad
// by turns.
func (t *Team) giveFeedback(who sim.Subject, task bool) {
	switch {
	case task:
		for i := range t.Career.Jobs {
			if w := &t.Career.Work[i]; w.Owner == who && w.Stage == sim.Open {
				t.Do(sim.Action{Kind: sim.FeedbackOn, Who: who, Work: i})
				return
			}
		}
	case t.Career.Week%2 == 0:
		t.Do(sim.Action{Kind: sim.Praise, Who: who})
	default:
		t.Do(sim.Action{Kind: sim.Criticise, Who: who})
	}
}

// progressMonitoring is C9: asking how it progresses helps, and more so on
// record.
func progressMonitoring() Finding {
	var layout Layout
	none, asked, recorded := layout.Sample(), layout.Sample(), layout.Sample()
	both := layout.Sample()
	overall := Arms{Treated: both, Control: none}
	return Finding{
		ID: "C9", Claim: "Monitoring progress towards a goal helps to reach it (d = .40), and more so when it is recorded",
		Source:    "Harkin et al. 2016",
		Statistic: "progress ÷ planned in the due week; people by lot without, asked every week, or with recorded indicators", Noise: "none: progress is known",
		Leaders: 1500,
		Measures: []Measure{
			{Name: "d of monitoring", Low: 0.25, High: 0.55, Value: overall.CohenD},
			{Name: "d of recorded over asked", Low: 0, High: math.Inf(1), Value: Arms{Treated: recorded, Control: asked}.CohenD},
		},
		Ablations: []Ablation{{Name: "attention to what is asked about", Change: func(p *sim.Params) { p.Attention.Asked, p.Attention.Recorded = 0, 0 }}},
		Run: func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
			vectors := make([]Sums, leaders)
			Each(leaders, progress, func(i int) {
				s, luck := layout.Sums(), seeds.Luck(i)
				t := Population{}.Team(luck.Seed, p, luck.Leader().Dials().Policy())
				t.Live(26)
				lead := t.Policy
				t.Policy = func(t *Team) { lead(t); t.monitor() }
				t.Live(6) // until the work of before is through
				for range 13 {
					t.Week()
					t.dueNow(func(who sim.Subject, done float64) {
						switch t.arm(who) {
						case 0:
							none.Add(s, done)
						case 1:
							asked.Add(s, done)
							both.Add(s, done)
						case 2:
							recorded.Add(s, done)
							both.Add(s, done)
						}
					})
				}
				vectors[i] = s
			})
			return vectors
		},
	}
}

// arm is the arm of a person, by lot.
func (t *Team) arm(who sim.Subject) int {
	return t.Luck.Below(3, keyArm, uint64(t.Career.People[who].ID))
}

// monitor asks, or records, as the arm of each person says.
func (t *Team) monitor() {
	t.Present(func(who sim.Subject, _ *sim.Person) {
		switch t.arm(who) {
		case 1:
			t.Do(sim.Action{Kind: sim.StatusUpdate, Who: who})
		case 2:
			for i := range t.Career.Jobs {
				if w := &t.Career.Work[i]; w.Owner == who && w.Stage == sim.Open && !w.Indicators {
					t.Do(sim.Action{Kind: sim.SetIndicators, Work: i})
				}
			}
		}
	})
}

// dueNow visits the work that was due in the week just lived, with its progress.
func (t *Team) dueNow(visit func(who sim.Subject, done float64)) {
	for i := range t.Career.Jobs {
		w := &t.Career.Work[i]
		if w.Due == t.Career.Week-1 && w.Owner >= 0 && w.Owner < sim.MaxPeople && (w.Stage == sim.Open || w.Stage == sim.Done) {
			visit(w.Owner, Float(w.Progress))
		}
	}
}
