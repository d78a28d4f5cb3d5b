// Package story turns a scenario into a play-through: scenes are cast from the
// team, choices become actions of the model, and what the player reads depends
// on what then happened.
//
// A [Scenario] is the compiled form of an author's file; package scenarios
// makes one. A [Play] is one run of it. It is driven by inputs alone
// ([Play.Decide], [Play.Rate], [Play.Replan]) and each returns the [Event]s up
// to the next question, which [Play.Asks] tells. A run is its scenario, seed
// and inputs: [Replay] gives the same one again, to the bit.
//
// A campaign is a scenario of chapters ([Chapter]). Its play lives one chapter
// after the other: [AskChapter] lies between them, and what a play shows of
// itself is of the present chapter, but for its inputs, [Play.Whole] and
// [Play.Past].
//
// Batches of plays leave recording out, answer by places instead of keys
// ([Play.Take], [Policy]) and use one play again and again ([Play.Reset],
// [Play.CopyFrom]); then a play costs little more than its weeks. Tools that ask
// why something did not happen look into a play by a [Probe].
package story
