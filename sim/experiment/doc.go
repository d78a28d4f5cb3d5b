// Package experiment asks the model questions as one would ask the world: it
// runs a population of leaders, measures what a study measured, and says how
// sure the answer is.
//
// One idea carries it. Every leader contributes a vector of [Sums], and a
// [Statistic] is a function of the total vector. Results of several runs are
// therefore merged by concatenation, and a bootstrap by leader only draws
// vectors anew ([Bootstrap]).
//
// A [Finding] is a published result with the bands it must fall in; [Judge]
// measures it, and breaks the model on purpose to see that the finding needs
// the mechanism it is credited to.
//
// An experiment is a short program. Do fewer people leave a leader who
// recognises what was finished? Each leader of the population has the same team
// twice, with the same luck: once with recognition and once without.
//
//	package main
//
//	import (
//		"fmt"
//
//		"stepback/sim"
//		"stepback/sim/experiment"
//	)
//
//	func main() {
//		var layout experiment.Layout
//		exits := layout.Rates()
//		p := sim.DefaultParams()
//		leaders := make([]experiment.Sums, 400)
//		experiment.Each(len(leaders), nil, func(i int) {
//			luck, sums := experiment.VerdictSeeds.Luck(i), layout.Sums()
//			lead := func(recognise float64, arm experiment.Rate) {
//				dials := luck.Leader().Dials()
//				dials.Recognise = recognise
//				team := experiment.Population{}.Team(luck.Seed, p, dials.Policy())
//				team.Live(52)
//				year := team.Measure(52)
//				arm.Add(sums, float64(year.Exits), year.Headcount)
//			}
//			lead(0.6, exits.Treated)
//			lead(0, exits.Control)
//			leaders[i] = sums
//		})
//		change := experiment.Bootstrap(leaders, experiment.Resamples, 1, exits.Change)[0]
//		fmt.Println("fewer leave:", change.High < 0)
//	}
//
// The year before the one that is measured lets teams find their way with their
// leader; most published findings are measured so.
//
// Unlike package sim, which it drives, it counts in floating point. It has no
// clock, no input and no output; the same seeds give the same answer on one
// core or many.
package experiment
