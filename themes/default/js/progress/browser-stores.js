/**
 * The browser's stores for a reader's work: IndexedDB as the database, localStorage
 * as the journal, and a channel between the site's tabs.
 *
 * Several sites may share one origin, so every name includes the site's base path.
 * A browser may refuse any of these; opening then fails, and `storage.js` decides
 * what to do.
 */

const STORE = "records";
const OPEN_TIMEOUT = 3000;

/** Opens the database of the site at `base`. Rejects if the browser refuses or doesn't answer. */
export async function openDatabase(base) {
  let connection = await connect(base);

  /**
   * Runs one transaction, and retries on a new connection if the browser has closed the old
   * one.
   */
  async function transact(mode, work) {
    try {
      return await inTransaction(connection, mode, work);
    } catch (error) {
      if (error?.name !== "InvalidStateError" && error?.name !== "NotFoundError") throw error;
      connection = await connect(base);
      return inTransaction(connection, mode, work);
    }
  }

  return {
    all: () => transact("readonly", (store) => store.getAll()),
    put: (record) =>
      transact("readwrite", (store) => {
        const stored = store.get(record.key);
        stored.onsuccess = () => {
          // In the same transaction, so that no other tab writes in between.
          if (!(stored.result?.updated > record.updated)) store.put(record);
        };
        return stored;
      }),
    replace: (records) =>
      transact("readwrite", (store) => {
        const cleared = store.clear();
        for (const record of records) store.put(record);
        return cleared;
      }),
  };
}

function connect(base) {
  return new Promise((resolve, reject) => {
    // A browser may never answer.
    setTimeout(() => reject(new Error("the database did not open")), OPEN_TIMEOUT);
    const request = indexedDB.open(`understory ${base}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      // Close this connection so that it doesn't block a tab with a newer version of the site that
      // needs to upgrade the database, or the browser deleting it when its data is cleared.
      database.onversionchange = () => database.close();
      resolve(database);
    };
  });
}

/** Resolves to the result of the request that `work` returns, once the transaction is complete. */
function inTransaction(database, mode, work) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    // The request's own success isn't enough: the disk may still refuse.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Opens the journal of the site at `base`; null if the browser refuses. */
export function openJournal(base) {
  const prefix = `understory ${base} journal `;
  let storage;
  try {
    storage = localStorage;
    storage.setItem(`${prefix}probe`, "");
    storage.removeItem(`${prefix}probe`);
  } catch (error) {
    // A full store can still be read.
    if (error?.name !== "QuotaExceededError") return null;
  }
  const names = () => Object.keys(storage).filter((name) => name.startsWith(prefix));
  const read = (name) => parse(storage.getItem(name));
  const set = (record) => storage.setItem(prefix + record.key, JSON.stringify(record));

  return {
    all: () =>
      names()
        .map(read)
        .filter((record) => typeof record?.key === "string" && typeof record.updated === "number"),
    set,
    remove(record) {
      const name = prefix + record.key;
      if (!(read(name)?.updated > record.updated)) storage.removeItem(name);
    },
    replace(records) {
      // localStorage has no transactions, so a failure is undone by hand.
      const before = names().map((name) => [name, storage.getItem(name)]);
      const clear = () => names().forEach((name) => storage.removeItem(name));
      clear();
      try {
        records.forEach(set);
      } catch (error) {
        clear();
        for (const [name, text] of before) storage.setItem(name, text);
        throw error;
      }
    },
  };
}

/** Opens the channel to the site's other tabs; null if the browser has none. */
export function openChannel(base) {
  if (typeof BroadcastChannel === "undefined") return null;
  const channel = new BroadcastChannel(`understory ${base} progress`);
  return {
    post: (message) => channel.postMessage(message),
    listen(onMessage) {
      channel.onmessage = ({ data }) => onMessage(data);
    },
  };
}

/**
 * Returns a setting that the browser remembers; null if there is none.
 *
 * @param {string} name
 */
export function readSetting(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Returns a remembered setting, or null. */
export function settingOf(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/**
 * Remembers a setting. If the browser refuses, it lasts as long as the page.
 *
 * @param {string} name
 * @param {string | null} value null forgets it
 */
export function keepSetting(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // The browser refuses.
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
