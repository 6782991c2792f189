/**
 * The two places where a browser keeps a reader's work: IndexedDB as the
 * database, localStorage as the journal.
 *
 * Several sites may share one origin, so every name carries the site's base
 * path. A browser may refuse either; then opening fails, and `storage.js`
 * decides what that means. Nothing here knows what is stored.
 */

const STORE = "records";
const PATIENCE = 3000;

/** The database of the site at `base`; rejects where the browser refuses or does not answer. */
export function openDatabase(base) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the database did not open")), PATIENCE);
    const request = indexedDB.open(`understory ${base}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      clearTimeout(timer);
      const database = request.result;
      // Another tab with a newer version of the site may need to change the database.
      database.onversionchange = () => database.close();
      resolve({
        all: () => answer(database.transaction(STORE).objectStore(STORE).getAll()),
        put(record) {
          const transaction = database.transaction(STORE, "readwrite");
          transaction.objectStore(STORE).put(record);
          return new Promise((done, failed) => {
            transaction.oncomplete = () => done();
            transaction.onerror = transaction.onabort = () => failed(transaction.error);
          });
        },
      });
    };
  });
}

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The journal of the site at `base`; null where the browser refuses. */
export function openJournal(base) {
  const prefix = `understory ${base} journal `;
  let storage;
  try {
    storage = localStorage;
    storage.setItem(`${prefix}probe`, "");
    storage.removeItem(`${prefix}probe`);
  } catch {
    return null;
  }
  return {
    all() {
      return Object.keys(storage)
        .filter((name) => name.startsWith(prefix))
        .map((name) => parse(storage.getItem(name)))
        .filter((record) => typeof record?.key === "string" && typeof record.updated === "number");
    },
    set(record) {
      storage.setItem(prefix + record.key, JSON.stringify(record));
    },
    remove(key) {
      storage.removeItem(prefix + key);
    },
  };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
