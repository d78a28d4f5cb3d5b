package scenarios

import "embed"

// A browser fetches overlays when somebody reads them, and all scenarios but
// the first when somebody plays them; see web/build. So what it needs at once
// is named here, file by file, which a test holds against the pack.

//go:embed pack.toml ladder.toml first-ninety-days.toml
var files embed.FS
