package sim

// Version names the model: it rises whenever the same inputs may give another
// career.
const Version = 1
