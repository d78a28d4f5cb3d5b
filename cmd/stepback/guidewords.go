package main

import "fmt"

// guideWords are the guide's own words in a language. All else in a guide is
// the author's.
type guideWords struct {
	Guide, Guides, GuidesHow          string
	Facts                             string // of weeks and minutes
	Exercises                         string // rows of the sources
	Purpose, Debate                   string
	Timing, TimingHow, Minutes, Pause string
	Begin                             string
	LookBack, LookBackHow             string
	TakeAlong, TakeAlongHow           string
	PauseAfter, Scenes, Questions     string
	Terms                             string
	Article                           string // before a role; "" where roles stand like names
	InTheGame                         string
}

// Length names a workshop by its minutes.
func (w guideWords) Length(minutes int) string { return fmt.Sprintf(w.Minutes, minutes) }

// guideWordsIn are the words in a language; English where there are none.
func guideWordsIn(language string) guideWords {
	switch language {
	case "de":
		return guideWords{
			Guide: "Leitfaden", Guides: "Leitfäden für die Moderation",
			GuidesHow: "Ein Blatt je Szenario, um eine Runde mit Beamer und Tischen zu leiten: worum es geht, wie die Minuten verteilt sind, wo man anhält und was man fragt.",
			Facts:     "%d Wochen, allein etwa %d Minuten.", Exercises: "Es übt %s.",
			Purpose: "Worum es geht", Debate: "Worüber Runden meist streiten",
			Timing: "Wie die Minuten verteilt sind", TimingHow: "Dazwischen laufen die Wochen nach dem Plan. Was entschieden wurde, kann die Reihenfolge ändern.", Minutes: "%d min", Pause: "anhalten",
			Begin:    "Zum Einstieg",
			LookBack: "Rückblick", LookBackHow: "Die Linie der Wochen, die Entscheidungen, bei denen ihr uneins wart, und die Fragen unten.",
			TakeAlong: "Was jeder Tisch mitnimmt", TakeAlongHow: "Eine Sache, bis wann, und wer es merken wird.",
			PauseAfter: "Anhalten nach", Scenes: "Szenen", Questions: "Zum Schluss", Terms: "Begriffe",
			InTheGame: "Im Spiel öffnet R den Raum und N diese Notizen, Szene für Szene.",
		}
	case "es":
		return guideWords{
			Guide: "Guía", Guides: "Guías para facilitar",
			GuidesHow: "Una hoja por escenario, para llevar una sala con proyector y mesas: de qué trata, cómo se reparten los minutos, dónde parar y qué preguntar.",
			Facts:     "%d semanas, a solas unos %d minutos.", Exercises: "Ejercita %s.",
			Purpose: "Propósito", Debate: "Qué suelen discutir las salas",
			Timing: "Cómo se reparten los minutos", TimingHow: "Las semanas de en medio siguen el plan. Lo decidido puede cambiar el orden.", Minutes: "%d min", Pause: "parar",
			Begin:    "Para empezar",
			LookBack: "Mirar atrás", LookBackHow: "La línea de las semanas, las decisiones en las que no coincidisteis y las preguntas de abajo.",
			TakeAlong: "Lo que se lleva cada mesa", TakeAlongHow: "Una cosa, para cuándo, y quién lo notará.",
			PauseAfter: "Parar después de", Scenes: "Escenas", Questions: "Al final", Terms: "Términos",
			InTheGame: "En el juego, R abre la sala y N estas notas, escena por escena.",
		}
	}
	return guideWords{
		Guide: "Guide for the facilitator", Guides: "Guides for facilitators",
		GuidesHow: "One sheet for each scenario, for whoever plays it with a projector and tables: what it is for, how the minutes go, where to pause and what to ask.",
		Facts:     "%d weeks, alone about %d minutes.", Exercises: "It exercises %s.",
		Purpose: "Purpose", Debate: "What rooms usually argue about",
		Timing: "How the minutes go", TimingHow: "The weeks between run by the plan. What was decided can change the order.", Minutes: "%d min", Pause: "pause",
		Begin:    "To begin",
		LookBack: "To look back", LookBackHow: "The line of the weeks, the decisions that the room did not agree on, and the questions below.",
		TakeAlong: "What each table takes along", TakeAlongHow: "One thing, by when, and who will notice.",
		PauseAfter: "Pause after", Scenes: "Scenes", Questions: "In the end", Terms: "Terms", Article: "the",
		InTheGame: "In the game R opens the room, and N these notes, scene by scene.",
	}
}
