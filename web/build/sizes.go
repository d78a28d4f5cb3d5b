package main

import "fmt"

// allowed is how much more than a bare Ebitengine program with one line of
// text the game may transfer before the first decision.
const allowed = 1.25

// sizes prints what a player fetches up to the first decision, beside what
// the least possible program would need.
func sizes(r repo) error {
	const level = 11
	total := func(command string) (int, error) {
		files, err := assemble(r, command, level)
		if err != nil {
			return 0, err
		}
		fmt.Println(command)
		printFiles(files)
		sum := 0
		for _, f := range files {
			if f.first {
				sum += f.transfer()
			}
		}
		return sum, nil
	}
	hello, err := total("./cmd/game/hello")
	if err != nil {
		return err
	}
	game, err := total("./cmd/game")
	if err != nil {
		return err
	}
	ratio := float64(game) / float64(hello)
	fmt.Printf("game %d bytes, hello %d bytes, ratio %.3f (at most %.2f)\n", game, hello, ratio, allowed)
	if ratio > allowed {
		return fmt.Errorf("the first download has grown to %.3f of a hello program", ratio)
	}
	return nil
}
