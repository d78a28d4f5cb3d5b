package screen

// Message is something that happened: the player pressed, a week was computed,
// the window changed. The set is closed: only this package defines messages.
type Message interface{ message() }
