package main

import (
	"syscall/js"

	"stepback/cmd/game/screen"
)

// chooses tells that a page can open the player's files.
const chooses = true

// inPage tells that the game is in a page.
const inPage = true

// listenFiles takes in files that are dropped anywhere on the page, or chosen.
// It listens before Ebitengine, which wants them too.
func (m *mirror) listenFiles() {
	capture := func(kind string, f func(js.Value)) {
		window.Call("addEventListener", kind, js.FuncOf(func(_ js.Value, args []js.Value) any {
			f(args[0])
			return nil
		}), true)
	}
	over := false
	hover := func(on bool) {
		if on != over {
			over = on
			m.loop.send(screen.Hover{On: on})
		}
	}
	capture("dragover", func(e js.Value) {
		if holdsFiles(e) {
			e.Call("preventDefault") // else the browser would leave the page for the file
			e.Call("stopPropagation")
			hover(true)
		}
	})
	capture("dragleave", func(e js.Value) {
		if !e.Get("relatedTarget").Truthy() {
			hover(false)
		}
	})
	capture("drop", func(e js.Value) {
		e.Call("preventDefault")
		e.Call("stopPropagation")
		hover(false)
		m.drop(e.Get("dataTransfer"))
	})
	listen(m.root, "change", func(e js.Value) {
		input := e.Get("target")
		if input.Get("type").String() != "file" {
			return
		}
		m.takeFiles(input.Get("files"))
		input.Set("value", "") // so that the same file can be chosen again
	})
}

func holdsFiles(event js.Value) bool {
	transfer := event.Get("dataTransfer")
	return transfer.Truthy() && transfer.Get("types").Call("includes", "Files").Bool()
}

// drop opens what was dropped, unless it is no file.
func (m *mirror) drop(transfer js.Value) {
	if !transfer.Truthy() {
		return
	}
	items := transfer.Get("items")
	for i := range items.Length() {
		if items.Index(i).Get("webkitGetAsEntry").Type() != js.TypeFunction {
			continue
		}
		if entry := items.Index(i).Call("webkitGetAsEntry"); entry.Truthy() && entry.Get("isDirectory").Bool() {
			m.loop.send(screen.NotOpened{Why: "open.folder"})
			return
		}
	}
	m.takeFiles(transfer.Get("files"))
}

func (m *mirror) takeFiles(files js.Value) {
	switch files.Length() {
	case 0:
		m.loop.send(screen.NotOpened{Why: "open.nothing"})
		return
	case 1:
	default:
		m.loop.send(screen.NotOpened{Why: "open.several"})
		return
	}
	file := files.Index(0)
	if file.Get("size").Float() > largestFile {
		m.loop.send(screen.NotOpened{Why: "open.too-large"})
		return
	}
	name := file.Get("name").String()
	then(file.Call("arrayBuffer"), func(buffer js.Value) {
		bytes := window.Get("Uint8Array").New(buffer)
		data := make([]byte, bytes.Length())
		js.CopyBytesToGo(data, bytes)
		m.loop.take(name, data)
	}, func() { m.loop.send(screen.NotOpened{Why: "open.unreadable"}) })
}

// then calls one of two functions when a promise is settled.
func then(promise js.Value, kept func(js.Value), broken func()) {
	var yes, no js.Func
	release := func() { yes.Release(); no.Release() }
	yes = js.FuncOf(func(_ js.Value, args []js.Value) any {
		release()
		kept(args[0])
		return nil
	})
	no = js.FuncOf(func(js.Value, []js.Value) any {
		release()
		broken()
		return nil
	})
	promise.Call("then", yes, no)
}

// download hands a file to the browser, which knows where downloads go.
func download(name string, data []byte) (where string, err error) {
	bytes := window.Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(bytes, data)
	downloadBlob(name, window.Get("Blob").New([]any{bytes}, map[string]any{"type": "application/json"}))
	return "", nil
}

func downloadBlob(name string, blob js.Value) {
	address := window.Get("URL").Call("createObjectURL", blob)
	link := document.Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	// The browser may still be reading it.
	window.Call("setTimeout", js.FuncOf(func(js.Value, []js.Value) any {
		window.Get("URL").Call("revokeObjectURL", address)
		return nil
	}), 60_000)
}
