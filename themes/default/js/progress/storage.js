/**
 * The reader's work, stored in this browser. Nothing is sent anywhere.
 *
 * Records (such as an exercise with the reader's program, or a finished lesson) are
 * stored by key. A change is written to the journal immediately, because that's
 * synchronous and survives a closing page, and to the database soon after; it then
 * leaves the journal. Changes from other tabs arrive here, too.
 *
 * Database, journal and channel are passed in.
 */

const WRITE_DELAY = 300;
/** The record of when all others were last replaced. */
const REPLACED = "replaced";

/**
 * @typedef {{key: string, updated: number} & Record<string, any>} Stored what all records have in common
 * @typedef {object} Database
 * @property {() => Promise<Stored[]>} all
 * @property {(record: Stored) => Promise<void>} put keeps the existing record if it is newer
 * @property {(records: Stored[]) => Promise<void>} replace all or nothing
 * @typedef {object} Journal
 * @property {() => Stored[]} all
 * @property {(record: Stored) => void} set throws if the journal is full
 * @property {(record: Stored) => void} remove removes this version, but not a newer one
 * @property {(records: Stored[]) => void} replace all or nothing
 * @typedef {{post: (message: Change) => void, listen: (hear: (message: Change) => void) => void}} Channel
 * @typedef {"kept"|"full"|"refused"} Safety whether work outlives the page, and if not, why
 * @typedef {{kind: "record", record: Stored}|{kind: "crossed", record: Stored}|{kind: "replaced"}|{kind: "safety"}} Change
 *   a change from another tab (`crossed` if a newer one here overrides it), or a new `safety`
 */

/**
 * @param {object} options
 * @param {() => Promise<Database>} options.openDatabase rejects if the browser refuses
 * @param {Journal|null} options.journal null if the browser refuses
 * @param {Channel|null} [options.channel] null if the browser has none
 * @param {() => number} [options.now]
 */
export async function openStorage({ openDatabase, journal, channel = null, now = Date.now }) {
  const database = await openDatabase().catch(() => null);
  const waiting = new Map();
  /** Why a record could not be stored, by key. */
  const writeFailures = new Map();
  const listeners = new Set();
  let records = new Map();
  /**
   * The number of ongoing rereads of the stores, and the versions that arrived meanwhile:
   * "written" here or "heard" from another tab.
   */
  let activeReads = 0;
  const versionsDuringReads = new Map();

  function notify(change) {
    for (const listener of listeners) listener(change);
  }

  function noteVersion(record, how) {
    if (activeReads > 0) versionsDuringReads.set(version(record), how);
  }

  function setLossReason(key, reason) {
    const before = safety();
    if (reason) writeFailures.set(key, reason);
    else writeFailures.delete(key);
    if (safety() !== before) notify({ kind: "safety" });
  }

  function safety() {
    if (!database && !journal) return "refused";
    return writeFailures.values().next().value ?? "kept";
  }

  /** Merges the records from the stores. The newer of two versions wins. */
  function mergeStored(stored, before) {
    const found = new Map(stored.map((record) => [record.key, record]));
    for (const record of journal?.all() ?? []) {
      if (!(found.get(record.key)?.updated >= record.updated)) {
        found.set(record.key, record);
        writeSoon(record, 0);
      } else if (database) journal?.remove(record);
    }
    for (const [key, own] of records) {
      const only = waiting.has(key) || writeFailures.has(key) || before.get(key) !== own;
      if (only && !(found.get(key)?.updated >= own.updated)) found.set(key, own);
    }
    records = found;
  }

  function writeSoon(record, delay = WRITE_DELAY) {
    if (!database) return;
    clearTimeout(waiting.get(record.key));
    waiting.set(
      record.key,
      setTimeout(() => write(record), delay),
    );
  }

  async function write(record) {
    waiting.delete(record.key);
    try {
      await database?.put(record);
    } catch (error) {
      // The journal may still have it.
      if (!journal?.all().some((each) => version(each) === version(record))) setLossReason(record.key, reasonOf(error));
      return;
    }
    if (records.get(record.key) === record) setLossReason(record.key, null);
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
      noteVersion(record, "heard");
      notify(message);
    } else if (message.kind === "replaced") {
      // Unsaved changes of this tab belong to the work that was replaced.
      stopWriting();
      notify(message);
    }
  });

  mergeStored(database ? await database.all().catch(() => []) : [], records);

  return {
    /** @returns {Safety} whether work outlives this page */
    get safety() {
      return safety();
    },
    get: (key) => records.get(key) ?? null,
    /** Returns all records whose key starts with the prefix. */
    all: (prefix) => [...records.values()].filter(({ key }) => key.startsWith(prefix)),
    /** Updates a record, keeping fields that aren't in `changes`. */
    put(key, changes) {
      const before = records.get(key);
      // Even if the clock was set back, the newer version must win.
      const updated = Math.max(now(), (before?.updated ?? 0) + 1);
      const record = { ...before, ...changes, key, updated };
      records.set(key, record);
      noteVersion(record, "written");
      try {
        journal?.set(record);
        if (journal) setLossReason(key, null);
      } catch (error) {
        // An older version must not come back instead.
        journal?.remove(record);
        if (!database) setLossReason(key, reasonOf(error));
      }
      writeSoon(record);
      channel?.post({ kind: "record", record });
      if (safety() !== "kept") notify({ kind: "safety" });
      return record;
    },
    /**
     * Replaces all records; with an empty list, deletes them. Rejects if the browser
     * refuses, and then leaves everything unchanged.
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
      writeFailures.clear();
      channel?.post({ kind: "replaced" });
    },
    /** Writes pending changes immediately, for example before the page is left. */
    flush() {
      for (const [key, timer] of waiting) {
        clearTimeout(timer);
        write(records.get(key));
      }
    },
    /**
     * Rereads the stores, for example after the page was hidden and may have missed
     * messages from other tabs. Records that the browser has cleared disappear
     * silently, and the page keeps what it shows.
     */
    async refresh() {
      const before = new Map(records);
      const journaled = journal?.all() ?? [];
      activeReads += 1;
      /** @type {Stored[] | null} */
      const stored = database ? await database.all().catch(() => null) : [];
      const known = new Map(versionsDuringReads);
      activeReads -= 1;
      if (activeReads === 0) versionsDuringReads.clear();
      if (!stored) return;
      const had = records;
      const versions = [...journaled, ...stored];
      mergeStored(stored, before);
      if (before.get(REPLACED)?.updated !== records.get(REPLACED)?.updated && records.has(REPLACED)) {
        notify({ kind: "replaced" });
        return;
      }
      for (const record of records.values()) {
        if (had.get(record.key)?.updated !== record.updated) notify({ kind: "record", record });
        else if (known.get(version(record)) === "written") reportCrossed(record);
      }

      /** Reports a version that this tab hadn't seen when it overwrote it. */
      function reportCrossed({ key, updated }) {
        const unseen = versions.filter(
          (each) =>
            each.key === key && each.updated < updated && each.updated > (before.get(key)?.updated ?? 0) && !known.has(version(each)),
        );
        if (unseen.length > 0)
          notify({ kind: "crossed", record: unseen.reduce((one, other) => (one.updated > other.updated ? one : other)) });
      }
    },
    /** Calls `listener` with every {@link Change}. Returns a function that unsubscribes. */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function version({ key, updated }) {
  return `${updated} ${key}`;
}

function reasonOf(error) {
  return /quota/i.test(`${error?.name} ${error?.message}`) ? "full" : "refused";
}
