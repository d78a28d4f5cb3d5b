package sim

// Names as authors write them and as message ids use them.

var quantityNames = [...]string{
	Trust: "trust", TrustCap: "trust-cap", Engagement: "engagement", Autonomy: "autonomy",
	Growing: "growth", Recognition: "recognition", Load: "load", Focus: "focus", Backing: "backing", Outlook: "outlook", Safety: "safety",
	Clarity: "clarity", Commitment: "commitment", Context: "context", Process: "process", Energy: "energy", Sponsor: "sponsor",
	Visibility: "visibility", Credibility: "credibility", Delivery: "delivery", Rumour: "rumour",
	Alignment: "alignment", Capability: "capability", Coverage: "coverage",
	Accountability: "accountability", Skill: "skill",
}

var mechanismNames = [...]string{
	ByNothing: "nothing", ByPractice: "practice", ByFading: "fading", ByHelp: "help",
	ByDebrief: "debrief", ByTraining: "training", ByTakingOver: "taking-over", ByChecking: "checking",
	ByWaiting: "waiting", ByConversation: "conversation", ByFeedback: "feedback", ByPromise: "promise",
	ByDeception: "deception", ByOwnership: "ownership", ByOverload: "overload", ByClimate: "climate",
	ByAligning: "aligning", ByDecay: "decay", BySetback: "setback", ByFinishing: "finishing",
	ByOvertime: "overtime", ByRest: "rest", ByOrganisation: "organisation", ByLeaving: "leaving",
	ByNeglect: "neglect", ByIndicators: "indicators", ByImproving: "improving", ByListening: "listening",
	ByNewLeader: "new-leader", ByLife: "life", ByLapse: "lapse",
	ByPromotion: "promotion", ByMoving: "moving",
	ByLeading: "leading", ByInfluence: "influence",
	ByMistake: "mistake", ByNews: "news", ByRumour: "rumour",
}

var areaNames = [Areas]string{
	OwnCraft: "craft", CoachingTime: "coaching", AlignmentTime: "alignment", CapabilityTime: "capability",
	AccountabilityTime: "accountability", NextLevelTime: "next-level", Slack: "slack",
}

var (
	supportNames    = [...]string{NoSupport: "none", Coaching: "coaching", CloseChecking: "checking"}
	trackNames      = [...]string{TrackManagement: "management", TrackIC: "ic", TrackAdvisor: "advisor"}
	aspirationNames = [...]string{WantsCraft: "craft", WantsManagement: "management", WantsInteresting: "interesting"}
)

// leadNames are the quantities from [Leading] on.
var leadNames = [...]string{"leading", "team-skill", "team-trust", "team-engagement"}

// String returns the name authors write: "trust". Skill in one domain is
// "skill", a guild or a standard "guild" or "standard".
func (q Quantity) String() string {
	switch {
	case q >= standardBase:
		return "standard"
	case q >= guildBase:
		return "guild"
	case q >= Leading:
		return leadNames[q-Leading]
	}
	if int(q) >= len(quantityNames) {
		return "skill"
	}
	return quantityNames[q]
}

// String returns the name used in message ids: "taking-over".
func (m Mechanism) String() string { return mechanismNames[m] }

// String returns the name authors and saves use: "coaching".
func (a Area) String() string { return areaNames[a] }

// String returns the name authors and saves use: "checking".
func (s Support) String() string { return supportNames[s] }

// String returns the name authors use: "ic".
func (t Track) String() string { return trackNames[t] }

// String returns the name authors use: "management".
func (a Aspiration) String() string { return aspirationNames[a] }

// QuantityNamed returns the quantity with a name.
func QuantityNamed(name string) (Quantity, bool) {
	if q, ok := find[Quantity](leadNames[:], name); ok {
		return Leading + q, true
	}
	return find[Quantity](quantityNames[:], name)
}

// AreaNamed returns the area with a name.
func AreaNamed(name string) (Area, bool) { return find[Area](areaNames[:], name) }

// SupportNamed returns the support with a name.
func SupportNamed(name string) (Support, bool) { return find[Support](supportNames[:], name) }

// TrackNamed returns the track with a name.
func TrackNamed(name string) (Track, bool) { return find[Track](trackNames[:], name) }

// AspirationNamed returns the aspiration with a name.
func AspirationNamed(name string) (Aspiration, bool) {
	return find[Aspiration](aspirationNames[:], name)
}

func find[T ~uint8](names []string, name string) (T, bool) {
	for i, n := range names {
		if n == name {
			return T(i), true
		}
	}
	return 0, false
}
