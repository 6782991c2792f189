/** Packages are fetched before a program imports them, and the page sees how far they are. */
import assert from "node:assert/strict";
import { afterEach, before, beforeEach, mock, test } from "node:test";
import { INTERPRETERS, PACKS, VERSION } from "../../wasm-runner/js/bundle.js";
import { OK, newRunner, readyRunner, running, states } from "./fake-runner.mjs";
import { FakeWorker, base, holdLoading, makeWorld, onDevice, untilSettled, unmakeWorld } from "./fake-world.mjs";

const pack = (modules, needs, bytes, library = {}) => ({ modules, needs, library, sqlite: false, bytes });

before(() => {
  PACKS.shop = pack(["shop", "till"], ["money"], 30);
  PACKS.money = pack(["money"], [], 20);
  PACKS.garden = pack(["garden"], [], 10);
  PACKS.farm = pack(["farm"], ["garden"], 10, { tasks: 7, "source-email": 3 });
  PACKS.sqlalchemy = pack(["sqlalchemy"], [], 10);
  PACKS.alembic = pack(["alembic"], ["sqlalchemy"], 10);
});

/** The packs that are being fetched: their streams, by name. */
let arriving;

beforeEach(() => {
  makeWorld();
  arriving = {};
  globalThis.fetch = async (url) => {
    const [, file] = /\/library\/([\w-]+)\.packed\?/.exec(url) ?? [];
    const name = file?.replace("package-", "");
    if (!(name in PACKS || name in PACKS.farm.library)) return new Response("");
    assert.equal(url, `${base()}library/${file}.packed?${VERSION}`);
    return new Response(new ReadableStream({ start: (controller) => (arriving[name] = controller) }));
  };
});
afterEach(unmakeWorld);

/** Lets some bytes of a pack arrive, and all of them if there are no more. */
async function arrives(name, bytes = PACKS[name].bytes) {
  arriving[name].enqueue(new Uint8Array(bytes));
  if (bytes === PACKS[name].bytes) arriving[name].close();
  await untilSettled();
}

async function arrive(...names) {
  for (const name of names) await arrives(name);
}

const kinds = () => FakeWorker.all[0].sent.map(({ kind }) => kind);

test("a program that imports packages has three times as long", async () => {
  const { result } = await running("import garden\nwhile True: pass", {}, { limits: { millis: 1000 } });
  await arrive("garden");
  mock.timers.tick(2999);
  assert.equal(FakeWorker.all[0].ended, false);
  mock.timers.tick(1);
  assert.equal((await result).millis, 3000);
});

test("a program starts when the packages that it imports are there, and so does a later one", async () => {
  const progress = [];
  const onState = (state, seen) => progress.push(seen ? [seen.done, seen.total, seen.packages] : state);
  const { runner, result } = await running("import till, shop.db", {}, { onState });
  assert.deepEqual(Object.keys(arriving), ["shop", "money"]);
  await arrives("shop", 12);
  await arrive("money");
  assert.deepEqual(kinds(), ["boot"]);
  arriving.shop.close();
  await untilSettled();
  assert.deepEqual(kinds(), ["boot", "run"]);
  const packages = ["till", "shop"];
  assert.deepEqual(progress.slice(progress.indexOf("ready") + 1), [
    [0, 50, packages],
    [12, 50, packages],
    [32, 50, packages],
    "ready",
    "running",
  ]);
  await FakeWorker.all[0].says(OK);
  await result;

  progress.length = 0;
  await FakeWorker.all.at(-1).boots();
  runner.run("import shop");
  await untilSettled();
  assert.deepEqual(progress, ["ready", "running"]);
});

test("what its packages need of Python's library is fetched with them", async () => {
  const { result } = await running("import farm");
  assert.deepEqual(Object.keys(arriving), ["farm", "tasks", "source-email", "garden"]);
  assert.deepEqual(states.at(-1), ["loading", 0, 30]);
  await arrive("farm", "garden");
  assert.deepEqual(kinds(), ["boot"]);
  arriving.tasks.close();
  arriving["source-email"].close();
  await untilSettled();
  assert.deepEqual(kinds(), ["boot", "run"]);
  await FakeWorker.all[0].says(OK);
  await result;
});

