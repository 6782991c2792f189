/**
 * The page's entry: finds what needs a script and hands each to its module.
 *
 * It runs when the page opens and again after `understory:swapped`, when an
 * author's server has replaced a part of it. It makes the things that a page
 * has once (interpreter, storage, announcer) and passes them on; nothing is
 * global. It knows where things are, not what they do.
 */
import { createAnnouncer } from "./announce.js";
import { createAuthorPage } from "./author.js";
import { openChannel, openDatabase, openJournal } from "./browser-stores.js";
import { createChangeCard } from "./change-card.js";
import { mountEditor } from "./code-editor.js";
import { listenForCopy, showCopy } from "./copy.js";
import { createExercise } from "./exercise.js";
import { createFirstProgram } from "./home.js";
import { createInterpreter } from "./interpreter.js";
import { createLessonEnd } from "./lesson-end.js";
import { createPrediction } from "./predict.js";
import { createPlayground } from "./playground.js";
import { drawProgress } from "./progress-marks.js";
import { createQuiz } from "./quiz.js";
import { createRebuild } from "./rebuild.js";
import { createReflection } from "./reflect.js";
import { createSample } from "./run-sample.js";
import { createSafetyNotice } from "./safety-notice.js";
import { createSchemeSwitch } from "./scheme-switch.js";
import { closeMapWhereItLeads } from "./side-map.js";
import { openStorage } from "./storage.js";
import { listenForTakeHome, showTakeHome } from "./take-home-button.js";
import { createTraceFigure } from "./trace-figure.js";
import { createWholeCourse } from "./whole-course.js";

/** How far below or above the window a program is when its editor and Python are fetched. */
const NEAR = "600px 0px";

const root = document.documentElement;
const base = new URL("../../", import.meta.url);
const announce = createAnnouncer(document.body);
const scheme = createSchemeSwitch(root, base.pathname);
scheme.wire(document.querySelector('[data-part="scheme"]'));

const interpreter = createInterpreter({
  baseUrl: new URL("runner/", base),
  serviceWorker: new URL("service-worker.js", base),
  built: root.dataset.runner,
});
const storage = await openStorage({
  openDatabase: () => openDatabase(base.pathname),
  journal: openJournal(base.pathname),
  channel: openChannel(base.pathname),
});
const course = createWholeCourse({ page: document, storage, base, announce, interpreter });
const safety = createSafetyNotice({ page: document, storage, announce, saveCopy: course.saveCopy });

/** What stands on the page now, by its element. */
const mounted = new Map();

const kinds = [
  [".exercise[data-exercise]", (element) =>
    createExercise({ element, interpreter, storage, announce, mountEditor, onProgress: drawWork })],
  [".sample[data-run]", (element) => createSample({ element, interpreter, announce })],
  ['[data-question="predict"]', (element) => createPrediction({ element, interpreter, storage, announce })],
  ['[data-question="quiz"]', (element) => createQuiz({ element, interpreter, storage, announce })],
  ['[data-question="reflect"]', (element) => createReflection({ element, storage })],
  ['[data-question="rebuild"]', (element) => createRebuild({ element, interpreter, storage, announce, mountEditor })],
  [".block-change-card[data-card]", (element) => createChangeCard({ element, storage, announce })],
  ["[data-author]", (element) => createAuthorPage({ element, interpreter })],
  [".figure-trace", (element) => createTraceFigure({ element, announce })],
  ['[data-program="first"]', (element) => createFirstProgram({ element, interpreter, announce, mountEditor })],
  ['[data-program="playground"]', (element) => createPlayground({ element, interpreter, storage, announce, mountEditor })],
  ["[data-lesson-page]:has([data-part=lesson-done])", (element) => createLessonEnd({ element, storage, announce, onProgress: drawWork })],
];

const nearness = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    nearness.unobserve(target);
    if (interpreter.availability.kind === "idle" && !navigator.connection?.saveData) interpreter.load().catch(() => {});
    mounted.get(target)?.mount();
  }
}, { rootMargin: NEAR });

function wirePage() {
  scheme.wire(document.querySelector('[data-part="scheme"]'));
  for (const [element, thing] of mounted) {
    if (element.isConnected) continue;
    nearness.unobserve(element);
    thing.close();
    mounted.delete(element);
  }
  for (const [selector, create] of kinds) {
    for (const element of document.querySelectorAll(selector)) {
      if (mounted.has(element)) continue;
      const thing = create(element);
      mounted.set(element, thing);
      // What has nothing to mount needs neither editor nor Python when it comes near.
      if (thing.mount) nearness.observe(element);
    }
  }
  showCopy(document);
  showTakeHome(document);
  drawWork();
}

/** Draws what the page shows of its reader's work: after a change of it, here or in another tab. */
function drawWork() {
  drawProgress(document, storage);
  for (const thing of mounted.values()) thing.draw?.();
  safety.draw();
  course.draw();
}

wirePage();
closeMapWhereItLeads(document);
listenForCopy(document, announce);
listenForTakeHome(document, { storage, base, announce });

document.addEventListener("understory:swapped", wirePage);
document.addEventListener("understory:runner", ({ detail }) => {
  interpreter.setBuilt(detail.state, detail.message);
  if (detail.state === "ready" && [...mounted.values()].some((thing) => thing.mount)) interpreter.load().catch(() => {});
});
addEventListener("online", () => {
  if (interpreter.availability.kind === "offline") interpreter.load().catch(() => {});
});
addEventListener("pagehide", () => storage.flush());
addEventListener("pageshow", ({ persisted }) => persisted && storage.refresh());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") storage.flush();
  else storage.refresh();
});
storage.subscribe(({ kind }) => {
  // What stood here is gone: nothing of it may come back from this page.
  if (kind === "replaced") location.reload();
  else drawWork();
});
