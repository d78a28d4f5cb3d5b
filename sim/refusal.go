package sim

import "fmt"

// refusals are the errors of [Career.Do], worded beforehand: a batch meets them
// by the million, and asks only which they are.
var refusals [len(actionTable)]map[error]error

func init() {
	for kind := range actionTable {
		refusals[kind] = map[error]error{}
		for _, why := range []error{ErrNoSuchPerson, ErrNoSuchWork, ErrNoTime, ErrNothingToDo,
			ErrNoAuthority, ErrNotALead, ErrNoExecution} {
			refusals[kind][why] = fmt.Errorf("%s: %w", actionTable[kind].Phrase, why)
		}
	}
}

// refusal wraps why an action is not carried out.
func (s *ActionSpec) refusal(why error) error {
	if err := refusals[s.Kind][why]; err != nil {
		return err
	}
	return fmt.Errorf("%s: %w", s.Phrase, why)
}
