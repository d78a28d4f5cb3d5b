package main

// row is one thing that the simulator has to teach. What it says stands among
// the words of the interface, where players read it.
type row struct {
	id   string
	seen string // where a player meets it, beside the scenes
}

var rows = []row{
	{"L1", "debrief: hours by level"},
	{"L2", "debrief: hours by level"},
	{"L3", "briefing: the role; review: readiness"},
	{"L4", "briefing: the role; desk: leads and their teams"},
	{"L5", "briefing: the role; plan"},
	{"L6", "review: readiness for the next level; a career of chapters"},
	{"L7", "briefing and review: the titles of the ladder"},
	{"A1", "debrief: hours by level, overtime, your boss's trust"},
	{"A2", "plan; debrief: alignment and why it moved"},
	{"A3", "review: curves; debrief: alignment and why it moved"},
	{"A4", "desk: skills; debrief: what people can do now, beside week 1"},
	{"A5", "plan; debrief: agreed indicators and why they moved"},
	{"A6", "briefing: three sliders; debrief: what you said, and what you did"},
	{"R1", "plan: hours for craft; debrief: hours by level"},
	{"R2", "desk: who waits for you; review: delivery"},
	{"R3", "debrief: hours by level; trust of a lead's team"},
	{"R4", "desk: who waits for you; debrief: what people can do now"},
	{"R5", "plan: hours for the next level; review: readiness"},
	{"R6", "debrief: hours by level"},
	{"R7", "debrief: your standing and why it moved"},
	{"T1", "review: readiness on every track"},
	{"T2", "scenes; review: people who stayed"},
	{"T3", "desk: peers; debrief: standards and guilds"},
	{"T4", "briefing: the role; debrief: your standing"},
	{"T5", "review: the pay of a level, marked as an assumption"},
	{"T6", "review: readiness on every track"},
	{"T7", "debrief: craft beside your standing and the team's trust"},
	{"T8", "desk: what people want"},
	{"F1", "desk: the hours of a choice; debrief: who learned"},
	{"F2", "debrief: every failure, and what came of it"},
	{"F3", "debrief: trust and why it moved; desk: who waits for you"},
	{"F4", "debrief: trust of a lead's team and why it moved"},
	{"F5", "desk: trust as last heard; debrief: what you believed, and what was true"},
	{"F6", "debrief: who learned what from a failure"},
	{"F7", "debrief: the test after each failure"},
	{"F8", "debrief: what people can do now, beside week 1"},
	{"F9", "debrief: sense of ownership and why it moved"},
}
