package scenarios

import _ "embed"

//go:embed stepback.schema.json
var schema []byte

// Schema returns the JSON Schema of scenarios, which editors complete fields
// by.
func Schema() []byte { return schema }
