package main

import (
	"bytes"

	"github.com/andybalholm/brotli"
)

// window is brotli's largest: a wasm file is longer than the usual one.
const window = 24

// compress returns content as brotli.
func compress(content []byte, level int) ([]byte, error) {
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: level, LGWin: window})
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
