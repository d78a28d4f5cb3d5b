package sim

// Track is the kind of career the leader is on.
type Track uint8

const (
	// TrackManagement leads by staffing, training and empowering a team.
	TrackManagement Track = iota
	// TrackIC leads by expertise and influence.
	TrackIC
	// TrackAdvisor advises on strategy, without reports or execution.
	TrackAdvisor
)

// Area is one use of the leader's week.
type Area uint8

const (
	// OwnCraft is hands-on work of the leader's former trade.
	OwnCraft Area = iota
	// CoachingTime is delegating, answering and coaching: it serves the queue.
	CoachingTime
	// AlignmentTime renews purpose and strategy with the team.
	AlignmentTime
	// CapabilityTime develops the critical skills of team and organisation.
	CapabilityTime
	// AccountabilityTime is real one-on-ones and leading indicators.
	AccountabilityTime
	// NextLevelTime is spent on the issues of the level above.
	NextLevelTime
	// Slack is kept free: it takes up what nobody planned, and rests.
	Slack

	// Areas is how many there are.
	Areas = int(Slack) + 1
)

// Plan is how the leader means to spend a week. It carries over until changed.
type Plan struct {
	Time [Areas]Minutes // sums to no more than [HoursParams.Free]
}

// Leader is the player's own state.
type Leader struct {
	Track Track
	Level int8
	Craft Fixed // skill in the team's trade

	Energy      Fixed // 1 is rested; overtime takes from it
	Sponsor     Fixed // trust of the leader's own leader
	Visibility  Fixed // how far the organisation sees what the leader does
	Credibility Fixed // standing with the team as somebody who leads

	Plan Plan
	// Worked is all time spent so far this week, Decided the part of it that
	// actions took on top of the plan.
	Worked, Decided Minutes
	// Queue is the help people asked for and have not had.
	Queue Minutes
	// LevelTime is all time spent, by the ladder level whose work it was (row
	// A1); 0 is below the ladder and MaxLevel+1 above it.
	LevelTime [MaxLevel + 2]Minutes
	// AreaTime is all time spent, by area.
	AreaTime [Areas]Minutes
	// Overtime is all time beyond the week's forty hours.
	Overtime Minutes
	// Rescues counts work done in somebody's place.
	Rescues int16
	// OneOnOnes counts real conversations.
	OneOnOnes int16

	// Since is the first week at the present level; 0 and less lie before the
	// career. Promoted and Passed are the weeks of the last round that did and
	// did not promote, Moved that of the last change of track; 0 for never.
	Since, Promoted, Passed, Moved int16
	// Earlier is how many weeks at the present level were lived in periods
	// before this career, see [Career.Carry].
	Earlier int16
	// Before is LevelTime as it was when the present level began.
	Before [MaxLevel + 2]Minutes
	// Evidence is the next level's work done at the present level, by track.
	Evidence [Tracks]Evidence
}
