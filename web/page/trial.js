// The worker that tries a scenario out, beside the game. Its one message says
// where the program is and what it is to play; its answers are
//
//   {done, total}   how many plays of how many have been lived
//   {found}         what they have shown, as JSON; the last answer
//   {problem}       why there is nothing to be found
"use strict";

addEventListener("message", async ({ data }) => {
  try {
    importScripts(data.exec);
    globalThis.task = data;
    const response = await fetch(data.wasm);
    if (!response.ok) throw new Error(`${response.status} ${data.wasm}`);
    const go = new Go();
    const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), go.importObject);
    await go.run(instance);
  } catch (error) {
    postMessage({ problem: String(error) });
  }
  close();
}, { once: true });
