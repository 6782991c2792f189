/** Saving the reader's work, with fakes of the browser's two stores. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openStorage } from "../../themes/default/js/progress/storage.js";

/** What outlives a page: two stores that the test can inspect. */
function browser() {
  const stores = { database: new Map(), journal: new Map() };
  const fill = (store, entries) => {
    store.clear();
    for (const [key, value] of entries) store.set(key, value);
  };
  return {
    kept: stores,
    now: clock(),
    openDatabase: async () => ({
      all: async () => [...stores.database.values()],
      put: async (record) => {
        if (!(stores.database.get(record.key)?.updated > record.updated)) stores.database.set(record.key, record);
      },
      replace: async (records) =>
        fill(
          stores.database,
          records.map((record) => [record.key, record]),
        ),
    }),
    journal: {
      all: () => [...stores.journal.values()].map((text) => JSON.parse(text)),
      set: (record) => stores.journal.set(record.key, JSON.stringify(record)),
      remove: ({ key, updated }) => {
        if (!(JSON.parse(stores.journal.get(key) ?? "null")?.updated > updated)) stores.journal.delete(key);
      },
      replace: (records) =>
        fill(
          stores.journal,
          records.map((record) => [record.key, JSON.stringify(record)]),
        ),
    },
  };
}

/** A browser's channel between tabs: each hears the others, but not itself. */
function channels() {
  const tabs = [];
  return () => {
    const tab = {};
    tabs.push(tab);
    return {
      post: (message) => tabs.filter((other) => other !== tab).forEach((other) => other.hear?.(structuredClone(message))),
      listen: (hear) => (tab.hear = hear),
    };
  };
}

/** Returns a storage and the list of its notifications. */
async function listening(options) {
  const storage = await openStorage(options);
  const changes = [];
  storage.subscribe((change) => changes.push(change));
  return { storage, changes };
}

function failWithFullDisk() {
  const error = new Error("no room");
  error.name = "QuotaExceededError";
  throw error;
}

/** Lets everything that is pending happen. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Waits until the database has what the storage has. */
async function flushed(storage) {
  storage.flush();
  await settled();
}

async function saved(storage, key, change) {
  storage.put(key, change);
  await flushed(storage);
}

const refused = async () => {
  throw new Error("refused");
};

function clock() {
  let time = 0;
  return () => (time += 1);
}

test("typed text is still there after the page closes immediately", async () => {
  const stores = browser();
  const storage = await openStorage(stores);
  storage.put("exercise:a", { code: "print(1)" });
  assert.equal(stores.kept.database.size, 0);
  const reopened = await openStorage(stores);
  assert.equal(reopened.get("exercise:a").code, "print(1)");
});

test("entries that the database has are removed from the journal", async () => {
  const stores = browser();
  const storage = await openStorage(stores);
  storage.put("exercise:a", { code: "1" });
  await flushed(storage);
  assert.equal(stores.kept.database.get("exercise:a").code, "1");
  assert.equal(stores.kept.journal.size, 0);
});

test("a change made during a database write stays in the journal", async () => {
  const stores = browser();
  let finishWriting;
  const writeEnded = new Promise((resolve) => (finishWriting = resolve));
  const slow = { ...stores, openDatabase: async () => ({ all: async () => [], put: () => writeEnded }) };
  const storage = await openStorage({ ...slow });
  storage.put("exercise:a", { code: "1" });
  storage.flush();
  storage.put("exercise:a", { code: "12" });
  finishWriting();
  await writeEnded;
  await Promise.resolve();
  assert.equal(JSON.parse(stores.kept.journal.get("exercise:a")).code, "12");
  storage.flush();
});

test("the newer of two versions counts", async () => {
  const stores = browser();
  stores.kept.database.set("a", { key: "a", updated: 5, code: "newer" });
  stores.kept.journal.set("a", JSON.stringify({ key: "a", updated: 4, code: "older" }));
  assert.equal((await openStorage(stores)).get("a").code, "newer");
  stores.kept.journal.set("a", JSON.stringify({ key: "a", updated: 6, code: "newest" }));
  const storage = await openStorage(stores);
  assert.equal(storage.get("a").code, "newest");
  storage.flush();
});

test("fields that a change doesn't name stay", async () => {
  const storage = await openStorage(browser());
  storage.put("a", { code: "1", hash: "h" });
  assert.deepEqual(storage.put("a", { code: "2" }), { key: "a", updated: 2, code: "2", hash: "h" });
  storage.flush();
});

test("if the database is refused, the journal still saves", async () => {
  const stores = browser();
  const storage = await openStorage({ openDatabase: refused, journal: stores.journal });
  storage.put("a", { code: "1" });
  assert.equal(storage.safety, "kept");
  assert.equal((await openStorage({ openDatabase: refused, journal: stores.journal })).get("a").code, "1");
});

test("if both are refused, work stays for this page only, and that is reported", async () => {
  const { storage, changes } = await listening({ openDatabase: refused, journal: null });
  storage.put("a", { code: "1" });
  assert.equal(storage.safety, "refused");
  assert.deepEqual(changes, [{ kind: "safety" }]);
  assert.equal(storage.get("a").code, "1");
});

test("a full journal alone loses nothing, because the database has it", async () => {
  const stores = browser();
  const storage = await openStorage({ ...stores, journal: { ...stores.journal, set: failWithFullDisk } });
  await saved(storage, "a", { code: "1" });
  assert.equal(storage.safety, "kept");
  assert.equal(stores.kept.database.get("a").code, "1");
});

