// The boot script: gets the game from the server into the page, and is the
// one place that speaks when that fails. It runs before the game and outlives
// it, so whatever goes wrong ends in a message that says what to do, never in
// a blank page.
//
// The game sees `globalThis.stepback`:
//
//   webgl2            whether a canvas can be drawn on; if not, the game
//                     writes its screens as HTML into #mirror
//   version           what was built
//   ready()           the game calls it when its first screen is up
//   languages         the tags of those that there are, such as "de"
//   language          the one to begin with
//   files             texts by the name of their file, as they come: the words
//                     and cards of languages, and scenarios
//   speak(tag)        goes over to a language; a promise that its files are there
//   scenario(names)   gets the files of a scenario; a promise that they are there
//   answer            what the player has decided while the game came: the key
//                     of a choice of the first scene, or null
//   onAnswer          the game sets it to a function that takes the answer
//   fail(title, text) shows a problem and hides everything else; any time
//   wake()            the game calls it when it has something to paint
//   install()         set by offline.js; keeps the page for later
//   onPixelRatio      the game may set it to a function; called when the page
//                     moves to a screen of another density
"use strict";

(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);

  // The words of everything that can go wrong, in one place for translators.
  const words = {
    noWasm: [
      "This browser cannot run the game",
      "It has no WebAssembly, or it is switched off (some lockdown modes do that). Any Chrome, Edge, Firefox or Safari of the last years will do: open this page there.",
    ],
    missing: [
      "A part of the game is missing",
      "The server does not have a file that this page needs. If the page was just updated, a reload puts it right; if not, tell whoever runs this site.",
    ],
    notGame: [
      "The server sent something else",
      "In place of the game came another file, perhaps a sign-in page or a filter of your network. Reload; if it happens again, try another network or tell whoever runs this site.",
    ],
    network: [
      "The connection broke off",
      "The game could not be fetched completely. Check that you are online, then reload.",
    ],
    sandboxed: [
      "The page around has locked the game out",
      "It shows the game in a closed frame, a sandbox, in which it may not fetch its own files. Open the address below in a window of its own. Whoever runs the page around can mend it with allow-same-origin in the frame's sandbox.",
    ],
    memory: [
      "Not enough memory",
      "This device has no room left to run the game. Close some tabs or other programs, then reload.",
    ],
    stopped: [
      "The game stopped",
      "It ran into a mistake of ours. Reload to go on from your last decision.",
    ],
    graphics: [
      "The picture was lost",
      "The graphics of this device were reset. The game comes back by itself in a moment.",
    ],
    graphicsAgain: [
      "The picture was lost again",
      "The graphics of this device keep failing. Reload to try again, or play without graphics by adding ?driver=dom to the address.",
    ],
  };

  let failed = false;
  let started = false;

  // A frame may be closed so tightly that the page counts as nobody's: it keeps
  // nothing, and its own files are those of a stranger.
  const sandboxed = globalThis.origin === "null" && location.protocol !== "file:";

  // ---- What the player sees -------------------------------------------

  function progress(percent) {
    byId("boot-bar").value = percent;
    byId("boot-percent").textContent = `${percent} %`;
  }

  // problem shows what went wrong. The first one stays: what follows it is
  // mostly its echo.
  function problem([title, text], detail = "") {
    if (failed) return;
    failed = true;
    root.removeAttribute("data-driver");
    byId("mirror").replaceChildren();
    byId("boot").hidden = false;
    byId("boot-progress").hidden = byId("boot-choices").hidden = byId("boot-decided").hidden = true;
    byId("boot-problem-title").textContent = title;
    byId("boot-problem-text").textContent = text;
    byId("boot-problem-detail").textContent = detail;
    byId("boot-problem-safe").hidden = sandboxed; // there is nothing that could be safe
    byId("boot-problem").hidden = false;
    root.dataset.state = "failed";
    byId("boot-reload").focus();
  }

  function ready() {
    if (failed) return;
    const had = byId("boot").contains(document.activeElement);
    byId("boot").hidden = true;
    if (had) document.querySelector("#mirror :is(h1, h2)")?.focus({ preventScroll: true }); // whoever decided reads on there
    root.dataset.state = "ready";
    if (stepback.answer) queueMicrotask(stepback.onAnswer); // it came too late to begin with
    stepback.install?.();
  }

  byId("boot-reload").addEventListener("click", () => location.reload());

  // ---- What this browser can do ---------------------------------------

  function hasWebGL2() {
    // A player, or a tester, may prefer plain HTML to a drawn page.
    if (new URLSearchParams(location.search).get("driver") === "dom") return false;
    try {
      const context = document.createElement("canvas").getContext("webgl2");
      if (!context) return false;
      context.getExtension("WEBGL_lose_context")?.loseContext();
      return true;
    } catch {
      return false;
    }
  }

  globalThis.stepback = {
    webgl2: false, // asked while the game is compiled
    version: root.dataset.version,
    language: "en",
    files: {},
    answer: null,
    ready,
    fail: (title, text) => problem([title, text]),
  };

  // ---- Languages ------------------------------------------------------

  // The page is written in this one. For each there is a pack of texts, the
  // words of the page itself among them.
  const source = "en";
  const packs = JSON.parse(root.dataset.languages);
  stepback.languages = Object.keys(packs);
  const fetched = {};

  // preferred is the language of the address, else the one chosen earlier, else
  // the first of the browser's that there is.
  function preferred() {
    let chosen = null;
    try {
      chosen = JSON.parse(localStorage.getItem("stepback:settings"))?.language;
    } catch {
      // Nothing is kept, or nothing that can be read.
    }
    const wanted = [new URLSearchParams(location.search).get("lang"), chosen, ...navigator.languages];
    for (const tag of wanted.filter((tag) => typeof tag === "string")) {
      for (const name of [tag, tag.split("-")[0]]) {
        if (Object.hasOwn(packs, name)) return name;
      }
    }
    return source;
  }

  // once gets something that is kept; a failure can be tried again.
  function once(address, read) {
    fetched[address] ??= open(address).then(read).catch((error) => {
      delete fetched[address];
      throw error;
    });
    return fetched[address];
  }

  // pack gets the texts of a language.
  async function pack(tag) {
    const texts = await once(packs[tag], (response) => response.json());
    Object.assign(stepback.files, texts.files);
    return texts;
  }

  // Scenarios after the first are files of their own, and so are the texts of
  // each in other languages.
  const paths = JSON.parse(root.dataset.scenarios);
  const asked = new Set();

  // texts gets all scenarios that were asked for, in a language.
  function texts(tag) {
    const names = [...asked].flatMap((name) => [name, name.replace(/toml$/, `${tag}.toml`)]);
    return Promise.all(names.filter((name) => Object.hasOwn(paths, name)).map(async (name) => {
      stepback.files[name] = await once(paths[name], (response) => response.text());
    }));
  }

  stepback.scenario = async (names) => {
    const more = names.filter((name) => !asked.has(name));
    more.forEach((name) => asked.add(name));
    try {
      await texts(root.lang);
    } catch (error) {
      more.forEach((name) => asked.delete(name)); // or no language could be had either
      throw error;
    }
  };

  // translate exchanges what the page itself says.
  function translate({ elements, problems }) {
    for (const [id, text] of Object.entries(elements)) {
      const element = byId(id);
      if (element) element.textContent = text;
    }
    Object.assign(words, problems);
  }

  stepback.speak = async (tag) => {
    await Promise.all([pack(tag), texts(tag)]);
    root.lang = tag;
    const address = new URL(location);
    if (address.searchParams.has("lang")) {
      address.searchParams.set("lang", tag);
      history.replaceState(history.state, "", address);
    }
  };

  // begin speaks the player's language before the game does. Whatever is in the
  // way of it, the game can be played as it was written.
  async function begin() {
    const tag = preferred();
    if (tag === source) return;
    try {
      translate((await pack(tag)).page);
      await stepback.speak(tag);
      stepback.language = tag;
    } catch (error) {
      console.warn("stepback: no texts in", tag, String(error));
    }
  }

  // ---- An answer while the game comes ----------------------------------

  // A player who has never been here begins with the scene of this page, and
  // need not wait for the game to decide. Whoever comes for something else, or
  // comes again, has it to read.
  function isNew() {
    if (location.hash || ["projector", "notes", "preview"].some((name) => new URLSearchParams(location.search).has(name))) return false;
    try {
      return !Object.keys(localStorage).some((key) => key.startsWith("stepback:"));
    } catch {
      return false; // nothing can be kept, and the game begins with saying so
    }
  }

  function offerChoices() {
    if (!isNew()) return;
    const choices = [...byId("boot-choices").children];
    for (const choice of choices) {
      choice.addEventListener("click", () => {
        stepback.answer = choice.value;
        for (const other of choices) other.setAttribute("aria-pressed", String(other === choice));
        byId("boot-decided").hidden = false;
      });
    }
    byId("boot-choices").hidden = false;
  }
  offerChoices();

  // ---- Fetching and starting ------------------------------------------

  // Problem carries the words for a failure that has a known cause.
  class Problem extends Error {
    constructor(which, detail) {
      super(detail);
      this.which = which;
    }
  }

  async function open(url) {
    let response;
    try {
      response = await fetch(url);
    } catch (error) {
      if (sandboxed) throw new Problem("sandboxed", location.href);
      throw new Problem("network", String(error));
    }
    if (!response.ok) throw new Problem("missing", `${response.status} ${url}`);
    return response;
  }

  // count tells how much of a body has come. The total is what the build
  // wrote into the page: a compressed response has no length that could be
  // compared with what arrives here.
  async function count(body, total) {
    const reader = body.getReader();
    for (let come = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return;
      come += value.byteLength;
      progress(Math.min(99, Math.floor((100 * come) / total)));
    }
  }

  // kept tells whether this page has its files from an earlier visit.
  function kept() {
    try {
      return Boolean(navigator.serviceWorker?.controller);
    } catch {
      return false; // storage is blocked
    }
  }

  // streamable returns the response as one that can be compiled while it
  // arrives. A host that mislabels the file gets its label corrected; else the
  // response is passed as it is, since browsers keep compiled code for it.
  function streamable(response) {
    if (/^application\/wasm\b/.test(response.headers.get("Content-Type"))) return response;
    return new Response(response.body, { headers: { "Content-Type": "application/wasm" } });
  }

  async function instantiate(response, url, total, imports) {
    if (WebAssembly.instantiateStreaming) {
      // A body that breaks is seen by whoever compiles it.
      // What is kept comes at once, and counting it would take longer.
      if (!kept()) count(response.clone().body, total).catch(() => {});
      try {
        return await WebAssembly.instantiateStreaming(streamable(response), imports);
      } catch (error) {
        if (isMemory(error)) throw error;
        console.warn("stepback: streaming did not work, trying without:", String(error));
      }
    }
    let bytes;
    try {
      bytes = await (await open(url)).arrayBuffer();
    } catch (error) {
      throw error instanceof Problem ? error : new Problem("network", String(error));
    }
    const magic = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
    if (String(magic) !== "0,97,115,109") throw new Problem("notGame", url);
    // A connection that breaks may end in silence.
    if (bytes.byteLength < total) throw new Problem("network", `${bytes.byteLength} of ${total} bytes`);
    return WebAssembly.instantiate(bytes, imports);
  }

  function isMemory(error) {
    return error instanceof RangeError || /out of memory|(could not|cannot) allocate/i.test(String(error?.message));
  }

  function explain(error) {
    if (error instanceof Problem) return problem(words[error.which], error.message);
    if (isMemory(error)) return problem(words.memory, String(error));
    return problem(words.stopped, String(error));
  }

  async function start() {
    if (typeof WebAssembly !== "object") return problem(words.noWasm);
    if (typeof Go !== "function") return problem(words.missing, "wasm_exec.js");
    const go = new Go();
    let code = 0;
    go.exit = (c) => { code = c; };
    const { wasm, wasmBytes } = root.dataset;
    const texts = Promise.all([pack(source), begin()]);
    texts.catch(() => {}); // told below, unless the game is missing as well
    const game = instantiate(await open(wasm), wasm, Number(wasmBytes), go.importObject);
    // The answer takes the browser half a second, in which it compiles as well.
    stepback.webgl2 = hasWebGL2();
    const [{ instance }] = await Promise.all([game, texts]);
    progress(100);
    started = true;
    // The game runs until the page is left; if run returns, it has stopped.
    await go.run(instance);
    throw new Error(`exit code ${code}`);
  }

  // A trap inside a callback reaches neither the promise of go.run nor
  // anything else but the window.
  addEventListener("error", (event) => {
    if (started && event.error instanceof WebAssembly.RuntimeError) explain(event.error);
  });

  // ---- Living with Ebitengine -----------------------------------------

  // Ebitengine prevents the default of every key it sees. Tab, shortcuts of
  // the browser and function keys are not the game's (WCAG 2.1.2): stop them
  // here, so that only the browser acts on them.
  function notForTheGame(event) {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === "Tab" || ctrlKey || metaKey || altKey || /^F\d{1,2}$/.test(key)) event.stopPropagation();
  }
  addEventListener("keydown", notForTheGame, true);
  addEventListener("keyup", notForTheGame, true);

  // Ebitengine asks for a frame, sees that there is nothing to do, and asks
  // again, sixty times a second for as long as it lives. It gets its frame when
  // the game has something to paint; and once a second, in case it has work of
  // its own.
  const nextFrame = requestAnimationFrame.bind(globalThis);
  let wanted = false;
  let waiting = null;
  let timer = 0;

  function wake() {
    wanted = !waiting;
    if (wanted) return;
    clearTimeout(timer);
    nextFrame(waiting);
    waiting = null;
  }

  globalThis.requestAnimationFrame = (paint) => {
    if (wanted) {
      wanted = false;
      return nextFrame(paint);
    }
    waiting = paint;
    timer = setTimeout(wake, 1000);
    return timer;
  };
  stepback.wake = wake;

  // Ebitengine reads the pixel ratio once. Tell the game, or start again on
  // the new screen as soon as nobody is in the middle of something.
  function watchPixelRatio() {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener("change", () => {
      watchPixelRatio();
      if (!started || failed || root.dataset.driver === "dom") return;
      if (stepback.onPixelRatio) return stepback.onPixelRatio();
      const idle = globalThis.requestIdleCallback ?? ((f) => setTimeout(f, 300));
      idle(() => location.reload());
    }, { once: true });
  }
  watchPixelRatio();

  // A lost context cannot be had back by Ebitengine, so the page starts
  // again; twice in a minute means that it would not help.
  addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    event.stopPropagation();
    let last = 0;
    try {
      last = Number(sessionStorage.getItem("stepback.lost"));
      sessionStorage.setItem("stepback.lost", String(Date.now()));
    } catch {
      // No storage: then there is no telling, and one more reload does no harm.
    }
    if (Date.now() - last < 60_000) return problem(words.graphicsAgain);
    problem(words.graphics);
    setTimeout(() => location.reload(), 1500);
  }, true);

  // Inside a frame nothing has the keyboard until somebody points at it.
  addEventListener("pointerdown", () => window.focus(), { once: true, capture: true });

  start().catch(explain);
})();
