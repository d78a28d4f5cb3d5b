package scenarios

import (
	"fmt"
	"strings"
	"testing"
)

// aStory writes a scenario of scenes with given conditions; the first is free.
func aStory(weeks int, conditions ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "format = 1\ntitle = \"T\"\nrole = \"You.\"\ngoal = \"G.\"\nstart = { weeks = %d }\n", weeks)
	for i, when := range append([]string{""}, conditions...) {
		fmt.Fprintf(&b, "[scene.s%d]\ntitle = \"S%d\"\ntext = \"It is day %d.\"\nchoice.a = { text = \"A.\", do = \"listen around\" }\nchoice.b = { text = \"B.\" }\n", i, i, i)
		if when != "" {
			fmt.Fprintf(&b, "when = %s\n", when)
		}
	}
	b.WriteString("[ending.over]\ntitle = \"Over\"\ntext = \"Over.\"\n")
	return b.String()
}

// TestLongStories: conditions made to take long are looked through all the
// same, or left alone; nothing is said that is not so.
func TestLongStories(t *testing.T) {
	repeat := func(n int, word func(int) string) (list []string) {
		for i := range n {
			list = append(list, word(i))
		}
		return list
	}
	phrases := func(n int, word string) string {
		return strings.Join(repeat(n, func(i int) string { return fmt.Sprintf(word, i) }), ", ")
	}
	for _, c := range []struct {
		name  string
		weeks int
		when  []string
		never int // of the code SB510
	}{
		{"a chain from the end", 520, append(repeat(498, func(i int) string { return fmt.Sprintf(`"met s%d"`, i+2) }), `"met s0"`), 0},
		{"a chain longer than the weeks", 100, append(repeat(400, func(i int) string { return fmt.Sprintf(`"met s%d"`, i+2) }), `"met s0"`), most},
		{"everybody waits for everybody", 50, repeat(300, func(i int) string {
			return fmt.Sprintf(`{ any = ["met s%d", "met s%d", "met s%d"] }`, i+1, (i+7)%300, (i+31)%300)
		}), most},
		{"groups in groups", 50, repeat(50, func(i int) string {
			return strings.Repeat(`{ any = ["promoted", `, 6) + `"track is ic"` + strings.Repeat(`] }`, 6)
		}), 50},
		{"denied lists", 50, repeat(200, func(i int) string { return "{ not = [" + phrases(20, `{ any = ["met s%d", "promoted"] }`) + "] }" }), 0},
		{"many that exclude each other", 50, repeat(200, func(i int) string { return "[" + phrases(20, `"not week 1%d"`) + `, "week 49", "week 50"]` }), most},
		{"more phrases than are looked at", 50, repeat(3, func(i int) string {
			return "[" + strings.Join(repeat(4, func(int) string { return "[" + phrases(20, `"not week 1%d"`) + "]" }), ", ") + "]"
		}), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := aStory(c.weeks, c.when...)
			_, problems := Decode("x.toml", []byte(text))
			if n := problems.Errors(); n > 0 {
				t.Fatalf("%d errors:\n%.800s", n, problems.Render([]byte(text)))
			}
			never := 0
			for _, p := range problems {
				if p.Code == codeNever {
					never++
				}
			}
			if c.never == 0 && never > 0 || never < c.never/2 {
				t.Errorf("%d conditions that never hold, not %d:\n%.900s", never, c.never, problems.Render([]byte(text)))
			}
		})
	}
}
