package story

// span is a range of whole numbers, both ends included.
type span struct{ from, to int }

// spans are ranges in order that do not touch: a set of weeks, or of values.
type spans []span

// only is the set of one range, empty when it ends before it begins.
func only(from, to int) spans {
	if to < from {
		return nil
	}
	return spans{{from, to}}
}

// and returns what is in both.
func (s spans) and(other spans) (both spans) {
	switch {
	case s.within(other):
		return s
	case other.within(s):
		return other
	}
	for i, j := 0, 0; i < len(s) && j < len(other); {
		if from, to := max(s[i].from, other[j].from), min(s[i].to, other[j].to); from <= to {
			both = append(both, span{from, to})
		}
		if s[i].to < other[j].to {
			i++
		} else {
			j++
		}
	}
	return both
}

// within reports whether all of a set is in one range of another; when it is
// in several, that goes unnoticed.
func (s spans) within(other spans) bool {
	if len(s) == 0 {
		return true
	}
	for _, r := range other {
		if r.from <= s[0].from && s[len(s)-1].to <= r.to {
			return true
		}
	}
	return false
}

// or returns what is in at least one.
func (s spans) or(other spans) (union spans) {
	switch {
	case s.within(other):
		return other
	case other.within(s):
		return s
	}
	for i, j := 0, 0; i < len(s) || j < len(other); {
		var next span
		if j == len(other) || i < len(s) && s[i].from <= other[j].from {
			next, i = s[i], i+1
		} else {
			next, j = other[j], j+1
		}
		if last := len(union) - 1; last >= 0 && next.from <= union[last].to+1 {
			union[last].to = max(union[last].to, next.to)
		} else {
			union = append(union, next)
		}
	}
	return union
}

// without returns what is in the first and not in the other.
func (s spans) without(other spans) (rest spans) {
	for _, r := range s {
		for _, o := range other {
			if o.to < r.from || o.from > r.to {
				continue
			}
			if o.from > r.from {
				rest = append(rest, span{r.from, o.from - 1})
			}
			r.from = o.to + 1
		}
		if r.from <= r.to {
			rest = append(rest, r)
		}
	}
	return rest
}

// shifted moves every range, its beginning by one amount and its end by
// another that is no less.
func (s spans) shifted(from, to int) (moved spans) {
	for _, r := range s {
		moved = moved.or(only(r.from+from, r.to+to))
	}
	return moved
}

func (s spans) has(n int) bool {
	for _, r := range s {
		if r.from <= n && n <= r.to {
			return true
		}
	}
	return false
}
