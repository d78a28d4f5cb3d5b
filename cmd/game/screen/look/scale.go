package look

// Sizes are the sizes of type, in px of a laptop: small print 13, labels 14,
// running text 15, headings of cards 16, choices 17, scenes 18.5, the brand 20,
// titles 24 on a phone and 29, 32 and 40 on what is read from afar.
var Sizes = []float64{13, 14, 15, 16, 17, 18.5, 20, 24, 29, 32, 40}

// Step is the unit of room, in px of a laptop: things keep whole steps apart,
// or half of one where they belong together.
const Step = 4.0
