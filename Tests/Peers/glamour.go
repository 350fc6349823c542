// Show a note as glow does: with glamour, the renderer inside it, 80 columns or as many as the first argument says.
//
//	glamour 80 NOTE.md
//
// Debian has the library (golang-github-charmbracelet-glamour-dev) but not glow; reader_race.py builds this with it.
package main

import (
	"fmt"
	"os"
	"strconv"

	"github.com/charmbracelet/glamour"
)

func main() {
	width, err := strconv.Atoi(os.Args[1])
	check(err)
	text, err := os.ReadFile(os.Args[2])
	check(err)
	renderer, err := glamour.NewTermRenderer(glamour.WithStandardStyle("dark"), glamour.WithWordWrap(width))
	check(err)
	page, err := renderer.Render(string(text))
	check(err)
	fmt.Print(page)
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
