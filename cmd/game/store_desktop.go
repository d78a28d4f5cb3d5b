//go:build !js

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// folderStore keeps each slot in a file of one folder.
type folderStore struct{ folder string }

// openStore uses the folder that the system has for such things.
func openStore() store {
	config, err := os.UserConfigDir()
	if err != nil {
		return folderStore{}
	}
	return folderStore{filepath.Join(config, "stepback")}
}

func (s folderStore) file(slot string) (string, error) {
	if s.folder == "" {
		return "", storeBlocked
	}
	return filepath.Join(s.folder, slot+".json"), nil
}

func (s folderStore) load(slot string) ([]byte, error) {
	name, err := s.file(slot)
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, asTrouble(err)
}

// save writes beside the file and then puts the new one in its place, so that
// a crash or a full disk leaves the old one whole.
func (s folderStore) save(slot string, data []byte) error {
	name, err := s.file(slot)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(s.folder, 0o700); err != nil {
		return asTrouble(err)
	}
	temp, err := os.CreateTemp(s.folder, slot+".*.tmp")
	if err != nil {
		return asTrouble(err)
	}
	defer os.Remove(temp.Name()) // in vain once it is renamed
	_, err = temp.Write(data)
	err = errors.Join(err, temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), name)
	}
	return asTrouble(err)
}

func (s folderStore) forget(slot string) error {
	name, err := s.file(slot)
	if err != nil {
		return err
	}
	if err := os.Remove(name); !errors.Is(err, fs.ErrNotExist) {
		return asTrouble(err)
	}
	return nil
}

// asTrouble adds what a player can do something about.
func asTrouble(err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("%w (%w)", storeFull, err)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w (%w)", storeBlocked, err)
	}
	return err
}
