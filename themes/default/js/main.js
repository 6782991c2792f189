/**
 * The page's entry point: finds the elements that need a script and loads their
 * modules.
 *
 * Runs when the page opens and again after `understory:swapped`, when the author's
 * server has replaced part of it. It creates what exists once per page
 * (interpreter, storage, announcer) and passes it on, so nothing is global.
 */
import "./program/early-press.js";
import { createAnnouncer } from "./page/announce.js";
import { reportMissingScripts } from "./page/controls.js";
import { openChannel, openDatabase, openJournal } from "./progress/browser-stores.js";
import { firstInteraction } from "./page/first-interaction.js";
import { createInterpreter } from "./program/interpreter.js";
import { createMounting } from "./page/mounting.js";
import { createOffline } from "./page/offline.js";
import { withWords } from "./page/phrases.js";
import { drawProgress } from "./progress/marks.js";
import { createSchemeSwitch } from "./page/scheme-switch.js";
import { createScrollFocus } from "./page/scroll-focus.js";
import { listenForSearch } from "./search/open.js";
import { listenForShortcuts, showShortcuts } from "./page/shortcuts.js";
import { closeMapAfterLink } from "./page/side-map.js";
import { openStorage } from "./progress/storage.js";
import { createCoursePages } from "./progress/course-pages.js";

const root = document.documentElement;
const base = new URL("../../", import.meta.url);
/** The root URL of this language's pages. */
const home = new URL(root.dataset.home ?? base, location.href);
const announce = createAnnouncer(document.body);
const scheme = createSchemeSwitch(root, base.pathname);
const scrollFocus = createScrollFocus(document);

listenForSearch(document, { base, home });
listenForShortcuts(document, base.pathname);

const interpreter = createInterpreter({
  baseUrl: new URL("runner/", base),
  serviceWorker: new URL("service-worker.js", base),
  built: /** @type {"ready"|"building"|"none"} */ (root.dataset.runner),
  packages: root.dataset.packages?.split(" "),
});

/**
 * Loads the editor with the first program, because most pages have none.
 *
 * @type {typeof import("./program/code-editor.js").mountEditor}
 */
const mountEditor = async (options) => (await import("./program/code-editor.js")).mountEditor(options);

/** @type {import("./page/mounting.js").Kind[]} */
const kinds = [
  ['.exercise[data-exercise]:not([data-kind="app"])', () => import("./exercise/exercise.js").then(({ createExercise }) => createExercise)],
  ['.exercise[data-kind="app"]', () => import("./app/exercise.js").then(({ createAppExercise }) => createAppExercise)],
  [".app[data-app]", () => import("./app/app.js").then(({ createApp }) => createApp)],
  [".sample[data-run]", () => import("./program/run-sample.js").then(({ createSample }) => createSample)],
  ['[data-question="predict"]', () => import("./question/predict.js").then(({ createPrediction }) => createPrediction)],
  ['[data-question="quiz"]', () => import("./question/quiz.js").then(({ createQuiz }) => createQuiz)],
  ['[data-question="reflect"]', () => import("./question/reflect.js").then(({ createReflection }) => createReflection)],
  ['[data-question="rebuild"]', () => import("./question/rebuild.js").then(({ createRebuild }) => createRebuild)],
  [".block-change-card[data-card]", () => import("./exercise/change-card.js").then(({ createChangeCard }) => createChangeCard)],
  [".answer[data-after]", () => import("./exercise/answer-gate.js").then(({ createAnswerGate }) => createAnswerGate)],
  [".tabs", () => import("./page/tabs.js").then(({ createTabs }) => createTabs)],
  [".block-sortable", () => import("./page/sortable.js").then(({ createSortable }) => createSortable)],
  [".block-planner:has(form)", () => import("./progress/planner.js").then(({ createPlanner }) => createPlanner)],
  ["[data-receipt]", () => import("./exercise/receipt.js").then(({ createReceipt }) => createReceipt)],
  ['[data-part="offline"]', () => import("./page/offline-page.js").then(({ createOfflinePage }) => createOfflinePage)],
  ["[data-author]", () => import("./page/author.js").then(({ createAuthorPage }) => createAuthorPage)],
  [".figure-trace", () => import("./trace/figure.js").then(({ createTraceFigure }) => createTraceFigure)],
  ['[data-program="first"]', () => import("./program/first-program.js").then(({ createFirstProgram }) => createFirstProgram)],
  ['[data-program="playground"]', () => import("./playground/playground.js").then(({ createPlayground }) => createPlayground)],
  [".lesson-strip", () => import("./progress/lesson-strip.js").then(({ createLessonStrip }) => createLessonStrip)],
  [".lesson-end:has([data-part=lesson-done])", () => import("./progress/lesson-end.js").then(({ createLessonEnd }) => createLessonEnd)],
  ['[data-part="copy"]', () => import("./page/copy-button.js").then(({ createCopyButton }) => createCopyButton)],
  [
    '[data-part="take-home"], [data-part="take-home-lesson"]',
    () => import("./exercise/take-home-button.js").then(({ createTakeHome }) => createTakeHome),
  ],
];
/** The options that every element gets. */
const shared = () => ({ base, offline, interpreter, storage, announce, mountEditor, onProgress: drawWork });

