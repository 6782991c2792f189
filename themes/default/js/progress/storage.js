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
 * @typedef {{post: (message: Change) => void, listen: (onMessage: (message: Change) => void) => void}} Channel
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
  const storage = new Storage(database, journal, channel, now);
  await storage.open();
  return storage;
}

class Storage {
  /** @type {Map<string, any>} */
  #records = new Map();
  /** The timers of records that the database gets soon, by key. */
  #waiting = new Map();
  /** Why a record could not be stored, by key. */
  #writeFailures = new Map();
  #listeners = new Set();
  /**
   * The number of ongoing rereads of the stores, and the versions that arrived meanwhile:
   * "written" here or "heard" from another tab.
   */
  #activeReads = 0;
  #versionsDuringReads = new Map();
  #database;
  #journal;
  #channel;
  #now;

  /**
   * @param {Database|null} database
   * @param {Journal|null} journal
   * @param {Channel|null} channel
   * @param {() => number} now
   */
  constructor(database, journal, channel, now) {
    this.#database = database;
    this.#journal = journal;
    this.#channel = channel;
    this.#now = now;
  }

  /** Reads what is stored, and listens to other tabs from then on. */
  async open() {
    this.#channel?.listen((message) => this.#receive(message));
    this.#mergeStored((await this.#readDatabase()) ?? [], this.#records);
  }

