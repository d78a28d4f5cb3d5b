package main

import (
	"errors"
	"syscall/js"

	"stepback/cmd/game/screen/words"
)

// The boot script chooses the language, since it speaks first, and fetches what
// has been translated into it.

// languages are those that the page has.
func languages() []string {
	list := []string{words.Source}
	tags := boot.Get("languages")
	for i := range tags.Length() {
		list = append(list, tags.Index(i).String())
	}
	return list
}

// firstLanguage is what the boot script has chosen, with its files.
func firstLanguage(store) (string, pack) {
	return boot.Get("language").String(), packOf(boot.Get("files"))
}

// fetchLanguage lets the boot script go over to a language, and calls done when
// its files are there.
func fetchLanguage(tag string, done func(pack, error)) {
	var then, fail js.Func
	release := func() { then.Release(); fail.Release() }
	then = js.FuncOf(func(_ js.Value, args []js.Value) any {
		release()
		done(packOf(args[0]), nil)
		return nil
	})
	fail = js.FuncOf(func(_ js.Value, args []js.Value) any {
		release()
		done(nil, errors.New(js.Global().Call("String", args[0]).String()))
		return nil
	})
	boot.Call("speak", tag).Call("then", then, fail)
}

func packOf(files js.Value) pack {
	return func(name string) []byte {
		if files.Type() != js.TypeObject {
			return nil
		}
		if text := files.Get(name); text.Type() == js.TypeString {
			return []byte(text.String())
		}
		return nil
	}
}
