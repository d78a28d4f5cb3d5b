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
// Unlike package sim, which it drives, it counts in floating point. It has no
// clock, no input and no output; the same seeds give the same answer on one
// core or many.
package experiment
