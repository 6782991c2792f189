/**
 * The page's entry: finds what needs a script and hands each to its module.
 *
 * It runs when the page opens and again after `understory:swapped`, when an
 * author's server has replaced a part of it. It makes the things that a page
 * has once (interpreter, storage, announcer) and passes them on; nothing is
 * global. It knows where things are, not what they do.
 */
import { createAnnouncer } from "./announce.js";
import { openChannel, openDatabase, openJournal } from "./browser-stores.js";
import { createInterpreter } from "./interpreter.js";
import { createOffline } from "./offline.js";
import { drawProgress } from "./progress-marks.js";
import { createSafetyNotice } from "./safety-notice.js";
import { createSchemeSwitch } from "./scheme-switch.js";
import { createReach } from "./reachable.js";
import { listenForSearch } from "./search-open.js";
import { listenForShortcuts, showShortcuts } from "./shortcuts.js";
import { closeMapWhereItLeads } from "./side-map.js";
import { openStorage } from "./storage.js";
import { createWholeCourse } from "./whole-course.js";

/** How far below or above the window a program is when its editor is fetched. */
const NEAR = "600px 0px";

const root = document.documentElement;
const base = new URL("../../", import.meta.url);
/** Where the pages of this language begin. */
const home = new URL(root.dataset.home ?? base, location.href);
const announce = createAnnouncer(document.body);
const scheme = createSchemeSwitch(root, base.pathname);
scheme.wire(document.querySelector('[data-part="scheme"]'));

const reach = createReach(document);

listenForSearch(document, { base, home });
listenForShortcuts(document, base.pathname);

const interpreter = createInterpreter({
  baseUrl: new URL("runner/", base),
  serviceWorker: new URL("service-worker.js", base),
  built: /** @type {"ready"|"building"|"none"} */ (root.dataset.runner),
});
const storage = await openStorage({
  openDatabase: () => openDatabase(base.pathname),
  journal: openJournal(base.pathname),
  channel: openChannel(base.pathname),
});
const offline = createOffline({ page: document, base, announce, flush: () => storage.flush() });
const course = createWholeCourse({ page: document, storage, base: home, announce, interpreter, offline });
const safety = createSafetyNotice({ page: document, storage, announce, saveCopy: course.saveCopy });

/**
 * Fetched with the first program that is to be written: most pages have none.
 *
 * @type {typeof import("./code-editor.js").mountEditor}
 */
const mountEditor = async (options) => (await import("./code-editor.js")).mountEditor(options);

/** What stands on the page now, by its element. */
const mounted = new Map();

/**
 * What a page may hold: where it is, the module that knows it, and what that module is given.
 *
 * @type {[string, () => Promise<any>, (module: any, element: any) => any][]}
 */
const kinds = [
  [".exercise[data-exercise]", () => import("./exercise.js"), ({ createExercise }, element) =>
    createExercise({ element, interpreter, storage, announce, mountEditor, onProgress: drawWork })],
  [".sample[data-run]", () => import("./run-sample.js"), ({ createSample }, element) =>
    createSample({ element, interpreter, announce })],
  ['[data-question="predict"]', () => import("./predict.js"), ({ createPrediction }, element) =>
    createPrediction({ element, interpreter, storage, announce })],
  ['[data-question="quiz"]', () => import("./quiz.js"), ({ createQuiz }, element) =>
    createQuiz({ element, interpreter, storage, announce })],
  ['[data-question="reflect"]', () => import("./reflect.js"), ({ createReflection }, element) =>
    createReflection({ element, storage })],
  ['[data-question="rebuild"]', () => import("./rebuild.js"), ({ createRebuild }, element) =>
    createRebuild({ element, interpreter, storage, announce, mountEditor })],
  [".block-change-card[data-card]", () => import("./change-card.js"), ({ createChangeCard }, element) =>
    createChangeCard({ element, storage, announce })],
  ["[data-receipt]", () => import("./receipt.js"), ({ createReceipt }, element) =>
    createReceipt({ element, storage, announce, onProgress: drawWork })],
  ["[data-author]", () => import("./author.js"), ({ createAuthorPage }, element) =>
    createAuthorPage({ element, interpreter })],
  [".figure-trace", () => import("./trace-figure.js"), ({ createTraceFigure }, element) =>
    createTraceFigure({ element, announce })],
  ['[data-program="first"]', () => import("./home.js"), ({ createFirstProgram }, element) =>
    createFirstProgram({ element, interpreter, announce, mountEditor })],
  ['[data-program="playground"]', () => import("./playground.js"), ({ createPlayground }, element) =>
    createPlayground({ element, interpreter, storage, announce, mountEditor })],
  ["[data-lesson-page]:has([data-part=lesson-done])", () => import("./lesson-end.js"), ({ createLessonEnd }, element) =>
    createLessonEnd({ element, storage, announce, onProgress: drawWork })],
];

