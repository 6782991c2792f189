/**
 * One exercise of a lesson: draws its run state and handles its buttons.
 *
 * Expects an element rendered by `blocks/exercise.html`. Stores the reader's program
 * and its status. Its texts come from the exercise's data, `program/run-words.js` and
 * `results.js`.
 */
import { isDisabled, onClick, setDisabled } from "../page/controls.js";
import { createEditableProgram } from "../program/editable-program.js";
import { createHints } from "./hints.js";
import { placeAfter } from "./next-place.js";
import { phrase } from "../page/phrases.js";
import { createSolution } from "./solution.js";
import { drawCompare, drawResult } from "./results-view.js";
import { checkStates, checkStatesDuring, resultOfEnd, resultOfVerdict, spoken } from "./results.js";
import { isActive } from "../program/run-state.js";
import { buttons } from "../program/run-words.js";
import { reveal } from "../page/reveal.js";
import { afterAttempt, exerciseKey, statusWord } from "../progress/progress.js";
import { createSavedNote } from "../progress/safety-notice.js";

const CHECK_STATUS_LABELS = {
  waiting: "",
  checking: phrase("checks.checking"),
  passed: phrase("checks.passed"),
  failed: phrase("checks.failed"),
  error: phrase("checks.error"),
  limit: phrase("checks.limit"),
};

/**
 * @param {{
 *   element: HTMLElement,
 *   onProgress: () => void,
 *   createConsole?: typeof import("../app/console.js").createAppConsole,
 *   readVerdict?: (verdict: any) => any,
 * } & import("../program/editable-program.js").Page} options `createConsole`, `readVerdict`: for a program that is an application
 */
export function createExercise({ element, createConsole, readVerdict = (verdict) => verdict, ...page }) {
  const { storage, announce, onProgress, signal } = page;
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const data = JSON.parse(element.querySelector(".exercise-data").textContent);
  const key = exerciseKey(data.id);
  const checkNames = data.exercise.checks.map(({ name }) => name);
  const drawSaved = createSavedNote(part("saved"), storage, signal);
  let [record, hash, text] = opened(storage.get(key) ?? {});
  const own = createEditableProgram({
    ...page,
    root: element,
    text,
    first: data.starter,
    label: phrase("editor.program", { exercise: data.title }),
    language: data.exercise.kind === "sql" ? "sql" : "python",
    explains: false,
    runOptions: () => ({ files: data.exercise.files ?? {} }),
    exercise: data.exercise,
    onText(code) {
      save({ code, edited: code !== data.starter });
      own.closeSteps();
      appConsole?.changed();
    },
    // A key press is kept while Python loads, like a click on Check.
    onRun: () => (appConsole ? appConsole.run() : isDisabled(part("check")) || program.runSoon()),
    onReset: () => appConsole?.reset(),
    onCheck: check,
    onState,
  });
  const { program } = own;
  const appConsole = createConsole?.({
    ...page,
    root: element,
    app: data.app,
    files: () => ({ ...data.exercise.files, "main.py": own.text }),
    onLine: own.focus,
    onTried: () => keepAttempt(null),
  });
  if (part("hint")) createHints({ element, announce, signal, shown: record.hints ?? 0, onShown: (hints) => save({ hints }) });
  const solution = part("solution") ? createSolution({ element, record: () => record, code: () => own.text, announce, signal }) : null;

  /** Returns the reader's program from the exercise that this one continues. */
  function earlierProgram() {
    const earlier = data.continues ? storage.get(exerciseKey(data.continues)) : null;
    return earlier?.edited ? earlier.code : null;
  }

  /** Offers that program if the reader hasn't changed this one. */
  function offerEarlier() {
    if (part("earlier")) part("earlier").hidden = earlierProgram() === null || own.text !== data.starter;
  }

  /** Returns a record with its program's hash and text. An unedited program changes with the lesson. */
  function opened(record) {
    return record.edited ? [record, record.hash, record.code] : [record, data.hash, data.starter];
  }

  function save(changes) {
    record = storage.put(key, { begun: Date.now(), ...record, ...changes, hash });
    solution?.update();
    offerEarlier();
    drawSaved();
  }

  /** Applies a change that another tab made to this exercise. */
  function follow(newer) {
    [record, hash, text] = opened(newer);
    own.show(text);
    offerEarlier();
    drawStatus();
    draw(program.state);
  }

  storage.follow(key, follow, signal);

  /** Draws the whole exercise from its run state. */
  function draw(state) {
    setDisabled(part("check"), buttons(state).checkDisabled);
    part("reset").hidden = isActive(state);
    drawChecks(state);
  }

  function drawChecks(state) {
    const during = isActive(state) && state.doing === "check";
    const states = during
      ? checkStatesDuring(checkNames, state.checking)
      : state.verdict || record.status !== "done"
        ? checkStates(state.verdict, checkNames.length)
        : checkNames.map(() => "passed");
    states.forEach((status, index) => {
      const item = element.querySelector(`[data-check="${index}"]`);
      if (!item || item.dataset.checkStatus === status) return;
      item.dataset.checkStatus = status;
      item.querySelector('[data-part="check-word"]').textContent = CHECK_STATUS_LABELS[status];
    });
  }

  function drawStatus() {
    part("changed").hidden = hash === data.hash;
    element.dataset.status = record.status ?? "not-started";
    part("status-word").textContent = statusWord(record);
  }

  function keepAttempt(verdict) {
    save(afterAttempt(record, verdict, Date.now()));
    drawStatus();
    onProgress();
  }

  function onState(state, before) {
    const ended = isActive(before) && !isActive(state);
    if (ended && state.outcome !== "crashed") keepAttempt(state.verdict);
    draw(state);
    if (state.verdict === before.verdict && state.problem === before.problem && state.name === before.name) return;
    const result = isActive(state)
      ? null
      : state.verdict
        ? resultOfVerdict(readVerdict(state.verdict), data.passed)
        : state.problem && resultOfEnd(state.outcome, state.problem);
    const passed = state.outcome === "passed";
    const actions = {
      kind: data.exercise.kind,
      onLine: own.focus,
      next: passed ? placeAfter(element) : null,
      onCompare:
        passed && solution ? () => toggleCompare(part("results"), { title: phrase("compare.ours"), text: solution.ways[0].text }) : null,
    };
    part("results").replaceChildren(...(result ? [drawResult(result, actions)] : []));
    // On a phone, the verdict would be below the window.
    if (ended && result) reveal(part("results").firstElementChild);
    if (result && ended) announce(spoken(result));
  }

  function toggleCompare(place, other) {
    const old = place.querySelector(".compare");
    if (old) old.remove();
    else place.append(drawCompare({ title: phrase("compare.yours"), text: own.text }, other));
  }

  function check() {
    if (!isDisabled(part("check"))) program.check();
  }

  function settleChange() {
    hash = data.hash;
    save({});
    drawStatus();
    own.focus();
  }

  const listen = (name, handle) => onClick(part(name), signal, handle);

  listen("check", check);
  listen("bring", () => {
    own.replace(earlierProgram());
    own.focus();
    announce(phrase("announced.earlier"));
  });
  listen("changed-keep", settleChange);
  listen("changed-compare", () => toggleCompare(part("changed"), { title: phrase("compare.beginning"), text: data.starter }));
  listen("changed-reset", () => {
    own.startOver();
    settleChange();
  });
  // Not on buttons: focusing a button by pressing it must not disable that button.
  part("editor").addEventListener("focusin", () => program.touch(), { signal });

  drawStatus();
  program.open();

  return { draw: offerEarlier, mount: own.mount };
}