  /** @returns {Safety} whether work outlives this page */
  get safety() {
    if (!this.#database && !this.#journal) return "refused";
    return this.#writeFailures.values().next().value ?? "kept";
  }

  /** Returns the record with a key; null if there is none. */
  get(key) {
    return this.#records.get(key) ?? null;
  }

  /** Returns all records whose key starts with the prefix. */
  all(prefix) {
    return [...this.#records.values()].filter(({ key }) => key.startsWith(prefix));
  }

  /** Updates a record, keeping fields that aren't in `changes`. */
  put(key, changes) {
    const before = this.#records.get(key);
    // Even if the clock was set back, the newer version must win.
    const updated = Math.max(this.#now(), (before?.updated ?? 0) + 1);
    const record = { ...before, ...changes, key, updated };
    this.#records.set(key, record);
    this.#noteVersion(record, "written");
    try {
      this.#journal?.set(record);
      if (this.#journal) this.#setLossReason(key, null);
    } catch (error) {
      // An older version must not come back instead.
      this.#journal?.remove(record);
      if (!this.#database) this.#setLossReason(key, reasonOf(error));
    }
    this.#writeSoon(record);
    this.#channel?.post({ kind: "record", record });
    if (this.safety !== "kept") this.#notify({ kind: "safety" });
    return record;
  }

  /**
   * Replaces all records; with an empty list, deletes them. Rejects if the browser
   * refuses, and then leaves everything unchanged.
   *
   * @param {Stored[]} wantedRecords
   */
  async replace(wantedRecords) {
    if (!this.#database && !this.#journal) throw new Error("this browser keeps nothing");
    const unwritten = [...this.#waiting.keys()];
    this.#stopWriting();
    // Its time tells other tabs apart that have seen this replacement from those that haven't.
    const all = [...wantedRecords.filter(({ key }) => key !== REPLACED), { key: REPLACED, updated: this.#now() }];
    try {
      await this.#database?.replace(all);
      this.#journal?.replace(this.#database ? [] : all);
    } catch (error) {
      // Nothing was replaced, so what was pending has to be written after all.
      for (const key of unwritten) this.#writeSoon(this.#records.get(key));
      throw error;
    }
    this.#records = new Map(all.map((record) => [record.key, record]));
    this.#writeFailures.clear();
    this.#channel?.post({ kind: "replaced" });
  }

  /** Writes pending changes immediately, for example before the page is left. */
  flush() {
    for (const [key, timer] of this.#waiting) {
      clearTimeout(timer);
      this.#write(this.#records.get(key));
    }
  }

  /**
   * Rereads the stores, for example after the page was hidden and may have missed
   * messages from other tabs. Records that the browser has cleared disappear
   * silently, and the page keeps what it shows.
   */
  async refresh() {
    const before = new Map(this.#records);
    // Before the database: a record that moves between them meanwhile is then in at least one.
    const journaled = this.#journal?.all() ?? [];
    this.#activeReads += 1;
    const stored = await this.#readDatabase();
    const versionsBefore = new Map(this.#versionsDuringReads);
    this.#activeReads -= 1;
    if (this.#activeReads === 0) this.#versionsDuringReads.clear();
    // An unreadable database must not look like an empty one.
    if (!stored) return;
    const had = this.#records;
    const versions = [...journaled, ...stored];
    this.#mergeStored(stored, before);
    const replaced = this.#records.get(REPLACED);
    if (replaced && before.get(REPLACED)?.updated !== replaced.updated) return this.#notify({ kind: "replaced" });
    for (const record of this.#records.values()) {
      if (had.get(record.key)?.updated !== record.updated) this.#notify({ kind: "record", record });
      else if (versionsBefore.get(version(record)) === "written") {
        // This tab hadn't seen these when it overwrote them.
        const unseen = versions.filter(
          ({ key, updated }) =>
            key === record.key &&
            updated < record.updated &&
            updated > (before.get(key)?.updated ?? 0) &&
            !versionsBefore.has(version({ key, updated })),
        );
        if (unseen.length > 0)
          this.#notify({ kind: "crossed", record: unseen.reduce((one, other) => (one.updated > other.updated ? one : other)) });
      }
    }
  }

  /**
   * Calls `listener` with every {@link Change}.
   *
   * @param {(change: Change) => void} listener
   * @param {AbortSignal} [signal] ends it
   */
  subscribe(listener, signal) {
    this.#listeners.add(listener);
    signal?.addEventListener("abort", () => this.#listeners.delete(listener));
  }

  /**
   * Calls `take` with each version of a record that another tab stores, so that nothing older overwrites it.
   *
   * @param {string} key
   * @param {(record: any) => void} take
   * @param {AbortSignal} signal ends it
   */
  follow(key, take, signal) {
    this.subscribe((change) => change.kind === "record" && change.record.key === key && take(change.record), signal);
  }

  #notify(change) {
    for (const listener of this.#listeners) listener(change);
  }

  #noteVersion(record, how) {
    if (this.#activeReads > 0) this.#versionsDuringReads.set(version(record), how);
  }

  #setLossReason(key, reason) {
    const before = this.safety;
    if (reason) this.#writeFailures.set(key, reason);
    else this.#writeFailures.delete(key);
    if (this.safety !== before) this.#notify({ kind: "safety" });
  }

  /** Takes over a change from another tab. */
  #receive(message) {
    if (message.kind === "record") {
      const { record } = message;
      if (this.#records.get(record.key)?.updated >= record.updated) return;
      this.#records.set(record.key, record);
      this.#noteVersion(record, "heard");
      this.#notify(message);
    } else if (message.kind === "replaced") {
      // Unsaved changes of this tab belong to the work that was replaced.
      this.#stopWriting();
      this.#notify(message);
    }
  }

  /** @returns {Promise<Stored[] | null>} null if the database can't be read */
  async #readDatabase() {
    return this.#database ? this.#database.all().catch(() => null) : [];
  }

  /** Merges the records from the stores. The newer of two versions wins. */
  #mergeStored(stored, before) {
    const storedByKey = new Map(stored.map((record) => [record.key, record]));
    for (const record of this.#journal?.all() ?? []) {
      if (!(storedByKey.get(record.key)?.updated >= record.updated)) {
        storedByKey.set(record.key, record);
        this.#writeSoon(record, 0);
      } else if (this.#database) this.#journal?.remove(record);
    }
    for (const [key, ownRecord] of this.#records) {
      const only = this.#waiting.has(key) || this.#writeFailures.has(key) || before.get(key) !== ownRecord;
      if (only && !(storedByKey.get(key)?.updated >= ownRecord.updated)) storedByKey.set(key, ownRecord);
    }
    this.#records = storedByKey;
  }

  #writeSoon(record, delay = WRITE_DELAY) {
    if (!this.#database) return;
    clearTimeout(this.#waiting.get(record.key));
    this.#waiting.set(
      record.key,
      setTimeout(() => this.#write(record), delay),
    );
  }

  async #write(record) {
    this.#waiting.delete(record.key);
    try {
      await this.#database?.put(record);
    } catch (error) {
      // The journal may still have it.
      if (!this.#journal?.all().some((each) => version(each) === version(record))) this.#setLossReason(record.key, reasonOf(error));
      return;
    }
    // A newer version may already have failed.
    if (this.#records.get(record.key) === record) this.#setLossReason(record.key, null);
    this.#journal?.remove(record);
  }

  #stopWriting() {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}

function version({ key, updated }) {
  return `${updated} ${key}`;
}

function reasonOf(error) {
  return /quota/i.test(`${error?.name} ${error?.message}`) ? "full" : "refused";
}