test("a full journal doesn't restore an older version", async () => {
  const stores = browser();
  const storage = await openStorage({ ...stores, openDatabase: refused });
  storage.put("a", { code: "1" });
  stores.journal.set = failWithFullDisk;
  storage.put("a", { code: "2" });
  assert.equal(stores.kept.journal.size, 0);
  assert.equal(storage.safety, "full");
});

test("if database and journal are full, that is reported until there is room again", async () => {
  const stores = browser();
  let room = false;
  const database = { all: async () => [], put: async () => room || failWithFullDisk() };
  const { storage, changes } = await listening({
    openDatabase: async () => database,
    journal: { ...stores.journal, set: failWithFullDisk },
  });
  await saved(storage, "a", { code: "1" });
  assert.equal(storage.safety, "full");
  room = true;
  await saved(storage, "a", { code: "12" });
  assert.equal(storage.safety, "kept");
  assert.deepEqual(changes.at(0), { kind: "safety" });
  assert.deepEqual(changes.at(-1), { kind: "safety" });
});

test("what the database refuses stays in the journal", async () => {
  const stores = browser();
  const database = { all: async () => [], put: async () => failWithFullDisk() };
  const storage = await openStorage({ ...stores, openDatabase: async () => database });
  await saved(storage, "a", { code: "1" });
  assert.equal(storage.safety, "kept");
  assert.equal(stores.kept.journal.size, 1);
});

test("another tab learns about a change right away", async () => {
  const stores = browser();
  const open = channels();
  const one = await openStorage({ ...stores, channel: open() });
  const { storage: two, changes } = await listening({ ...stores, channel: open() });
  one.put("a", { code: "1" });
  assert.equal(two.get("a").code, "1");
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ["record"],
  );
  assert.deepEqual(two.put("a", { hints: 1 }), { key: "a", updated: 2, code: "1", hints: 1 });
  assert.equal(one.get("a").hints, 1);
});

test("a clock that is set back loses nothing", async () => {
  const stores = browser();
  let time = 50;
  const storage = await openStorage({ ...stores, now: () => time });
  await saved(storage, "a", { code: "1" });
  time = 10;
  await saved(storage, "a", { code: "12" });
  assert.equal((await openStorage(stores)).get("a").code, "12");
});

test("a later change isn't overwritten by a tab that missed it and wrote earlier", async () => {
  const stores = browser();
  const late = await openStorage({ ...stores, now: () => 20 });
  const early = await openStorage({ ...stores, now: () => 10 });
  await saved(late, "a", { code: "late" });
  await saved(early, "a", { code: "early" });
  assert.equal(stores.kept.database.get("a").code, "late");
});

test("erasing leaves nothing, in no store and no tab, and nothing comes back", async () => {
  const stores = browser();
  const open = channels();
  const one = await openStorage({ ...stores, channel: open() });
  const { storage: two, changes } = await listening({ ...stores, channel: open() });
  one.put("exercise:a", { code: "1" });
  two.put("exercise:b", { code: "2" });
  await one.replace([]);
  await flushed(two);
  assert.deepEqual(changes.map(({ kind }) => kind).at(-1), "replaced");
  assert.deepEqual([...stores.kept.database.keys(), ...stores.kept.journal.keys()], ["replaced"]);
  assert.deepEqual(one.all("exercise:"), []);
});

test("a suspended tab learns of it when it's shown again", async () => {
  const stores = browser();
  const awake = await openStorage(stores);
  const { storage: asleep, changes } = await listening(stores);
  await saved(awake, "a", { code: "1" });
  await asleep.refresh();
  assert.equal(asleep.get("a").code, "1");
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ["record"],
  );
  await awake.replace([{ key: "b", updated: 1, code: "2" }]);
  await asleep.refresh();
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ["record", "replaced"],
  );
});

test("what the browser cleared by itself no longer counts, and saving continues", async () => {
  const stores = browser();
  const { storage, changes } = await listening(stores);
  await saved(storage, "a", { code: "1" });
  stores.kept.database.clear();
  stores.kept.journal.clear();
  await storage.refresh();
  assert.equal(storage.get("a"), null);
  assert.deepEqual(changes, []);
  await saved(storage, "a", { code: "2" });
  assert.equal(stores.kept.database.get("a").code, "2");
});

test("a change made while the stores are read again is kept", async () => {
  const stores = browser();
  const storage = await openStorage(stores);
  const reading = storage.refresh();
  storage.put("a", { code: "1" });
  storage.flush();
  await reading;
  assert.equal(storage.get("a").code, "1");
});

test("a refused replacement leaves everything as it was", async () => {
  const stores = browser();
  const database = { ...(await stores.openDatabase()), replace: async () => failWithFullDisk() };
  const storage = await openStorage({ ...stores, openDatabase: async () => database });
  storage.put("a", { code: "1" });
  await assert.rejects(storage.replace([{ key: "b", updated: 1 }]));
  assert.equal(storage.get("a").code, "1");
  assert.equal(storage.get("b"), null);
  assert.equal((await openStorage(stores)).get("a").code, "1");
  await assert.rejects((await openStorage({ openDatabase: refused, journal: null })).replace([]));
});

test("another tab's write is reported even if a change made here during reading wins", async () => {
  const stores = browser();
  const awake = await openStorage(stores);
  const { storage: asleep, changes } = await listening(stores);
  await saved(awake, "a", { code: "theirs" });
  const reading = asleep.refresh();
  asleep.put("a", { code: "mine" });
  asleep.put("a", { code: "mine, too" });
  await reading;
  assert.deepEqual(
    changes.map(({ kind, record }) => [kind, record.code]),
    [["crossed", "theirs"]],
  );
  assert.equal(asleep.get("a").code, "mine, too");
  await flushed(asleep);
  await asleep.refresh();
  assert.equal(changes.length, 1);
});
