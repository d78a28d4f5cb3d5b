package story

import "slices"

// A room plays a story in the time of a workshop: it meets a few scenes, plans
// once, and rates nothing, since it talks instead.

// roomCut is what of a story a room plays.
type roomCut struct{ scenes []int } // nil for all

// ForRoom returns the scenario as a room plays it: of its scenes only those at
// the places given, or all if there are none, and of its plans, then, the one of
// the first week. Ids and hash stay, so that runs are saved as ever.
func (s *Scenario) ForRoom(scenes []int) *Scenario {
	room := *s
	room.room = &roomCut{scenes}
	if len(scenes) > 0 && len(s.PlanWeeks) > 0 {
		room.PlanWeeks = []int{1}
	}
	return &room
}

// Cut is the scenes that a room meets in a workshop of so many minutes, in the
// order of the file's list; nil for all, which have no schedule.
func (s *Scenario) Cut(minutes int) []int {
	switch minutes {
	case 60:
		return s.Workshop
	case 90:
		return slices.Concat(s.Workshop, s.More)
	}
	return nil
}

// Schedule is how the minutes of a workshop go: to begin, for each scene, to
// look back, and for what each table takes along.
type Schedule struct{ Intro, Scene, Debrief, Commitment int }

// ScheduleOf returns how a workshop of 60 or 90 minutes goes; ok is false for
// any other length.
func ScheduleOf(minutes int) (s Schedule, ok bool) {
	switch minutes {
	case 60:
		return Schedule{Intro: 10, Scene: 5, Debrief: 20, Commitment: 5}, true
	case 90:
		return Schedule{Intro: 15, Scene: 5, Debrief: 30, Commitment: 5}, true
	}
	return Schedule{}, false
}

// As returns the scenario as another telling of it is played: by a room, if that
// is.
func (s *Scenario) As(other *Scenario) *Scenario {
	if other.room == nil {
		return s
	}
	return s.ForRoom(other.room.scenes)
}

// spareWeeks is how many weeks with scenes, beyond one for each that there is to
// be, a room waits for those that its cut names.
const spareWeeks = 2

// openInRoom opens a scene that the room's cut names. What was decided may keep
// some of them away; when the weeks run out for as many scenes as there are to
// be, any other takes their place.
func (p *Play) openInRoom() bool {
	cut := p.scenario.room.scenes
	if len(cut) == 0 {
		return p.openBut(nil)
	}
	open := len(cut) - len(p.took)
	if open <= 0 {
		return false
	}
	return p.openBut(p.scenario.others(cut)) || p.weeksWithScenes() <= open+spareWeeks && p.openBut(nil)
}

// others are the scenes that a cut leaves out.
func (s *Scenario) others(cut []int) (list []int16) {
	for i := range s.Scenes {
		if !slices.Contains(cut, i) {
			list = append(list, int16(i))
		}
	}
	return list
}

// weeksWithScenes is in how many weeks, from this one on, a scene may come.
func (p *Play) weeksWithScenes() (n int) {
	for _, turns := range p.agenda.weeks[p.week():] {
		if len(turns) > 0 {
			n++
		}
	}
	return n
}
