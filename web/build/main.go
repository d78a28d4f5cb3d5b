// Command build makes what a browser is given: it compiles the game to
// WebAssembly, names every file after its content, compresses each once, and
// writes the page that ties them together.
//
//	go run ./web/build                       the page, into web/dist, in seconds
//	go run ./web/build -release -o DIR       the same, pressed as small as it goes
//	go run ./web/build -game PACKAGE -o DIR  a page around another program, to hold the game against
//	go run ./web/build bundle [-o DIR]       everything a release hands out
//	go run ./web/build sizes                 bytes up to the first decision
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	verb := "page"
	if len(args) > 0 && args[0] != "" && args[0][0] != '-' {
		verb, args = args[0], args[1:]
	}
	flags := flag.NewFlagSet("build "+verb, flag.ContinueOnError)
	release := flags.Bool("release", false, "compress as far as it goes (slow)")
	out := flags.String("o", "", "folder to write to")
	game := flags.String("game", "./cmd/game", "the program that the page starts")
	if err := flags.Parse(args); err != nil {
		return err
	}
	repo, err := findRepo()
	if err != nil {
		return err
	}
	switch verb {
	case "page":
		return buildPage(repo, *game, quality(*release), cmp.Or(*out, filepath.Join(repo.dir, "web", "dist")))
	case "bundle":
		return bundle(repo, cmp.Or(*out, filepath.Join(repo.dir, "release")))
	case "sizes":
		return sizes(repo)
	}
	return fmt.Errorf("there is no %q; see the top of web/build/main.go", verb)
}

// quality is the level of brotli: the last level saves a sixth more and takes
// thirty times as long, so only a release pays for it.
func quality(release bool) int {
	if release {
		return 11
	}
	return 5
}
