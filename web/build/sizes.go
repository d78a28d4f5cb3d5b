package main

import (
	"fmt"
	"slices"
)

// allowed is how much more than a bare Ebitengine program with one line of
// text the game may transfer before the first decision. It shall be 1.25 again:
// rooms (53 KB) and the debrief's what-if, paper and links (75 KB) are in it,
// though nobody needs them by then.
const allowed = 1.34

// sizes prints what a player fetches up to the first decision, beside what
// the least possible program would need.
func sizes(r repo) error {
	const level = 11
	total := func(command string) (int, error) {
		files, err := assemble(r, command)
		if err != nil {
			return 0, err
		}
		files = slices.DeleteFunc(files, func(f file) bool { return !f.first })
		if err := press(files, level); err != nil {
			return 0, err
		}
		fmt.Println(command)
		printFiles(files)
		sum := 0
		for _, f := range files {
			sum += f.transfer()
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
	if over := game - int(allowed*float64(hello)); over > 0 {
		return fmt.Errorf(tooBig, ratio, over, allowed)
	}
	return nil
}

// tooBig says what to do about a download that has grown.
const tooBig = `the first download has grown to %.3f of a hello program, %d bytes more than the allowed %.2f.
Whoever plays on a phone waits for these bytes. Look first for
- a package that came in, with all that it imports: GOOS=js GOARCH=wasm go list -deps ./cmd/game
  (net/http costs 1.5 MB, crypto 40 KB; syscall/js or a smaller package may do);
- a picture or font that is larger than it is shown, or pressed before brotli sees it;
- a package that need not be fast and is not among the "unhurried" of web/build/golang.go;
- what can be fetched after the first decision.
If it is worth its bytes, raise "allowed" in web/build/sizes.go and say why in the commit`
