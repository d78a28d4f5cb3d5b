package sim

// promise is the leader's word to a person, due in so many weeks. Giving it
// helps a little at once; what counts is whether it is kept.
func (t *turn) promise(to Subject, weeks int16) bool {
	place := t.promisePlace()
	if place == nil {
		return false // eight open promises are more than anybody keeps
	}
	*place = Promise{To: to, Made: t.Week, By: t.Week + weeks, State: PromiseOpen}
	t.signal(to, ByPromise, t.p.Signal.Promised)
	return true
}

// promisePlace is a free place or that of the oldest promise that is settled.
func (t *turn) promisePlace() (settled *Promise) {
	for i := range t.Promises {
		switch p := &t.Promises[i]; {
		case p.State == NoPromise:
			return p
		case p.State != PromiseOpen && (settled == nil || p.By < settled.By):
			settled = p
		}
	}
	return settled
}

// keep fulfils the oldest open promise to a person.
func (t *turn) keep(to Subject) bool {
	promise := t.openPromise(to)
	if promise == nil {
		return false
	}
	promise.State = PromiseKept
	t.signal(to, ByPromise, t.p.Signal.Kept)
	return true
}

// breakPromise lets the oldest open promise to a person go.
func (t *turn) breakPromise(to Subject) bool {
	promise := t.openPromise(to)
	if promise == nil {
		return false
	}
	t.broken(promise)
	return true
}

func (t *turn) broken(promise *Promise) {
	promise.State = PromiseBroken
	t.signal(promise.To, ByPromise, -t.p.Signal.AgainstBroken)
	t.lower(promise.To, Recognition, ByPromise, t.p.Feedback.Broken)
}

// ownUp admits a broken promise or, without one, a deception. A lapse that is
// owned up to heals; of a deception a part does (see trust.go).
func (t *turn) ownUp(to Subject) bool {
	if promise := t.brokenPromise(to); promise != nil {
		promise.State = PromiseOwned
		t.signal(to, ByPromise, t.p.Signal.OwnedUp)
		return true
	}
	return t.confess(to)
}

// deny says that there was no such promise or, without one, no deception. It
// is believed until it comes out, and gives back a part of what a deception took.
// Of a lapse it mends no more than silence does (Ferrin et al. 2007).
func (t *turn) deny(to Subject) bool {
	person, promise := &t.People[to], t.brokenPromise(to)
	switch {
	case promise != nil:
		promise.State = PromiseDenied
	case person.Wronged && !person.Denied:
	default:
		return false
	}
	person.Denied = true
	if promise == nil {
		t.believed(to)
	}
	return true
}

func (t *turn) brokenPromise(to Subject) *Promise {
	for i := range t.Promises {
		if promise := &t.Promises[i]; promise.State == PromiseBroken && promise.To == to {
			return promise
		}
	}
	return nil
}

func (t *turn) openPromise(to Subject) *Promise {
	for i := range t.Promises {
		if promise := &t.Promises[i]; promise.State == PromiseOpen && promise.To == to {
			return promise
		}
	}
	return nil
}

// expirePromises breaks what was not kept in time.
func (t *turn) expirePromises() {
	for i := range t.Promises {
		if promise := &t.Promises[i]; promise.State == PromiseOpen && t.Week > promise.By {
			t.broken(promise)
		}
	}
}
