/**
 * Fetches packages before a program imports them, so that its worker finds them in the browser's
 * cache: all their packs at the same time, with progress for the page.
 *
 * @import { Progress } from "./types.js"
 */
import { bundleUrl } from "./addresses.js";
import { PACKS } from "./bundle.js";
import { importedPackages, packsOf, withNeeded } from "./choice.js";

/** The packs that this page has fetched, or is fetching, by URL. @type {Map<string, Pack>} */
const packsByUrl = new Map();

class Pack {
  done = 0;
  arrived = false;
  /** @type {Set<() => void>} called when some of it arrives */
  listeners = new Set();

  /** @param {string} url @param {number} bytes @param {RequestPriority} priority */
  constructor(url, bytes, priority) {
    this.bytes = bytes;
    // If it can't be fetched, the import tries again, and reports it.
    this.ended = this.#fetch(url, priority).catch(() => void packsByUrl.delete(url));
  }

  /** @param {string} url @param {RequestPriority} priority */
  async #fetch(url, priority) {
    const response = await fetch(url, { priority });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    /** @param {Uint8Array} piece */
    const write = (piece) => {
      this.done += piece.length;
      this.listeners.forEach((listener) => listener());
    };
    await response.body?.pipeTo(new WritableStream({ write }));
    this.arrived = true;
  }
}

/**
 * Fetches the packages that a request's programs import. Resolves when they're there, or can't be
 * fetched.
 * @param {URL} base the bundle's folder
 * @param {any} request as the worker gets it
 * @param {(progress: Progress) => void} onProgress not called if this page already has them
 */
export async function fetchImported(base, request, onProgress) {
  // What has arrived would make progress start in the middle.
  const waiting = fetchAhead(base, packsOf(request, PACKS), "auto").filter(({ arrived }) => !arrived);
  if (waiting.length === 0) return;
  const packages = importedPackages(request, PACKS);
  const report = () => {
    const done = waiting.reduce((sum, pack) => sum + pack.done, 0);
    const total = waiting.reduce((sum, pack) => sum + pack.bytes, 0);
    onProgress({ done, total, packages });
  };
  report();
  waiting.forEach(({ listeners }) => listeners.add(report));
  await Promise.all(waiting.map(({ ended }) => ended));
  waiting.forEach(({ listeners }) => listeners.delete(report));
}

/**
 * Starts to fetch packs, those that they need, and what these need of Python's library.
 * @param {URL} base the bundle's folder
 * @param {string[]} names
 * @param {RequestPriority} [priority]
 */
export function fetchAhead(base, names, priority = "low") {
  /** @type {Map<string, number>} */
  const files = new Map();
  for (const name of withNeeded(names, PACKS)) {
    files.set(`package-${name}`, PACKS[name].bytes);
    for (const [part, bytes] of Object.entries(PACKS[name].library)) files.set(part, bytes);
  }
  return [...files].map(([file, bytes]) => {
    const url = bundleUrl(`library/${file}.packed`, base);
    const pack = packsByUrl.get(url) ?? new Pack(url, bytes, priority);
    packsByUrl.set(url, pack);
    return pack;
  });
}
