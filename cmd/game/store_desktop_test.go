//go:build !js

package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestFolderStore(t *testing.T) {
	s := folderStore{filepath.Join(t.TempDir(), "deep", "stepback")}
	if data, err := s.load("play"); data != nil || err != nil {
		t.Errorf("an empty slot holds %q, %v", data, err)
	}
	for _, want := range []string{"one", "another"} {
		if err := s.save("play", []byte(want)); err != nil {
			t.Fatal(err)
		}
		if data, err := s.load("play"); string(data) != want || err != nil {
			t.Errorf("the slot holds %q, %v, want %q", data, err, want)
		}
	}
	if files, _ := os.ReadDir(s.folder); len(files) != 1 {
		t.Errorf("saving leaves %v", files)
	}
	for range 2 { // forgetting nothing is no error
		if err := s.forget("play"); err != nil {
			t.Error(err)
		}
	}
	if data, err := s.load("play"); data != nil || err != nil {
		t.Errorf("a forgotten slot holds %q, %v", data, err)
	}
}

func TestNowhereToKeep(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := (folderStore{filepath.Join(file, "stepback")}).save("play", nil); err == nil {
		t.Error("saved below a file")
	}
	if err := (folderStore{}).save("play", nil); !errors.Is(err, storeBlocked) {
		t.Errorf("without a folder: %v", err)
	}
}
