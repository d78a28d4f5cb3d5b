package screen

// Message is something that happened: the player pressed, a save was written,
// the window changed. The set is closed: only this package defines messages.
type Message interface{ message() }

// Saved tells that a [Save] is done. Err is nil when the data is safe.
type Saved struct {
	Slot string
	Err  error
}

// Resized tells how much room the window has, whenever that changes.
type Resized struct{ Class Class }

func (Saved) message()   {}
func (Resized) message() {}
