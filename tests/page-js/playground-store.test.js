/** The playground's files in two tabs, with a storage that the test controls. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import { createPlaygroundStore } from "../../themes/default/js/playground/store.js";
import { workspaceOf, writeFile } from "../../themes/default/js/playground/files.js";

const FIRST = workspaceOf("print('first')");
const wrote = (program) => writeFile(FIRST, "main.py", program);

/** A browser's storage with tabs that hear each other while they are awake. */
function browser() {
  const records = new Map();
  const tabs = [];
  let time = 0;
  return function tab() {
    const ownRecords = new Map(records);
    const listeners = new Set();
    const missed = [];
    const me = { isAwake: true, hear, wake: resumeTab };

    function hear(record) {
      if (!me.isAwake) return void missed.push(record);
      if (ownRecords.get(record.key)?.updated >= record.updated) return;
      ownRecords.set(record.key, record);
      for (const listener of listeners) listener({ kind: "record", record });
    }

    function resumeTab() {
      me.isAwake = true;
      missed.splice(0).forEach(hear);
    }

    tabs.push(me);
    const storage = {
      safety: "kept",
      get: (key) => ownRecords.get(key) ?? null,
      put(key, changes) {
        const record = { ...ownRecords.get(key), ...changes, key, updated: (time += 1) };
        ownRecords.set(key, record);
        records.set(key, record);
        for (const other of tabs) if (other !== me) other.hear(record);
        return record;
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const updates = [];
    const store = createPlaygroundStore({
      storage,
      first: FIRST,
      onFollow: (theirs, isClash) => updates.push([theirs.files["main.py"], isClash]),
      onOthers: () => {},
      onSafety: () => {},
    });
    return {
      store,
      updates,
      sleep: () => (me.isAwake = false),
      wake: resumeTab,
      cross: (record) => listeners.forEach((listener) => listener({ kind: "crossed", record })),
    };
  };
}

const programs = (workspaces) => workspaces.map(({ files }) => files["main.py"]);

test("a tab follows another one that knew what was written here", () => {
  const tab = browser();
  const [one, other] = [tab(), tab()];
  one.store.keep(wrote("a"));
  other.store.keep(wrote("ab"));
  one.store.keep(wrote("abc"));
  assert.deepEqual(
    [one.updates, other.updates],
    [
      [["ab", false]],
      [
        ["a", false],
        ["abc", false],
      ],
    ],
  );
  assert.deepEqual(one.store.others, []);
  assert.equal(other.store.mine.files["main.py"], "abc");
});

test("a suspended tab follows if nothing was written there since", () => {
  const tab = browser();
  const [one, other] = [tab(), tab()];
  one.store.keep(wrote("a"));
  one.sleep();
  other.store.keep(wrote("ab"));
  other.store.keep(wrote("abc"));
  one.wake();
  assert.deepEqual(one.updates.at(-1), ["abc", false]);
  assert.deepEqual(one.store.others, []);
});

test("if neither knew about the other, both versions are kept", () => {
  const tab = browser();
  const [one, other] = [tab(), tab()];
  one.sleep();
  other.sleep();
  one.store.keep(wrote("one"));
  other.store.keep(wrote("other"));
  one.wake();
  other.wake();
  assert.deepEqual(one.updates, [["other", true]]);
  assert.equal(other.store.mine.files["main.py"], "other");
  for (const { store } of [one, other]) assert.deepEqual(programs(store.others), ["one"]);
  assert.deepEqual(programs(tab().store.others), ["one"], "and in a tab that is opened later");
});

test("identical work in both is not a conflict", () => {
  const tab = browser();
  const [one, other] = [tab(), tab()];
  one.sleep();
  other.sleep();
  one.store.keep(wrote("same"));
  other.store.keep(wrote("same"));
  one.wake();
  assert.deepEqual([one.updates, one.store.others], [[["same", false]], []]);
});

test("what a change here overwrote is kept beside it", () => {
  const { store, cross } = browser()();
  store.keep(wrote("mine"));
  cross({ key: "playground", updated: 1, workspace: wrote("theirs") });
  assert.equal(store.mine.files["main.py"], "mine");
  assert.deepEqual(programs(store.others), ["theirs"]);
});

test("default, current and already kept files are not kept again", () => {
  const { store } = browser()();
  store.keep(wrote("mine"));
  for (const each of [FIRST, wrote("mine"), wrote("theirs"), wrote("theirs")]) store.setAside(each);
  assert.deepEqual(programs(store.others), ["theirs"]);
});
