/**
 * The reader's work, kept in this browser.
 *
 * Records (an exercise with the reader's program, a lesson that is done) enter
 * and leave by their key; nothing is ever sent anywhere. A change is written to
 * the journal at once, which is synchronous and so survives a page that closes
 * in the same instant, and soon after to the database; what the database has
 * then leaves the journal. What another tab changes arrives here, too.
 *
 * Database, journal and the channel to the other tabs are given to it: it knows
 * neither IndexedDB nor localStorage by name, nor what the records mean.
 */

const WRITE_AFTER = 300;
/** The record that says when all others were replaced. */
const REPLACED = "replaced";

/**
 * @typedef {{key: string, updated: number} & Record<string, any>} Stored each record has these beside its own
 * @typedef {object} Database
 * @property {() => Promise<Stored[]>} all
 * @property {(record: Stored) => Promise<void>} put keeps what it has where that is newer
 * @property {(records: Stored[]) => Promise<void>} replace all at once, or nothing
 * @typedef {object} Journal
 * @property {() => Stored[]} all
 * @property {(record: Stored) => void} set throws where there is no room
 * @property {(record: Stored) => void} remove this version of it, not a newer one
 * @property {(records: Stored[]) => void} replace all at once, or nothing
 * @typedef {{post: (message: Change) => void, listen: (hear: (message: Change) => void) => void}} Channel
 * @typedef {"kept"|"full"|"refused"} Safety whether work outlives the page, and if not, why
 * @typedef {{kind: "record", record: Stored}|{kind: "crossed", record: Stored}|{kind: "replaced"}|{kind: "safety"}} Change
 *   from another tab, which may have crossed a change here that wins over it; or a new answer to whether work is safe
 */

/**
 * @param {object} options
 * @param {() => Promise<Database>} options.openDatabase rejects where the browser refuses
 * @param {Journal|null} options.journal null where the browser refuses
 * @param {Channel|null} [options.channel] null where the browser has none
 * @param {() => number} [options.now]
 */
