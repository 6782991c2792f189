/**
 * The site's one service worker. It answers running programs that wait, in browsers that
 * cannot pause one otherwise, and is registered only there. It caches nothing.
 *
 * It can be called off: where `service-worker.json` of the site names another version than
 * this one, or is gone, it ends its own registration. Without a network it stays.
 */
importScripts("runner/waiting-service-worker.js");

const VERSION = 1;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(endIfCalledOff()));
addEventListener("fetch", (event) => {
  if (answerWaitingPython(event)) return;
  if (event.request.mode === "navigate") event.waitUntil(endIfCalledOff());
});

async function endIfCalledOff() {
  let response;
  try {
    response = await fetch(new URL("service-worker.json", registration.scope), { cache: "no-store" });
  } catch {
    return;
  }
  const { version } = response.ok ? await response.json() : {};
  if (version !== VERSION) await registration.unregister();
}
