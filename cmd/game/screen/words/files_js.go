//go:build !author

package words

import "embed"

// A browser fetches the words of other languages when somebody reads them; see
// web/build.

//go:embed active.en.toml
var files embed.FS
