package sim

// Version numbers the model. It is raised whenever the same seed and actions
// may give another career than before, so that a saved run can tell.
const Version = 2
