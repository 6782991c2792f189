/**
 * A reader's saved work in the browser: written before a page opens, or read back.
 *
 * themes/default/js/progress/browser-stores.js explains where the site keeps records.
 */
import { BASE } from "./site.js";

const JOURNAL = `understory ${BASE} journal `;

export const DAY = 86_400_000;

/** Lets a page find these records on its first visit in the browser's context. */
export async function withWork(page, records) {
  const entries = Object.entries(records).map(([key, record]) => [JOURNAL + key, JSON.stringify({ key, updated: 1, ...record })]);
  await page.context().addInitScript((list) => {
    if (sessionStorage.getItem("work is here")) return;
    sessionStorage.setItem("work is here", "yes");
    for (const [name, text] of list) localStorage.setItem(name, text);
  }, entries);
}

/**
 * Returns every record that the site keeps, by key, including what the page has not written yet.
 */
export async function workIn(page) {
  const records = await page.evaluate(
    async ([database, journal]) => {
      const opened = await new Promise((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const stored = opened.objectStoreNames.contains("records")
        ? await new Promise((resolve) => {
            const request = opened.transaction("records").objectStore("records").getAll();
            request.onsuccess = () => resolve(request.result);
          })
        : [];
      opened.close();
      const noted = Object.keys(localStorage)
        .filter((name) => name.startsWith(journal))
        .map((name) => JSON.parse(localStorage.getItem(name)));
      return [...stored, ...noted];
    },
    [`understory ${BASE}`, JOURNAL],
  );
  return new Map(records.map((record) => [record.key, record]));
}

/** A completed lesson with a saved program. */
export const done = (time) => ({ updated: time, done: time, marked: true });
export const passed = (code, time) => ({
  updated: time,
  code,
  edited: true,
  hash: "of another day",
  status: "done",
  tries: 1,
  passed: time,
});

/** Runs in a page: imitates a browser that blocks all storage. */
export function savesNothing() {
  const refuse = () => {
    throw new DOMException("no", "SecurityError");
  };
  for (const name of ["indexedDB", "localStorage"]) Object.defineProperty(window, name, { get: refuse });
}

/** A text that is too long for the journal that `limitStorage` leaves. */
export const LONG = `# ${"long ".repeat(10_000)}`;

/** Limits what a page's journal takes. Returns functions that fill its database, and make room again. */
export async function limitStorage(page, base) {
  const { origin } = new URL(base);
  const limit = () => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, text) {
      if (text.length > 200) throw new DOMException("no room", "QuotaExceededError");
      set.call(this, name, text);
    };
  };
  await page.addInitScript(limit);
  await page.evaluate(limit);
  const devtools = await page.context().newCDPSession(page);
  const quota = (size) => devtools.send("Storage.overrideQuotaForOrigin", { origin, ...size });
  return { fill: () => quota({ quotaSize: 1 }), empty: () => quota({}) };
}
