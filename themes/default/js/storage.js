/**
 * The reader's work, kept in this browser.
 *
 * Records (an exercise with the reader's program, a lesson with what is done)
 * enter and leave by their key; nothing is ever sent anywhere. A change is
 * written to the journal at once, which is synchronous and so survives a page
 * that closes in the same instant, and soon after to the database; what the
 * database has then leaves the journal.
 *
 * Database and journal are given to it: it knows neither IndexedDB nor
 * localStorage by name, nor what the records mean.
 */

const WRITE_AFTER = 300;

/**
 * @typedef {{key: string, updated: number}} Stored each record has these beside its own
 * @typedef {{all(): Promise<Stored[]>, put(record: Stored): Promise<void>}} Database
 * @typedef {{all(): Stored[], set(record: Stored): void, remove(key: string): void}} Journal
 */

/**
 * @param {object} options
 * @param {() => Promise<Database>} options.openDatabase rejects where the browser refuses
 * @param {Journal|null} options.journal null where the browser refuses
 * @param {() => number} [options.now]
 */
export async function openStorage({ openDatabase, journal, now = Date.now }) {
  const database = await openDatabase().catch(() => null);
  const records = new Map();
  const waiting = new Map();
  let works = journal !== null;

  for (const record of database ? await database.all().catch(() => []) : []) records.set(record.key, record);
  for (const record of journal?.all() ?? []) {
    if (!(records.get(record.key)?.updated >= record.updated)) {
      records.set(record.key, record);
      writeSoon(record, 0);
    } else if (database) journal.remove(record.key);
  }

  function writeSoon(record, delay = WRITE_AFTER) {
    if (!database) return;
    clearTimeout(waiting.get(record.key));
    waiting.set(record.key, setTimeout(() => write(record), delay));
  }

  async function write(record) {
    waiting.delete(record.key);
    try {
      await database.put(record);
    } catch {
      return; // The journal still has it.
    }
    if (records.get(record.key) === record) journal?.remove(record.key);
  }

  return {
    /** Whether work lasts beyond this page. */
    get lasts() {
      return works || database !== null;
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
      const record = { ...records.get(key), ...changes, key, updated: now() };
      records.set(key, record);
      try {
        journal?.set(record);
      } catch {
        works = false;
      }
      writeSoon(record);
      return record;
    },
    /** Writes what still waits, as when the page is about to be left. */
    flush() {
      for (const [key, timer] of waiting) {
        clearTimeout(timer);
        write(records.get(key));
      }
    },
  };
}
