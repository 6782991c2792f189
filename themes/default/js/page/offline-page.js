/**
 * The "Without a network" page: makes the whole course available offline, and
 * removes it again.
 *
 * It requests a few files at a time so that it can show progress and be stopped.
 */
import { setTextOrHide } from "./controls.js";
import { fragment } from "./fragment.js";
import { numeral, phrase } from "./phrases.js";

/** Few enough that Stop reacts quickly on a slow network. */
const FILES_PER_REQUEST = 8;

/**
 * @param {object} options
 * @param {HTMLElement} options.element `[data-part="offline"]`
 * @param {ReturnType<typeof import("./offline.js").createOffline>} options.offline
 * @param {(text: string) => void} options.announce
 */
export function createOfflinePage({ element, offline: { ask }, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  let stopped = true;

  /** @param {{lead: string, start?: string|null, stop?: boolean, remove?: boolean, bar?: {max: number, value: number}|null, note?: string}} shown */
  function show({ lead, start = null, stop = false, remove = false, bar = null, note = "" }) {
    const pressed = document.activeElement;
    part("offline-lead").textContent = lead;
    setTextOrHide(part("offline-start"), start ?? "");
    part("offline-stop").hidden = !stop;
    part("offline-remove").hidden = !remove;
    part("offline-bar").hidden = bar === null;
    if (bar) Object.assign(part("offline-bar"), bar);
    setTextOrHide(part("offline-note"), note);
    // If the focused button disappears, focus moves on, but never to Remove, which a late
    // second press could trigger.
    if (pressed && pressed !== part("offline-note") && element.contains(pressed) && /** @type {HTMLElement} */ (pressed).hidden) {
      (["offline-stop", "offline-start", "offline-note"].map(part).find(({ hidden }) => !hidden) ?? part("offline-lead")).focus();
    }
  }

  async function draw(note = "") {
    const status = await ask({ kind: "status" });
    if (!status?.site) return show({ lead: phrase("kept.none"), note });
    const [all, missing] = [bytesOf(status.all), bytesOf(status.missing)];
    if (status.whole) {
      const start = missing > 0 ? phrase("kept.fetch_new", { size: sizeWords(missing) }) : null;
      return show({ lead: `${phrase("kept.whole")} ${phrase("kept.takes", { size: sizeWords(all) })}`, start, remove: true, note });
    }
    const start = missing > 0 ? phrase("kept.fetch", { size: sizeWords(missing) }) : phrase("kept.keep");
    show({ lead: phrase("kept.partly"), start, note });
  }

  async function start() {
    stopped = false;
    // Asks the browser not to evict the site's data.
    await navigator.storage?.persist?.();
    let status = await ask({ kind: "status" });
    let waiting = [...status.missing];
    while (waiting.length > 0 && !stopped) {
      const [all, missing] = [bytesOf(status.all), bytesOf(waiting)];
      const note = phrase("kept.of", { done: sizeWords(all - missing), all: sizeWords(all) });
      show({ lead: phrase("kept.coming"), stop: true, bar: { max: all, value: all - missing }, note });
      const some = waiting.splice(0, FILES_PER_REQUEST);
      const reply = await ask({ kind: "keep", site: status.site, paths: some.map(([path]) => path) });
      if (reply?.changed) {
        // A new version was published meanwhile. Files that both versions share are already here.
        status = await ask({ kind: "status" });
        waiting = [...status.missing];
      } else if (reply?.full) return finish(phrase("kept.full"));
      else if (!reply || reply.failed.length > 0) return finish(phrase("kept.failed"));
    }
    if (stopped) return finish(phrase("kept.stopped"));
    await ask({ kind: "whole", on: true });
    return finish(phrase("kept.done"));
  }

  async function finish(words) {
    stopped = true;
    await draw(words);
    announce(words);
  }

  part("offline-start").addEventListener("click", start);
  part("offline-stop").addEventListener("click", () => (stopped = true));
  part("offline-remove").addEventListener("click", async () => {
    await ask({ kind: "whole", on: false });
    await finish(phrase("kept.removed"));
  });

  const wantedGroup = fragment(location.hash.slice(1));
  part("offline-wanted").hidden = wantedGroup === "";
  part("offline-wanted-path").textContent = wantedGroup;
  draw().then(() => (element.hidden = false));
}

function bytesOf(files) {
  return files.reduce((sum, [, size]) => sum + size, 0);
}

/** @param {number} bytes */
export function sizeWords(bytes) {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 0.1) return phrase("kept.tiny");
  const digits = megabytes < 10 ? 1 : 0;
  return phrase("kept.size", { size: numeral(megabytes, digits) });
}
