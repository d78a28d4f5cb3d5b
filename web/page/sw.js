// The service worker: keeps the whole page in the browser, so that it starts at
// once and without a network. Each version has a cache of its own, filled before
// anything is served from it; every file is held against its digest, so that a
// version is all of one build or not there at all. A new version waits until the
// player agrees or no page of the old one is open.
//
// What players have done is not here: that is in localStorage.
"use strict";

const version = "{{.Version}}";
// The files of this version with the first digits of their SHA-256.
const files = {{.Digests}};

const root = new URL("./", location).pathname;
const ours = `stepback ${root} `; // the same address may have other pages
const mine = ours + version;

const hashed = /\.[0-9a-f]{12}\.[a-z]+$/; // such a file never changes

async function digest(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(sum.subarray(0, 6), (b) => b.toString(16).padStart(2, "0")).join("");
}

// keep puts a file into the cache, from that of the version before if it is in
// there. What is there already stays: a download that broke off goes on.
async function keep(cache, name) {
  if (await cache.match(name)) return;
  const before = hashed.test(name) && await caches.match(name);
  // The index is asked for by its folder: some hosts redirect index.html there.
  const response = before || await fetch(name === "index.html" ? "./" : name, { cache: hashed.test(name) ? "default" : "no-cache" });
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  const bytes = await response.arrayBuffer();
  if (await digest(bytes) !== files[name]) throw new Error(`${name} is of another version`);
  const headers = new Headers(response.headers);
  headers.delete("Content-Encoding"); // it is undone
  headers.delete("Content-Length");
  await cache.put(name, new Response(bytes, { headers }));
}

async function install() {
  const cache = await caches.open(mine);
  for (const name of Object.keys(files)) await keep(cache, name);
}

// activate forgets older versions, unless some page may still be of one.
async function activate() {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length < 2) {
    for (const name of await caches.keys()) {
      if (name.startsWith(ours) && name !== mine) await caches.delete(name);
    }
  }
  await clients.claim();
}

async function answer(name, request) {
  const kept = await (await caches.open(mine)).match(name) ?? (hashed.test(name) && await caches.match(request.url));
  return kept || fetch(request);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(root)) return;
  if (url.searchParams.has("preview")) return; // an author wants what the server has
  const name = url.pathname.slice(root.length) || "index.html";
  if (Object.hasOwn(files, name) || hashed.test(name)) event.respondWith(answer(name, request));
});
