// Keeps the page for the next start and for a time without network, by way of
// sw.js, and offers a new version when there is one.
"use strict";

// The boot script calls this when the first screen is up: the player did not
// wait for it.
stepback.install = async () => {
  const bar = document.getElementById("boot-update");
  // A preview is of what the author has just saved.
  if (new URLSearchParams(location.search).has("preview")) return;
  try {
    const workers = navigator.serviceWorker; // where storage is blocked this throws
    if (!workers) return; // as on addresses without https
    const registration = await workers.register("sw.js", { updateViaCache: "none" });
    const offer = () => { bar.hidden = !(registration.waiting && workers.controller); };
    document.getElementById("boot-update-now").addEventListener("click", () => {
      workers.addEventListener("controllerchange", () => location.reload(), { once: true });
      registration.waiting?.postMessage("take over");
    });
    document.getElementById("boot-update-later").addEventListener("click", () => { bar.hidden = true; });
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
    offer();
  } catch (error) {
    console.warn("stepback: the page is not kept for later:", String(error));
  }
};
