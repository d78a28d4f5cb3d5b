// What the page wears: the theme that the player has chosen, or else the one
// that suits what they have asked their system for. This runs before anything
// is painted, so that nobody who reads in the dark meets a white page first.
//
// The game sees `globalThis.theme`:
//
//   system()    the theme that the system asks for
//   still()     whether the system asks for less movement
//   wear(name)  puts a theme on
//   onChange    the game may set it to a function; called when the system asks
//               for something else
"use strict";

globalThis.theme = (() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const more = matchMedia("(prefers-contrast: more)");
  const less = matchMedia("(prefers-reduced-motion: reduce)");
  const theme = { system, wear, still: () => less.matches, onChange() {} };

  function system() {
    if (more.matches) return dark.matches ? "contrast-dark" : "contrast";
    return dark.matches ? "dark" : "light";
  }

  function chosen() {
    try {
      return JSON.parse(localStorage.getItem("stepback:settings"))?.theme;
    } catch {
      return null; // nothing is kept, or nothing that can be read
    }
  }

  function wear(name) {
    root.dataset.theme = name;
    const paper = getComputedStyle(root).getPropertyValue("--paper");
    document.querySelector("meta[name=theme-color]").content = paper.trim();
  }

  for (const wish of [dark, more, less]) {
    wish.addEventListener("change", () => {
      wear(chosen() || system());
      theme.onChange();
    });
  }
  wear(chosen() || system());
  return theme;
})();