test("the SQL of a program that needs SQLAlchemy is watched after the programs of its group", async () => {
  const { result } = await running("from alembic import command", { group: ["first = 1"] });
  await arrive("sqlalchemy", "alembic");
  const { group } = FakeWorker.all[0].lastSent;
  assert.equal(group[0], "first = 1");
  assert.match(group[1], /understory_sql/);
  const sql = { statements: [], count: 3 };
  await FakeWorker.all[0].says({ kind: "reply", value: sql });
  await FakeWorker.all[0].says(OK);
  assert.deepEqual((await result).sql, sql);
});

test("no other program is watched", async () => {
  const { result } = await running("import garden");
  await arrive("garden");
  assert.deepEqual(FakeWorker.all[0].lastSent.group, []);
  await FakeWorker.all[0].says(OK);
  assert.equal("sql" in (await result), false);
});

test("they are fetched while Python itself loads", async () => {
  const goOn = holdLoading();
  const runner = newRunner();
  runner.run("import garden");
  await untilSettled();
  assert.deepEqual(Object.keys(arriving), ["garden"]);
  goOn();
  await untilSettled();
  await FakeWorker.all[0].boots();
  const last = states.at(-1);
  assert.deepEqual(last, ["loading", 0, 10], "it goes on with Python there");
  assert.ok(states.some((state) => state[2] === INTERPRETERS["python.packed"]));
  await arrive("garden");
  assert.equal(states.at(-1), "running");
});

test("a program can be stopped before its packages are there", async () => {
  const { runner, result } = await running("import garden");
  runner.stop();
  assert.equal((await result).status, "stopped");
  assert.equal(runner.state, "ready");
  await arrive("garden");
  assert.deepEqual([runner.state, kinds()], ["ready", ["boot"]]);
});

test("if they can't be fetched, the program runs, and the next one asks again", async () => {
  const { runner, result } = await running("import garden");
  arriving.garden.error(new TypeError("no network"));
  await untilSettled();
  assert.deepEqual(kinds(), ["boot", "run"]);
  await FakeWorker.all[0].says(OK);
  await result;
  delete arriving.garden;
  runner.run("import garden");
  await untilSettled();
  assert.ok(arriving.garden);
});

test("packs that will be needed are fetched when the page is idle", async () => {
  await readyRunner({ packages: ["shop"] });
  assert.deepEqual(arriving, {});
  mock.timers.tick(10_000);
  await untilSettled();
  assert.deepEqual(Object.keys(arriving), ["shop", "money"]);
});

test("nothing is fetched ahead if the reader saves data", async () => {
  onDevice({ connection: { saveData: true } });
  await readyRunner({ packages: ["shop"] });
  mock.timers.tick(10_000);
  await untilSettled();
  assert.deepEqual(arriving, {});
});

test("a session waits for its packages, and again when a changed file imports another", async () => {
  const runner = await readyRunner();
  const progress = [];
  const onProgress = ({ done, total, packages }) => progress.push([done, total, ...packages]);
  const starting = runner.session({ "main.py": "import garden" }, { onProgress });
  await untilSettled();
  await FakeWorker.all.at(-1).boots();
  await arrive("garden");
  const session = await starting;
  assert.deepEqual(progress, [
    [0, 10, "garden"],
    [10, 10, "garden"],
  ]);

  const worker = FakeWorker.all.at(-1);
  const answer = session.request({ do: "start", files: { "main.py": "import money" } });
  await untilSettled();
  assert.equal(worker.lastSent.kind, "session");
  await assert.rejects(session.request({ do: "http" }), /busy/);
  await arrive("money");
  assert.equal(JSON.parse(worker.lastSent.text).do, "start");
  await worker.says({ kind: "reply", value: {} });
  assert.equal((await answer).status, "ok");
  assert.deepEqual(progress.at(-1), [20, 20, "money"]);
});

test("a session that is stopped meanwhile is sent nothing", async () => {
  const runner = await readyRunner();
  const starting = runner.session({});
  await untilSettled();
  const worker = FakeWorker.all.at(-1);
  await worker.boots();
  const session = await starting;
  const answer = session.request({ do: "start", files: { "main.py": "import garden" } });
  session.stop();
  await arrive("garden");
  assert.equal((await answer).status, "stopped");
  assert.equal(worker.lastSent.kind, "session");
});
