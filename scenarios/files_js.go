package scenarios

import "embed"

// A browser fetches overlays when somebody reads them; see web/build. So what
// it needs at once is named here, file by file, which a test holds against the
// folder.

//go:embed pack.toml ladder.toml first-ninety-days.toml experts-trap.toml principal-engineer.toml capability-gap.toml own-the-number.toml the-long-view.toml
var files embed.FS
