package main

import (
	"errors"
	"syscall/js"
)

// The boot script chooses the language, since it speaks first, and fetches what
// has been translated into it.

// languages are those that the page has.
func languages() []string {
	var list []string
	tags := boot.Get("languages")
	for i := range tags.Length() {
		list = append(list, tags.Index(i).String())
	}
	return list
}

// firstLanguage is what the boot script has chosen, with its files.
func firstLanguage(store) (string, pack) { return boot.Get("language").String(), fetched }

// fetchLanguage lets the boot script go over to a language, and calls done when
// its files are there.
func fetchLanguage(tag string, done func(pack, error)) { whenThere(boot.Call("speak", tag), done) }

// fetchFiles lets the boot script fetch scenarios with their texts, and calls
// done when they are there.
func fetchFiles(names []string, done func(pack, error)) {
	list := make([]any, len(names))
	for i, name := range names {
		list[i] = name
	}
	whenThere(boot.Call("scenario", list), done)
}

// whenThere calls done when a promise of files is settled.
func whenThere(promise js.Value, done func(pack, error)) {
	var then, fail js.Func
	release := func() { then.Release(); fail.Release() }
	then = js.FuncOf(func(js.Value, []js.Value) any {
		release()
		done(fetched, nil)
		return nil
	})
	fail = js.FuncOf(func(_ js.Value, args []js.Value) any {
		release()
		done(nil, errors.New(js.Global().Call("String", args[0]).String()))
		return nil
	})
	promise.Call("then", then, fail)
}

// fetched gives the files that the boot script has.
func fetched(name string) []byte {
	if text := boot.Get("files").Get(name); text.Type() == js.TypeString {
		return []byte(text.String())
	}
	return nil
}
