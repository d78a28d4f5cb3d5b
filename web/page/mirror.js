// The elements of the screens. The game sends what changes as one text, many
// changes at a time: each call out of it costs more than the change itself.
// Elements are known by their path; that of the mirror itself is empty.
"use strict";

globalThis.stepbackMirror = (() => {
  const root = document.getElementById("mirror");
  const elements = new Map([["", root]]);
  const paths = new WeakMap();

  function forget(element) {
    const path = paths.get(element);
    if (elements.get(path) === element) elements.delete(path);
  }

  // apply makes changes. A change is its name and so many words; each word ends
  // in a zero.
  function apply(changes) {
    const words = changes.split("\0");
    let at = 0;
    const word = () => words[at++];
    const element = () => elements.get(word());
    const put = (element) => {
      const parent = elements.get(word());
      const before = word();
      parent.insertBefore(element, before ? elements.get(before) : null);
    };
    const change = {
      insert() {
        const path = word();
        const element = document.createElement(word());
        if (word()) element.dataset.box = "";
        elements.set(path, element);
        paths.set(element, path);
        put(element);
      },
      move: () => put(element()),
      remove() {
        const gone = element();
        gone.remove();
        forget(gone);
        gone.querySelectorAll("*").forEach(forget);
      },
      set() {
        const to = element();
        const name = word();
        const value = word();
        to.setAttribute(name, value);
        if (name === "value") to.value = value; // the attribute is only its first value
      },
      unset: () => element().removeAttribute(word()),
      say() { element().textContent = word(); },
      // By the object model, as the page's policy asks.
      style() { element().style.cssText = word(); },
    };
    while (at < words.length - 1) change[word()]();
  }

  return {
    apply,
    at: (path) => elements.get(path),
    // end makes an element at the mirror's end, known by a path.
    end(path) {
      const end = document.createElement("div");
      end.className = "mirror-end";
      elements.set(path, end);
      root.append(end);
    },
    // focused is the path of what has the keyboard, empty for nothing of ours.
    focused: () => paths.get(document.activeElement) ?? "",
    focus: (path) => elements.get(path)?.focus({ preventScroll: true }),
    // name has the page called after an element.
    name(path) { document.title = `${elements.get(path).textContent} · Stepback`; },
  };
})();
