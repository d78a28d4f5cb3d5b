package screen

import (
	"errors"
	"strings"

	"rsc.io/qr"

	"stepback/sim/story"
)

// LinkMark stands before a run in the fragment of the page's address: what
// follows a # is not sent to any server.
const LinkMark = "run="

type (
	// Linked brings the fragment of the address with which the page was opened,
	// or that was put there since.
	Linked struct{ Fragment string }
	// FollowLink goes to where the link leads.
	FollowLink struct{}
	// CopyLink puts the link to the present run on the clipboard.
	CopyLink struct{}
	// Copied answers [Copy].
	Copied struct{ Err error }
)

func (Linked) message()     {}
func (FollowLink) message() {}
func (CopyLink) message()   {}
func (Copied) message()     {}

// Copy puts text on the clipboard. The driver answers with [Copied].
type Copy struct{ Text string }

func (Copy) command() {}

func (m *Model) updateLink(message Message) []Command {
	switch msg := message.(type) {
	case Linked:
		m.linked(msg.Fragment)
	case FollowLink:
		m.followLink()
	case CopyLink:
		if m.page == PageLink {
			return []Command{Copy{m.link()}}
		}
	case Copied:
		m.notice = m.say("link.copied")
		if msg.Err != nil {
			m.notice = m.say("link.not-copied")
		}
	}
	return nil
}

// link is the address of the present run.
func (m *Model) link() string { return m.config.Address + "#" + LinkMark + m.play.Address() }

// linked lives a run of a link again. The present one is kept until the player
// decides something there.
func (m *Model) linked(fragment string) {
	text, ok := strings.CutPrefix(fragment, LinkMark)
	if !ok || m.config.Preview {
		return
	}
	play, err := m.relive(text)
	if err != nil {
		m.notice = m.say("link.cannot", "Why", m.linkTrouble(err))
		return
	}
	if m.play != nil && m.page != PageLibrary {
		m.back = m.page
	}
	m.shared, m.page, m.notice = play, PageLinked, ""
}

func (m *Model) relive(text string) (*story.Play, error) {
	address, err := story.ReadAddress(text)
	if err != nil {
		return nil, err
	}
	place := m.onShelf(address.Scenario)
	if place < 0 {
		return nil, errors.New(m.say("library.unknown-scenario", "ID", address.Scenario))
	}
	return address.Play(m.shelf()[place])
}

// linkTrouble says why a link cannot be followed.
func (m *Model) linkTrouble(err error) string {
	for _, known := range []struct {
		err error
		id  string
	}{
		{story.ErrAddressLarge, "link.large"},
		{story.ErrAddressBroken, "link.broken"},
		{story.ErrAddressFormat, "link.format"},
		{story.ErrAddressScenario, "link.scenario"},
		{story.ErrAddressModel, "link.model"},
		{story.ErrAddressOther, "link.changed"},
	} {
		if errors.Is(err, known.err) {
			return m.say(known.id)
		}
	}
	return err.Error()
}

// followLink makes the run of the link the present one.
func (m *Model) followLink() {
	if m.page == PageLinked && m.shared != nil {
		m.take(m.shared)
		m.openChapter()
		m.shared = nil
	}
}

// viewLink is the present run as a link and as a code.
func (m *Model) viewLink() *Node {
	link := m.link()
	return narrowRoot("link",
		m.brandBar(),
		m.noticeLine(),
		heading("title", 1, Title, m.say("link.title")),
		text("about", Scene, m.say("link.about")),
		section("link", CardBox,
			Node{Kind: Field, Key: "address", Text: m.say("link.address"), Field: &FieldData{Value: link, Most: len(link)}},
			group("ways", Flowing, button("copy", Primary, m.say("link.copy"), "", CopyLink{}),
				button("back", Quiet, m.say("back"), "Escape", Show{PageDebrief}))),
		m.codeOf(link),
		text("fits", Small, m.say("link.fits")))
}

// codeOf is a QR code of a text, or nothing if the text is too long for one.
func (m *Model) codeOf(words string) Node {
	code, err := qr.Encode(words, qr.L)
	if err != nil {
		return Node{}
	}
	return section("code", CardBox, heading("name", 2, Subtitle, m.say("link.code")),
		Node{Kind: Code, Key: "code", Label: m.say("link.code-label"), Code: &CodeData{Side: code.Size, Dark: code.Black}})
}

// viewLinked tells what a link leads to before anything is left for it.
func (m *Model) viewLinked() *Node {
	p := m.shared
	own, has := m.kept()
	about := m.say("link.over", "N", len(p.Decisions()))
	if p.Asks() != story.AskNothing {
		about = m.say("link.midway", "N", len(p.Decisions()), "Week", p.Week())
	}
	return narrowRoot("linked",
		m.brandBar(),
		heading("title", 1, Title, m.say("link.found")),
		section("run", CardBox,
			heading("scenario", 2, Subtitle, p.Whole().Title),
			text("about", Scene, about),
			text("same", Body, m.say("link.same"))),
		when(has && own != nil, func() Node { return text("own", Body, m.say("link.own", "Title", own.Title)) }),
		group("ways", Flowing,
			button("follow", Primary, m.say("link.follow"), "Enter", FollowLink{}),
			button("leave", Quiet, m.say("review.to-library"), "Escape", Show{PageLibrary})))
}