const mounting = createMounting({ page: document, kinds, shared, onNear: activate, onMissing: reportMissingScripts });
// These two run in parallel.
mounting.expect();
const interaction = firstInteraction();
/** Python is too large to fetch for readers who open a page and never touch it. */
const touch = firstInteraction({ isAssumed: false });
const storage = await openStorage({
  openDatabase: () => openDatabase(base.pathname),
  journal: openJournal(base.pathname),
  channel: openChannel(base.pathname),
});
const offline = createOffline({ page: document, base, announce, flush: () => storage.flush() });
const course = createCoursePages({ page: document, storage, base: home, announce, interpreter });
/**
 * Loaded only if the browser doesn't keep the work.
 *
 * @type {Promise<{draw: () => void} | null> | null}
 */
let safety = null;

/**
 * Activates an element near the window. A program's editor is fetched right away
 * but created at the reader's first interaction, followed by Python. Returning
 * readers expect to see their own text, so they don't wait.
 */
async function activate(thing, element) {
  await thing.near?.();
  if (!thing.mount) return;
  if (element.querySelector('[data-part="editor"]')) (await import("./program/code-editor.js")).fetchEditor();
  if (!hasWork()) await interaction;
  await thing.mount();
  if (!hasWork()) await touch;
  await fetchPython();
}

/** Returns whether this browser has stored work. */
const hasWork = () => storage.all("").length > 0;
const fetchPython = async () => (await import("./program/prefetch.js")).prefetchPython(interpreter);

async function wirePage() {
  scheme.draw();
  showShortcuts(document);
  scrollFocus.observe();
  await Promise.all([drawWork(), mounting.mount()]);
}

/**
 * Mounts the elements in the window first. Everything else, including offline support,
 * waits for the first interaction so that a slow phone can draw the page. Returning
 * readers, and the offline page, get everything immediately.
 */
function openPage() {
  const isAtOnce = hasWork() || root.dataset.page === "offline";
  if (isAtOnce) {
    mounting.wake();
    startOffline();
  }
  const wired = wirePage().finally(() => (root.dataset.drawn = "window"));
  // In parallel, because drawing from the course data may be slow or fail.
  const woken = isAtOnce ? wired : wakePage();
  Promise.all([wired, woken]).finally(() => (root.dataset.drawn = "page"));
}

async function wakePage() {
  await interaction;
  mounting.wake();
  await mounting.mount().finally(startOffline);
}

/**
 * With data saving on, offline support only starts on the page where the reader can ask
 * for it.
 */
function startOffline() {
  if (!navigator.connection?.saveData || root.dataset.page === "offline") offline.start();
}

/** Redraws the reader's work on the page after a change here or in another tab. */
function drawWork() {
  drawProgress(document, storage);
  for (const thing of mounting.things()) thing.draw?.();
  drawSafety();
  return course.draw();
}

async function drawSafety() {
  if (storage.safety === "kept" && !safety) return;
  safety ??= withWords(() => import("./progress/safety-notice.js")).then(
    ({ createSafetyNotice }) => createSafetyNotice({ page: document, storage, announce, saveCopy: course.saveCopy }),
    () => (safety = null),
  );
  const notice = await safety;
  if (notice) notice.draw();
  else reportMissingScripts();
}

/** Checks for changes made elsewhere while the page was hidden. */
function onVisible() {
  storage.refresh();
  offline.refresh();
}

openPage();
closeMapAfterLink(document);

document.addEventListener("understory:swapped", wirePage);
document.addEventListener("understory:runner", ({ detail }) => {
  interpreter.setBuilt(detail.state, detail.message);
  if (detail.state === "ready" && mounting.things().some((thing) => thing.mount)) interpreter.load().catch(() => {});
});
interpreter.subscribe(({ kind }) => kind === "ready" && offline.uses("runner/"));
addEventListener("online", () => {
  offline.refresh();
  if (interpreter.availability.kind === "offline") interpreter.load().catch(() => {});
});
addEventListener("pagehide", () => storage.flush());
addEventListener("pageshow", ({ persisted }) => persisted && onVisible());
document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? storage.flush() : onVisible()));
storage.subscribe(({ kind }) => {
  // The previous work is gone, and nothing on this page may bring it back.
  if (kind === "replaced") location.reload();
  else drawWork();
});
