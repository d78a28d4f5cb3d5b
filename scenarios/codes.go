package scenarios

// Code is a kind of problem with its explanation. Codes are stable: authors
// search for them, and tools filter by them.
type Code struct {
	Code     string
	Severity Severity
	Means    string // in one sentence, why it is a problem
}

const (
	codeTooLarge = "SB101"
	codeNotText  = "SB102"
	codeTooDeep  = "SB103"
	codeSyntax   = "SB104"
	codeTwice    = "SB105"

	codeUnknownField = "SB201"
	codeWrongType    = "SB202"
	codeMissing      = "SB203"
	codeOutOfRange   = "SB204"
	codeUnknownWord  = "SB205"
	codeFormat       = "SB206"
	codeBadID        = "SB207"
	codeTooMany      = "SB208"
	codeUnknownID    = "SB209"
	codePlan         = "SB210"
	codeClaim        = "SB211"

	codePhrase    = "SB301"
	codeAmbiguous = "SB302"
	codeSlot      = "SB303"

	codeEmpty       = "SB401"
	codeLongScene   = "SB402"
	codeLongChoice  = "SB403"
	codeLongOutcome = "SB404"
	codeRune        = "SB405"
	codeHard        = "SB406"

	codeChoices     = "SB501"
	codeNoFallback  = "SB502"
	codeNoEnding    = "SB503"
	codeUnreachable = "SB504"
	codeNoOpening   = "SB505"
	codeNeverMeets  = "SB506"
	codeWorkshop    = "SB507"
	codeSkipped     = "SB508"
	codeVain        = "SB509"
	codeNever       = "SB510"
	codeAlways      = "SB511"
	codeNoScene     = "SB512"
	codeSilence     = "SB513"
	codeAlike       = "SB514"
	codeUnused      = "SB515"
	codeTold        = "SB516"
	codeVainThen    = "SB517"

	codePackFile  = "SB601"
	codeNotListed = "SB602"
	codeSameTitle = "SB603"

	codeLanguage    = "SB701"
	codeNoText      = "SB702"
	codeLostName    = "SB703"
	codeMissingText = "SB704"
	codeOutdated    = "SB705"

	codeChapterFile    = "SB801"
	codeCampaignInside = "SB802"
	codeChapterAsks    = "SB803"
	codeNoChapter      = "SB804"
	codeShared         = "SB805"
)

// Codes lists every kind of problem, in order.
func Codes() []Code { return append([]Code(nil), codes...) }

var codes = []Code{
	{codeTooLarge, Error, "A scenario is text that people read; a file this large is something else, and would stop the browser."},
	{codeNotText, Error, "Stepback reads UTF-8 text, which every editor can save."},
	{codeTooDeep, Error, "Nothing in a scenario nests this deep, and reading it would take minutes."},
	{codeSyntax, Error, "The file is not valid TOML from here on, so nothing after this place can be read."},
	{codeTwice, Error, "Of two definitions only one could count, and readers would not know which."},

	{codeUnknownField, Error, "Stepback would ignore it silently, and what you meant would not happen."},
	{codeWrongType, Error, "The value is of another type than this field takes."},
	{codeMissing, Error, "Without it the scenario cannot be played."},
	{codeOutOfRange, Error, "The model has no meaning for a value outside these bounds."},
	{codeUnknownWord, Error, "Only a few words have a meaning here."},
	{codeFormat, Error, "The format says how the rest of the file is to be read."},
	{codeBadID, Error, "Ids appear in phrases, saves and reports, so they are plain words."},
	{codeTooMany, Error, "A career holds a fixed number, so that a thousand futures of it can be computed at once."},
	{codeUnknownID, Error, "It names something that the file does not define."},
	{codePlan, Error, "A week has forty hours, and five of them go to what nobody plans."},
	{codeClaim, Error, "Readers would take the claim from the figures, and the figures say otherwise."},

	{codePhrase, Error, "Conditions, actions and castings are fixed phrases, so that they mean exactly one thing."},
	{codeAmbiguous, Error, "The name of this outcome implies a condition about one piece of work, and which one is not clear."},
	{codeSlot, Error, "Players would read the braces instead of a name."},

	{codeEmpty, Error, "Players would see an empty line."},
	{codeLongScene, Warning, "A scene is read aloud to a room; past ninety words the room stops listening."},
	{codeLongChoice, Warning, "Choices are compared with one another, which works with about ten words each."},
	{codeLongOutcome, Warning, "An outcome is read in passing, between two decisions."},
	{codeRune, Error, "The font of the game cannot draw this character, or it hides or reorders text."},
	{codeHard, Warning, "Players read in a foreign language, and rooms listen: sentences as they are spoken reach everybody."},

	{codeChoices, Error, "A dilemma has two to four answers: A, B, C and D."},
	{codeNoFallback, Warning, "When none of the conditions holds, nothing is told of what the player did."},
	{codeNoEnding, Error, "When no condition holds, the story would stop without an ending."},
	{codeUnreachable, Warning, "Something above it always comes first, so nobody will ever see it."},
	{codeNoOpening, Error, "A player should be in the first dilemma within seconds, so one scene must be able to open in week 1."},
	{codeNeverMeets, Warning, "What this asks for lies outside the weeks of the scenario."},
	{codeWorkshop, Warning, "A workshop has time for five scenes in sixty minutes, and for three more in ninety."},
	{codeSkipped, Warning, "A scene is passed over while fewer than two of its choices are possible, and the file does not say so."},
	{codeVain, Error, "The model would refuse it every time, and the choice would do less than it says."},
	{codeNever, Warning, "Whatever players do, this never happens, so what depends on it was written for nobody."},
	{codeAlways, Warning, "It makes no difference, and a reader looks for the case in which it does."},
	{codeNoScene, Warning, "Whatever players do, they never come to this scene."},
	{codeSilence, Warning, "Players would watch weeks go by and decide nothing."},
	{codeAlike, Warning, "A choice that changes nothing teaches that choices do not matter."},
	{codeUnused, Warning, "It is in the file and not in the story, which is hardly what you meant."},
	{codeTold, Warning, "Players think that they have been here before, or that the game is broken."},
	{codeVainThen, Warning, "The model refuses it, and the choice does less than it says."},

	{codePackFile, Error, "The pack offers a scenario that players cannot open."},
	{codeNotListed, Warning, "A pack offers only what its list names, so players will not find this one."},
	{codeSameTitle, Warning, "In the library players would see the same title twice."},

	{codeLanguage, Error, "Players get the language that they ask for by its code, and the game sets text from left to right."},
	{codeNoText, Warning, "A translation takes the place of the text with the same id, and of nothing else."},
	{codeLostName, Warning, "Who plays a role differs from run to run, and readers would not learn whom the text is about."},
	{codeMissingText, Warning, "Players would read these in the language of the original."},
	{codeOutdated, Warning, "Players would read something other than what the scenario says now."},

	{codeChapterFile, Error, "A chapter is a scenario in a file of its own, and without it the campaign cannot be played."},
	{codeCampaignInside, Error, "Chapters are scenarios, so that players always know where in a career they are."},
	{codeChapterAsks, Error, "Between two chapters only that can be asked which all of them have: you, the team, attributes and earlier chapters."},
	{codeNoChapter, Warning, "Whatever players do, they never come to this chapter."},
	{codeShared, Error, "An attribute goes along from chapter to chapter, and has to mean the same in all of them."},
}

// explain returns the table's entry of a code.
func explain(code string) Code {
	for _, c := range codes {
		if c.Code == code {
			return c
		}
	}
	return Code{Code: code, Severity: Error}
}
