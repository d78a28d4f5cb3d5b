// Command game is the player's program. In a browser Ebitengine paints it and
// the page's own elements, laid over the picture, take pointer and keyboard;
// without WebGL 2 those elements are the whole game. On a desktop it is a
// window. What is on the screen comes from the package screen.
package main

// version is set by the build.
var version = "dev"

func main() {
	l, err := newLoop()
	if err == nil {
		err = run(l)
	}
	if err != nil {
		giveUp(err)
	}
}