/**
 * Buttons of which one listener serves all, also those that are swapped in later: where any is, its
 * module is fetched, listens once, and shows them.
 *
 * @type {[string, () => Promise<any>, (module: any) => void, (module: any) => void][]}
 */
const buttons = [
  ['[data-part="copy"]', () => import("./copy.js"), ({ listenForCopy }) => listenForCopy(document, announce), ({ showCopy }) =>
    showCopy(document)],
  ['[data-part="take-home"], [data-part="take-home-lesson"]', () => import("./take-home-button.js"), ({ listenForTakeHome }) =>
    listenForTakeHome(document, { storage, base, announce }), ({ showTakeHome }) => showTakeHome(document)],
];
const listening = new Set();

const nearness = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    nearness.unobserve(target);
    arrive(target).catch(tellMissing);
  }
}, { rootMargin: NEAR });

/**
 * A program came near: its editor is fetched, and made at its reader's first sign, then Python. Whoever
 * has worked here before looks for their own text, and has it at once.
 */
async function arrive(element) {
  if (element.querySelector('[data-part="editor"]')) (await import("./code-editor.js")).expectEditor(element);
  if (storage.all("").length === 0) await (await import("./first-sign.js")).firstSign();
  await mounted.get(element)?.mount();
  await fetchPython();
}

const fetchPython = async () => (await import("./ahead.js")).fetchAhead(interpreter);

function wirePage() {
  scheme.wire(document.querySelector('[data-part="scheme"]'));
  for (const [element, thing] of mounted) {
    if (element.isConnected) continue;
    nearness.unobserve(element);
    thing.close();
    mounted.delete(element);
  }
  showShortcuts(document);
  reach.look();
  return Promise.all([drawWork(), ...kinds.map(mountAll), ...buttons.map(showAll)]);
}

/** Mounts what the page holds of one kind; its module is fetched only where there is any. */
async function mountAll([selector, load, create]) {
  const module = await fetched(selector, load);
  if (!module) return;
  for (const element of document.querySelectorAll(selector)) {
    if (mounted.has(element)) continue;
    const thing = create(module, element);
    mounted.set(element, thing);
    thing.draw?.();
    // What has nothing to mount needs neither editor nor Python when it comes near.
    if (thing.mount) nearness.observe(element);
  }
}

/** Shows the buttons of one kind, and hears them. */
async function showAll([selector, load, listen, show]) {
  const module = await fetched(selector, load);
  if (!module) return;
  if (!listening.has(selector)) {
    listening.add(selector);
    listen(module);
  }
  show(module);
}

/** The module for what the page holds, if it holds any; that it could not be had is told. */
async function fetched(selector, load) {
  if (!document.querySelector(selector)) return null;
  const module = await load().catch(() => null);
  if (!module) tellMissing();
  return module;
}

function tellMissing() {
  document.dispatchEvent(new CustomEvent("understory:missing"));
}

/** Draws what the page shows of its reader's work: after a change of it, here or in another tab. */
function drawWork() {
  drawProgress(document, storage);
  for (const thing of mounted.values()) thing.draw?.();
  safety.draw();
  return course.draw();
}

wirePage().finally(() => (root.dataset.drawn = ""));
closeMapWhereItLeads(document);

document.addEventListener("understory:swapped", wirePage);
document.addEventListener("understory:runner", ({ detail }) => {
  interpreter.setBuilt(detail.state, detail.message);
  if (detail.state === "ready" && [...mounted.values()].some((thing) => thing.mount)) interpreter.load().catch(() => {});
});
// A reader who saves data has only what is asked for; on the page about it, it may be asked for.
if (!navigator.connection?.saveData || root.dataset.page === "offline") offline.start();
interpreter.subscribe(({ kind }) => kind === "ready" && offline.uses("runner/"));
addEventListener("online", () => {
  offline.look();
  if (interpreter.availability.kind === "offline") interpreter.load().catch(() => {});
});
addEventListener("pagehide", () => storage.flush());
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  storage.refresh();
  offline.look();
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") storage.flush();
  else {
    storage.refresh();
    offline.look();
  }
});
storage.subscribe(({ kind }) => {
  // What stood here is gone: nothing of it may come back from this page.
  if (kind === "replaced") location.reload();
  else drawWork();
});
