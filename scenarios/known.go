package scenarios

// The fields of each table, in the order in which errors and the guide name
// them. A test holds the schema for editors against these lists.
var (
	scenarioFields    = []string{"format", "title", "about", "role", "goal", "practises", "minutes", "start", "team", "plan", "plan-weeks", "workshop", "facilitator", "glossary", "attribute", "person", "work", "scene", "ending", "expect"}
	campaignFields    = []string{"format", "title", "about", "practises", "minutes", "chapter"}
	chapterFields     = []string{"scenario", "when", "text"}
	startFields       = []string{"track", "level", "weeks", "craft", "promotions", "weeks-in-level", "ladder"}
	teamFields        = []string{"safety", "clarity", "commitment", "sponsor", "credibility"}
	workshopFields    = []string{"scenes", "more"}
	personFields      = []string{"name", "role", "pronoun", "portrait", "wants", "wish", "skill", "trust", "engagement", "outlook", "learns", "candidate", "leading", "level", "report", "team"}
	workFields        = []string{"title", "domain", "difficulty", "owner", "support", "start", "due", "effort", "value", "critical", "planned"}
	sceneFields       = []string{"when", "cast", "portrait", "title", "kicker", "about", "text", "weight", "priority", "by", "repeats", "cooldown", "notes", "questions", "choice"}
	choiceFields      = []string{"text", "hint", "when", "do", "outcome", "later"}
	outcomeFields     = []string{"when", "text", "do"}
	consequenceFields = []string{"weeks", "when", "text", "do"}
	endingFields      = []string{"when", "title", "text"}
	expectFields      = []string{"policy", "ends", "that", "than", "more", "less", "in", "about"}
	conditionFields   = []string{"any", "all", "not"}
	attributeFields   = []string{"name", "start", "most", "shown"}
	termFields        = []string{"term", "means"}
	facilitatorFields = []string{"purpose", "debate", "pauses", "questions"}
	leadTeamFields    = []string{"size", "skill", "trust", "engagement"}

	// Of the ladder file.
	ladderFields   = []string{"format", "time-in-level", "pay", "claim"}
	levelWords     = []string{"level-1", "level-2", "level-3", "level-4", "level-5"}
	bandFields     = []string{"p50", "p90"}
	claimFields    = []string{"text", "more", "less"}
	payPointFields = []string{"track", "level", "at"}
)
