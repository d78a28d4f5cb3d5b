package main

import (
	"strings"
	"syscall/js"

	"stepback/cmd/game/screen"
)

// browserStore keeps slots in the browser's localStorage.
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

func (browserStore) load(slot string) ([]byte, error) {
	text, err := inStorage("getItem", prefix+slot)
	if err != nil || text.IsNull() {
		return nil, err
	}
	return []byte(text.String()), nil
}

func (browserStore) save(slot string, data []byte) error {
	_, err := inStorage("setItem", prefix+slot, string(data))
	return err
}

func (browserStore) forget(slot string) error {
	_, err := inStorage("removeItem", prefix+slot)
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

// inStorage calls a method of localStorage. Even to ask for localStorage throws
// where it is blocked, and only calls turn what is thrown into a panic of Go:
// hence Reflect.
func inStorage(method string, args ...any) (result js.Value, err error) {
	defer func() {
		switch thrown := recover().(type) {
		case nil:
		case js.Error:
			err = troubleOf(thrown)
		default:
			panic(thrown) // a mistake of ours, told by the loop
		}
	}()
	storage := js.Global().Get("Reflect").Call("get", js.Global(), "localStorage")
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
