package main

import (
	"strings"
	"syscall/js"

	"stepback/cmd/game/screen"
)

// browserStore keeps slots in the browser's localStorage, and what is a
// window's own in its sessionStorage as well, which outlasts a reload.
type browserStore struct{}

func openStore() store { return browserStore{} }

// prefix keeps our slots apart from others of the same address, and a preview's
// from those of a player.
var prefix = func() string {
	if previewing() {
		return "stepback:preview:"
	}
	return "stepback:"
}()

// slotRoom is a window's own: two rooms may be open in a browser, each with its
// workshop. A new window finds the one that was kept last.
const slotRoom = "room"

func (browserStore) load(slot string) ([]byte, error) {
	if slot == slotRoom {
		// Where a window cannot keep anything itself, there is what all keep.
		if text, err := inStorage("sessionStorage", "getItem", prefix+slot); err == nil && text.Truthy() {
			return []byte(text.String()), nil
		}
	}
	text, err := inStorage("localStorage", "getItem", prefix+slot)
	if err != nil || text.IsNull() {
		return nil, err
	}
	return []byte(text.String()), nil
}

func (browserStore) save(slot string, data []byte) error {
	if slot == slotRoom {
		_, _ = inStorage("sessionStorage", "setItem", prefix+slot, string(data))
	}
	_, err := inStorage("localStorage", "setItem", prefix+slot, string(data))
	return err
}

func (browserStore) forget(slot string) error {
	_, err := inStorage("localStorage", "removeItem", prefix+slot)
	return err
}

// followStore tells the game of runs that other windows of the browser keep.
func followStore(l *loop) {
	listen(window, "storage", func(e js.Value) {
		switch key, value := e.Get("key"), e.Get("newValue"); {
		case key.IsNull():
			l.send(screen.Elsewhere{}) // all was emptied
		case key.String() == prefix+"play" && !value.IsNull():
			l.send(screen.Elsewhere{Data: []byte(value.String())})
		}
	})
}

// inStorage calls a method of localStorage or sessionStorage. Even to ask for
// them throws where they are blocked, and only calls turn what is thrown into a
// panic of Go: hence Reflect.
func inStorage(kind, method string, args ...any) (result js.Value, err error) {
	defer func() {
		switch thrown := recover().(type) {
		case nil:
		case js.Error:
			err = troubleOf(thrown)
		default:
			panic(thrown) // a mistake of ours, told by the loop
		}
	}()
	storage := js.Global().Get("Reflect").Call("get", js.Global(), kind)
	if !storage.Truthy() {
		return js.Null(), storeBlocked
	}
	return storage.Call(method, args...), nil
}

func troubleOf(thrown js.Error) error {
	if strings.Contains(thrown.Get("name").String(), "Quota") {
		return storeFull
	}
	return storeBlocked
}
