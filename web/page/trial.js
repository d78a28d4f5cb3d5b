// The worker that checks a scenario and tries it out, beside the game. Its one
// message says where the program is, and what it is to play how often; without
// a number of runs it checks the file, and with a year it lives that. Its answers are
//
//   {done, total}   how many plays of how many have been lived
//   {found}         what they have shown, as JSON; the last answer
//   {years, done}   a year as far as it has been lived, as JSON, and whether that is all
//   {checked}       what is wrong with the file, as JSON
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
