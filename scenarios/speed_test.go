package scenarios

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
)

// large is a scenario of many scenes as an author would write them: cast, with
// conditions that lean on one another, four choices, outcomes and what comes
// back.
func large(scenes int) string {
	var b strings.Builder
	b.WriteString("format = 1\ntitle = \"Two years\"\nrole = \"You lead a team.\"\ngoal = \"Stay.\"\nstart = { track = \"management\", level = 3, weeks = 104, promotions = true, weeks-in-level = 80 }\nplan-weeks = [4, 20, 40, 60, 80, 100]\n")
	for i := range 12 {
		fmt.Fprintf(&b, "[person.p%d]\nname = \"Person Number %d\"\npronoun = \"she\"\nwants = \"%s\"\nskill = { backend = \"solid\", search = \"learning\" }\n", i, i, wishWords[i%3])
	}
	for i := range 24 {
		fmt.Fprintf(&b, "[work.w%d]\ntitle = \"Piece %d\"\ndomain = \"backend\"\nowner = \"p%d\"\nstart = %d\ndue = %d\neffort = 3\n", i, i, i%12, 1+i*2, 6+i*3)
	}
	for i := range scenes {
		when := fmt.Sprintf("[\"week %d-%d\", \"w%d is open\"]", 1+i%80, 20+i%80, i%24)
		if i%3 == 1 {
			when = fmt.Sprintf("[\"after week %d\", { any = [\"chose help in s%d\", \"met s%d\"] }, \"trust of p%d is at least fair\"]", i%60, i-1, i/2, i%12)
		}
		if i == 0 {
			when = "\"week 1-30\""
		}
		fmt.Fprintf(&b, "[scene.s%d]\nwhen = %s\ncast.owner = \"owner of w%d\"\ncast.other = \"most skilled in backend, not owner\"\nabout = \"F1\"\n", i, when, i%24)
		fmt.Fprintf(&b, "title = \"A fault in piece %d\"\nkicker = \"Wednesday · %d\"\ntext = \"\"\"\n{owner} has been on number %d for two days and has not asked for help. {other.They} would find it in an hour, and has\nno hour. The sale opens tomorrow at nine.\"\"\"\n", i, i, i)
		fmt.Fprintf(&b, "choice.help = { text = \"Sit down with {owner}.\", do = \"coach owner on w%d for 2 hours\", outcome = { on-time = \"It holds.\", late = \"It is late.\", else = \"It goes on.\" }, later.next = { weeks = 3, when = [\"owner is on the team\", \"trust of owner is at least good\"], text = \"{owner} finds the next one alone.\" } }\n", i%24)
		fmt.Fprintf(&b, "choice.take = { text = \"Take it over tonight.\", do = \"take over w%d\", outcome = { done = \"At two it is done.\", else = \"It is yours now.\" } }\n", i%24)
		fmt.Fprintf(&b, "choice.other = { text = \"Ask {other}.\", when = \"other is on the team\", do = [\"praise owner\", \"status update with other\"], outcome.else = \"{other} nods.\" }\n")
		fmt.Fprintf(&b, "choice.leave = { text = \"Go home.\", outcome.else = \"You hear of it on Monday.\", later.back = { weeks = 5, when = \"w%d is late\", text = \"It comes back.\" } }\n", i%24)
	}
	b.WriteString("[ending.well]\ntitle = \"Well\"\ntext = \"They come early.\"\nwhen = \"trust of team is strong\"\n[ending.over]\ntitle = \"Over\"\ntext = \"It was two plain years.\"\n")
	return b.String()
}

// BenchmarkCheck is the check of a scenario of a thousand scenes, and how often
// the decoder of TOML alone would have read it in that time.
func BenchmarkCheck(b *testing.B) {
	text := large(1000)
	if sc, problems := Decode("large.toml", []byte(text)); sc == nil {
		b.Fatal(problems.Render([]byte(text)))
	}
	var whole, plain time.Duration // the quickest, as others use the machine too
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		begin := time.Now()
		Decode("large.toml", []byte(text))
		whole = quickest(whole, time.Since(begin))
		b.StopTimer()
		begin = time.Now()
		var values map[string]any
		if _, err := toml.Decode(text, &values); err != nil {
			b.Fatal(err)
		}
		plain = quickest(plain, time.Since(begin))
		b.StartTimer()
	}
	b.ReportMetric(whole.Seconds()*1000, "ms-best")
	b.ReportMetric(whole.Seconds()/plain.Seconds(), "×toml")
}
