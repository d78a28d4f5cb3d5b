package main

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"stepback/sim"
	"stepback/sim/story"
)

// console asks a person. What cannot be understood is asked again.
type console struct {
	in  *bufio.Scanner
	out io.Writer
}

func newConsole(in io.Reader, out io.Writer) *console {
	return &console{bufio.NewScanner(in), out}
}

func (c *console) answer(p *story.Play) (story.Input, error) {
	for {
		fmt.Fprint(c.out, "  ? ")
		if !c.in.Scan() {
			fmt.Fprintln(c.out)
			return story.Input{}, errStop
		}
		line := strings.TrimSpace(c.in.Text())
		if line == "q" {
			return story.Input{}, errStop
		}
		input, err := understand(p, line)
		if err == nil {
			err = possible(p, input)
		}
		if err == nil {
			return input, nil
		}
		fmt.Fprintf(c.out, "    %v\n", err)
	}
}

// understand reads a line as an answer to the present question.
func understand(p *story.Play, line string) (story.Input, error) {
	switch p.Asks() {
	case story.AskChapter:
		return p.Input(story.Answer{}), nil
	case story.AskRating:
		return ratingNamed(line)
	case story.AskPlan:
		return planNamed(p, line)
	}
	return choiceNamed(p, line)
}

// possible tries an answer on a copy, so that a person can be asked again.
func possible(p *story.Play, input story.Input) error {
	twin, err := story.Replay(p.Whole(), story.Options{Seed: p.Seed()}, p.Inputs())
	if err == nil {
		_, err = twin.Answer(input)
	}
	return err
}

// choiceNamed finds a choice by its letter or id.
func choiceNamed(p *story.Play, word string) (story.Input, error) {
	d, _ := p.Dilemma()
	var known []string
	for i, offer := range d.Choices {
		letter := string(story.Letter(i))
		if strings.EqualFold(word, letter) || word == offer.Key {
			return story.Input{Kind: story.InputChoice, Scene: d.Key, Choice: offer.Key}, nil
		}
		known = append(known, letter+" ("+offer.Key+")")
	}
	return story.Input{}, fmt.Errorf("%s offers no choice %q: it offers %s", d.Key, word, strings.Join(known, ", "))
}

func ratingNamed(line string) (story.Input, error) {
	words := strings.Fields(line)
	if len(words) == 0 {
		words = []string{"5", "5", "5"}
	}
	var rating []int
	for _, word := range words {
		n, err := strconv.Atoi(word)
		if err != nil || n < 0 || n > 10 || len(words) != 3 {
			return story.Input{}, fmt.Errorf("write three numbers from 0 to 10, such as 6 4 5")
		}
		rating = append(rating, n)
	}
	return story.Input{Kind: story.InputRating, Rating: rating}, nil
}

// planNamed reads "coaching 8 craft 10": the areas that change, in hours.
func planNamed(p *story.Play, line string) (story.Input, error) {
	plan := p.CurrentPlan()
	words := strings.Fields(line)
	for i := 0; i < len(words); i += 2 {
		if _, ok := sim.AreaNamed(words[i]); !ok {
			return story.Input{}, fmt.Errorf("there is no area %q: write for example  coaching 8 craft 10", words[i])
		}
		if i+1 == len(words) {
			return story.Input{}, fmt.Errorf("how many hours of %s?", words[i])
		}
		hours, err := strconv.ParseFloat(words[i+1], 64)
		if err != nil || !(hours >= 0 && hours <= 40) {
			return story.Input{}, fmt.Errorf("%q is not a number of hours from 0 to 40", words[i+1])
		}
		plan.Time[words[i]] = int(math.Round(hours * 60))
	}
	return story.Input{Kind: story.InputPlan, Plan: &plan}, nil
}
