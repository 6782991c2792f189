/** Keeping the reader's work, over fakes of the browser's two stores. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openStorage } from "../../themes/default/js/storage.js";

/** What outlives a page: two stores that the test looks into. */
function browser() {
  const kept = { database: new Map(), journal: new Map() };
  return {
    kept,
    openDatabase: async () => ({
      all: async () => [...kept.database.values()],
      put: async (record) => void kept.database.set(record.key, record),
    }),
    journal: {
      all: () => [...kept.journal.values()].map((text) => JSON.parse(text)),
      set: (record) => kept.journal.set(record.key, JSON.stringify(record)),
      remove: (key) => kept.journal.delete(key),
    },
  };
}

const refused = async () => {
  throw new Error("refused");
};

function clock() {
  let time = 0;
  return () => (time += 1);
}

test("what was typed is there after a page that closed in the same instant", async () => {
  const stores = browser();
  const now = clock();
  const storage = await openStorage({ ...stores, now });
  storage.put("exercise:a", { code: "print(1)" });
  assert.equal(stores.kept.database.size, 0);
  const again = await openStorage({ ...stores, now });
  assert.equal(again.get("exercise:a").code, "print(1)");
});

test("the journal is emptied of what the database has", async () => {
  const stores = browser();
  const storage = await openStorage({ ...stores, now: clock() });
  storage.put("exercise:a", { code: "1" });
  storage.flush();
  await Promise.resolve();
  await Promise.resolve();
  assert.equal(stores.kept.database.get("exercise:a").code, "1");
  assert.equal(stores.kept.journal.size, 0);
});

test("a change made while the database writes is not lost from the journal", async () => {
  const stores = browser();
  let finishWriting;
  const written = new Promise((resolve) => (finishWriting = resolve));
  const slow = { ...stores, openDatabase: async () => ({ all: async () => [], put: () => written }) };
  const storage = await openStorage({ ...slow, now: clock() });
  storage.put("exercise:a", { code: "1" });
  storage.flush();
  storage.put("exercise:a", { code: "12" });
  finishWriting();
  await written;
  await Promise.resolve();
  assert.equal(JSON.parse(stores.kept.journal.get("exercise:a")).code, "12");
  storage.flush();
});

test("of two versions the newer one counts", async () => {
  const stores = browser();
  stores.kept.database.set("a", { key: "a", updated: 5, code: "newer" });
  stores.kept.journal.set("a", JSON.stringify({ key: "a", updated: 4, code: "older" }));
  assert.equal((await openStorage(stores)).get("a").code, "newer");
  stores.kept.journal.set("a", JSON.stringify({ key: "a", updated: 6, code: "newest" }));
  const storage = await openStorage(stores);
  assert.equal(storage.get("a").code, "newest");
  storage.flush();
});

test("what is not named in a change stays", async () => {
  const storage = await openStorage({ ...browser(), now: clock() });
  storage.put("a", { code: "1", hash: "h" });
  assert.deepEqual(storage.put("a", { code: "2" }), { key: "a", updated: 2, code: "2", hash: "h" });
  storage.flush();
});

test("a refused database leaves the journal, which lasts", async () => {
  const stores = browser();
  const storage = await openStorage({ openDatabase: refused, journal: stores.journal });
  storage.put("a", { code: "1" });
  assert.equal(storage.lasts, true);
  assert.equal((await openStorage({ openDatabase: refused, journal: stores.journal })).get("a").code, "1");
});

test("where both are refused work stays for this page and is said not to last", async () => {
  const storage = await openStorage({ openDatabase: refused, journal: null });
  storage.put("a", { code: "1" });
  assert.equal(storage.lasts, false);
  assert.equal(storage.get("a").code, "1");
});

test("a journal that is full is no longer counted on", async () => {
  const journal = { all: () => [], set: () => { throw new Error("quota"); }, remove() {} };
  const storage = await openStorage({ openDatabase: refused, journal });
  assert.equal(storage.lasts, true);
  storage.put("a", { code: "1" });
  assert.equal(storage.lasts, false);
});
