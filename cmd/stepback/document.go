package main

import (
	"fmt"
	"os"
	"path/filepath"

	"stepback/sim/experiment"
)

// document is where results go for those who read rather than run: a section
// of a page, and a picture. Either may be empty.
type document struct{ page, pictures string }

// publish writes the section into the page and the picture, NAME.svg, into the
// folder. The page shows the picture if there is one.
func (d document) publish(name, alt, section string, picture func() ([]byte, error)) error {
	if d.pictures != "" {
		drawn, err := picture()
		if err != nil {
			return fmt.Errorf("the picture cannot be drawn: %w", err)
		}
		if err := writePicture(d.picture(name), drawn); err != nil {
			return err
		}
	}
	if d.page == "" {
		return nil
	}
	if d.pictures != "" {
		section += fmt.Sprintf("\n![%s](%s)\n", alt, d.link(name))
	}
	return replaceSection(d.page, name, section)
}

func (d document) picture(name string) string { return filepath.Join(d.pictures, name+".svg") }

// link is the picture as the page refers to it.
func (d document) link(name string) string {
	link, err := filepath.Rel(filepath.Dir(d.page), d.picture(name))
	if err != nil {
		link = d.picture(name)
	}
	return filepath.ToSlash(link)
}

func writePicture(name string, picture []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fmt.Errorf("the picture cannot be kept: %w", err)
	}
	if err := os.WriteFile(name, picture, 0o644); err != nil {
		return fmt.Errorf("the picture cannot be kept: %w", err)
	}
	return nil
}

func replaceSection(name, section, body string) error {
	page, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("the page cannot be read: %w", err)
	}
	changed, err := experiment.Section(string(page), section, body)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return os.WriteFile(name, []byte(changed), 0o644)
}
