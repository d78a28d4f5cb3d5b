// Package sim is the model: people, work, trust, time and promotion, week by
// week.
//
// It is pure. A [Career] is a value; [New] starts one, [Career.Do] carries out
// what the leader does, [Career.Step] lives a week. The same seed, actions and
// [Params] give the same career to the bit on every platform: quantities are
// [Fixed], draws are keyed (see [Career.Luck]) and nothing reads a clock.
//
// A [Ledger] beside a career records why each quantity moved.
package sim