export async function openStorage({ openDatabase, journal, channel = null, now = Date.now }) {
  const database = await openDatabase().catch(() => null);
  const waiting = new Map();
  /** Why a record is in no store, by its key. */
  const lost = new Map();
  const listeners = new Set();
  let records = new Map();
  /** How often the stores are being read again now, and which versions came meanwhile: "written" here or "heard". */
  let reading = 0;
  const meanwhile = new Map();

  function tell(change) {
    for (const listener of listeners) listener(change);
  }

  function note(record, how) {
    if (reading > 0) meanwhile.set(version(record), how);
  }

  function lose(key, reason) {
    const before = safety();
    if (reason) lost.set(key, reason);
    else lost.delete(key);
    if (safety() !== before) tell({ kind: "safety" });
  }

  function safety() {
    if (!database && !journal) return "refused";
    return lost.values().next().value ?? "kept";
  }

  /** Takes what the stores hold; of two versions of a record the newer one counts. */
  function take(stored, before) {
    const found = new Map(stored.map((record) => [record.key, record]));
    for (const record of journal?.all() ?? []) {
      if (!(found.get(record.key)?.updated >= record.updated)) {
        found.set(record.key, record);
        writeSoon(record, 0);
      } else if (database) journal?.remove(record);
    }
    for (const [key, own] of records) {
      const only = waiting.has(key) || lost.has(key) || before.get(key) !== own;
      if (only && !(found.get(key)?.updated >= own.updated)) found.set(key, own);
    }
    records = found;
  }

  function writeSoon(record, delay = WRITE_AFTER) {
    if (!database) return;
    clearTimeout(waiting.get(record.key));
    waiting.set(record.key, setTimeout(() => write(record), delay));
  }

  async function write(record) {
    waiting.delete(record.key);
    try {
      await database?.put(record);
    } catch (error) {
      // The journal may still have it.
      if (!holds(journal, record)) lose(record.key, reasonOf(error));
      return;
    }
    if (records.get(record.key) === record) lose(record.key, null);
    journal?.remove(record);
  }

  function stopWriting() {
    for (const timer of waiting.values()) clearTimeout(timer);
    waiting.clear();
  }

  channel?.listen((message) => {
    if (message.kind === "record") {
      const { record } = message;
      if (records.get(record.key)?.updated >= record.updated) return;
      records.set(record.key, record);
      note(record, "heard");
      tell(message);
    } else if (message.kind === "replaced") {
      // What this tab has not written yet belongs to what is gone.
      stopWriting();
      tell(message);
    }
  });

  take(database ? await database.all().catch(() => []) : [], records);

  return {
    /** @returns {Safety} whether work outlives this page */
    get safety() {
      return safety();
    },
    get(key) {
      return records.get(key) ?? null;
    },
    /** Every record whose key begins so. */
    all(prefix) {
      return [...records.values()].filter(({ key }) => key.startsWith(prefix));
    },
    /** Changes one record; what is not named in `changes` stays. */
    put(key, changes) {
      const before = records.get(key);
      // A clock that was set back must not let an older version win.
      const updated = Math.max(now(), (before?.updated ?? 0) + 1);
      const record = { ...before, ...changes, key, updated };
      records.set(key, record);
      note(record, "written");
      try {
        journal?.set(record);
        if (journal) lose(key, null);
      } catch (error) {
        // An older version of it must not come back in its place.
        journal?.remove(record);
        if (!database) lose(key, reasonOf(error));
      }
      writeSoon(record);
      channel?.post({ kind: "record", record });
      if (safety() !== "kept") tell({ kind: "safety" });
      return record;
    },
    /**
     * Puts these records in the place of all there are; with none it erases.
     * Rejects where the browser refuses, and then everything is as it was.
     *
     * @param {Stored[]} wanted
     */
    async replace(wanted) {
      if (!database && !journal) throw new Error("this browser keeps nothing");
      const unwritten = [...waiting.keys()];
      stopWriting();
      const all = [...wanted.filter(({ key }) => key !== REPLACED), { key: REPLACED, updated: now() }];
      try {
        if (database) {
          await database.replace(all);
          journal?.replace([]);
        } else journal?.replace(all);
      } catch (error) {
        for (const key of unwritten) writeSoon(records.get(key));
        throw error;
      }
      records = new Map(all.map((record) => [record.key, record]));
      lost.clear();
      channel?.post({ kind: "replaced" });
    },
    /** Writes what still waits, as when the page is about to be left. */
    flush() {
      for (const [key, timer] of waiting) {
        clearTimeout(timer);
        write(records.get(key));
      }
    },
    /**
     * Reads the stores again, as when the page was hidden and may have heard nothing of
     * other tabs. What the browser itself has cleared is gone here, too, without a word:
     * the page then goes on with what it shows.
     */
    async refresh() {
      const before = new Map(records);
      const journaled = journal?.all() ?? [];
      reading += 1;
      /** @type {Stored[] | null} */
      const stored = database ? await database.all().catch(() => null) : [];
      const known = new Map(meanwhile);
      reading -= 1;
      if (reading === 0) meanwhile.clear();
      if (!stored) return;
      const had = records;
      const versions = [...journaled, ...stored];
      take(stored, before);
      if (before.get(REPLACED)?.updated !== records.get(REPLACED)?.updated && records.has(REPLACED)) {
        tell({ kind: "replaced" });
        return;
      }
      for (const record of records.values()) {
        if (had.get(record.key)?.updated !== record.updated) tell({ kind: "record", record });
        else if (known.get(version(record)) === "written") tellCrossed(record);
      }

      /** Of a version that nobody here had seen when this one was written over it. */
      function tellCrossed({ key, updated }) {
        const unseen = versions.filter((each) =>
          each.key === key && each.updated < updated && each.updated > (before.get(key)?.updated ?? 0) && !known.has(version(each)));
        if (unseen.length > 0) tell({ kind: "crossed", record: unseen.reduce((one, other) => (one.updated > other.updated ? one : other)) });
      }
    },
    /** Calls `listener` with every {@link Change}; gives the function that ends it. */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function version({ key, updated }) {
  return `${updated} ${key}`;
}

function holds(journal, record) {
  return journal?.all().some(({ key, updated }) => key === record.key && updated === record.updated) ?? false;
}

function reasonOf(error) {
  return /quota/i.test(`${error?.name} ${error?.message}`) ? "full" : "refused";
}
