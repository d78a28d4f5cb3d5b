package story

import (
	"fmt"
	"strconv"
	"strings"

	"stepback/sim"
)

// What phrases say of attributes and chance.

func (n *Names) attributes() (keys []string) {
	for i := range n.Attributes {
		keys = append(keys, n.Attributes[i].Key)
	}
	return keys
}

func readAttribute(words []token, names *Names, a *args) (int, *PhraseError) {
	i := place(names.attributes(), words[0].text)
	if i < 0 {
		return 1, unknown("attribute", words[0], names.attributes())
	}
	a.attribute = int8(i)
	return 1, nil
}

// readAmount reads what an attribute is held against: a number, a word, a
// percentage or another attribute. A number alone means just that many.
func readAmount(words []token, names *Names, a *args) (int, *PhraseError) {
	n, err := readCompare(words, a)
	if err != nil {
		return min(3, len(words)), err
	}
	word := words[n]
	if number, err := strconv.Atoi(word.text); err == nil {
		a.from = number
		if n == 0 {
			a.compare = exactly
		}
		return n + 1, a.fits(number, word, names)
	}
	if a.level, a.share = Level(word.text); a.share {
		if int(a.attribute) < len(names.Attributes) {
			a.to = names.Attributes[a.attribute].Most
		}
		return n + 1, nil
	}
	if a.other = int8(place(names.attributes(), word.text)); a.other < 0 {
		e := unknown("level", word, levelWords(sim.Trust), names.attributes())
		e.Fix = "write a number, one of the words " + strings.Join(levelWords(sim.Trust), ", ") + ", or another attribute"
		return n + 1, e
	}
	return n + 1, nil
}

// fits refuses numbers that the attribute of a phrase cannot be.
func (a *args) fits(number int, word token, names *Names) *PhraseError {
	if int(a.attribute) >= len(names.Attributes) {
		return nil // the attribute is what is wrong
	}
	of := &names.Attributes[a.attribute]
	if number >= 0 && number <= of.Most {
		return nil
	}
	return &PhraseError{At: word.at, Len: len(word.text), What: fmt.Sprintf("%s goes from 0 to %d", of.Key, of.Most),
		Fix: fmt.Sprintf("write a number within that, or let it go further:  [attribute.%s]  most = %d", of.Key, max(number, 2*of.Most))}
}

// Limits of dice.
const (
	mostDice  = 20
	mostSides = 100
)

// readDice reads "10", "2d6" or "2d6+3".
func readDice(words []token, names *Names, a *args) (int, *PhraseError) {
	word := words[0]
	if number, err := strconv.Atoi(word.text); err == nil && number >= 0 {
		if err := a.fits(number, word, names); err != nil {
			return 1, err
		}
		a.dice = dice{plus: int16(number)}
		return 1, nil
	}
	thrown, plus, more := strings.Cut(word.text, "+")
	count, sides, _ := strings.Cut(thrown, "d")
	n, err1 := strconv.Atoi(count)
	s, err2 := strconv.Atoi(sides)
	add, err3 := strconv.Atoi(plus)
	if err1 != nil || err2 != nil || more && err3 != nil || n < 1 || n > mostDice || s < 2 || s > mostSides || add < 0 || add > 10000 {
		return 1, &PhraseError{At: word.at, Len: len(word.text), What: fmt.Sprintf("%q is neither a number nor dice", word.text),
			Fix: fmt.Sprintf("write 10, or 2d6 for two dice of six sides, or 2d6+3; at most %d dice of %d sides", mostDice, mostSides)}
	}
	a.dice, a.luck = dice{int16(n), int16(s), int16(add)}, sim.ID(names.Place)
	return 1, a.fits(n+add, word, names)
}

// readOdds reads "30%" or "2 in 6".
func readOdds(words []token, names *Names, a *args) (int, *PhraseError) {
	n, of, taken := 0, 100, 1
	digits, ok := strings.CutSuffix(words[0].text, "%")
	n, err := strconv.Atoi(digits)
	if !ok && len(words) > 2 && words[1].text == "in" {
		taken = 3
		of, _ = strconv.Atoi(words[2].text)
		ok = true
	}
	if !ok || err != nil || n < 1 || n >= of || of > 10000 {
		last := words[taken-1]
		return taken, &PhraseError{At: words[0].at, Len: last.at + len(last.text) - words[0].at, What: "these are no odds",
			Fix: "write them as 30% or 2 in 6: more than never and less than always"}
	}
	a.level, a.luck = sim.Ratio(int64(n), int64(of)), sim.ID(names.Place)
	return taken, nil
}

// readRole reads the role of "owner in sale-bug", the scene of which follows.
func readRole(words []token, names *Names, a *args) (int, *PhraseError) {
	if len(words) < 3 {
		return 1, nil // the pattern does not fit
	}
	roles := names.Casts[words[2].text]
	i := place(roles, words[0].text)
	if i < 0 && place(names.Scenes, words[2].text) >= 0 {
		return 1, unknown("role in "+words[2].text, words[0], roles)
	}
	a.role = int8(max(0, i))
	return 1, nil
}
