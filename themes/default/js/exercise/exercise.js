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
  const checkNames = data.exercise.checks.map(({ name }) => name);
  const drawSaved = createSavedNote(part("saved"), storage, signal);
  const work = openWork({ data, storage, signal, onSaved, onFollow });
  const ownProgram = createEditableProgram({
    ...page,
    root: element,
    text: work.text,
    first: data.starter,
    label: phrase("editor.program", { exercise: data.title }),
    language: data.exercise.kind === "sql" ? "sql" : "python",
    explains: false,
    runOptions: () => ({ files: data.exercise.files ?? {} }),
    exercise: data.exercise,
    onText(code) {
      work.save({ code, edited: code !== data.starter });
      ownProgram.closeSteps();
      appConsole?.changed();
    },
    // A key press is kept while Python loads, like a click on Check.
    onRun: () => (appConsole ? appConsole.run() : isDisabled(part("check")) || program.runSoon()),
    onReset: () => appConsole?.reset(),
    onCheck: check,
    onState,
  });
  const { program } = ownProgram;
  const appConsole = createConsole?.({
    ...page,
    root: element,
    app: data.app,
    files: () => ({ ...data.exercise.files, "main.py": ownProgram.text }),
    onLine: ownProgram.focus,
    onTried: () => keepAttempt(null),
  });
  if (part("hint")) createHints({ element, announce, signal, shown: work.record.hints ?? 0, onShown: (hints) => work.save({ hints }) });
  const offerEarlier = part("earlier") ? createEarlier({ part, data, storage, own: ownProgram, announce, signal }) : () => {};
  const solution = part("solution")
    ? createSolution({ element, record: () => work.record, code: () => ownProgram.text, announce, signal })
    : null;

  function onSaved() {
    solution?.update();
    offerEarlier();
    drawSaved();
  }

  function onFollow() {
    ownProgram.show(work.text);
    offerEarlier();
    drawStatus();
    draw(program.state);
  }

  /** Draws the whole exercise from its run state. */
  function draw(state) {
    setDisabled(part("check"), buttons(state).checkDisabled);
    part("reset").hidden = isActive(state);
    drawChecks(element, statesOf(state, checkNames, work.record.status === "done"));
  }

  function drawStatus() {
    part("changed").hidden = !work.isOutdated;
    element.dataset.status = work.record.status ?? "not-started";
    part("status-word").textContent = statusWord(work.record);
  }

  function keepAttempt(verdict) {
    work.save(afterAttempt(work.record, verdict, Date.now()));
    drawStatus();
    onProgress();
  }

  function onState(state, before) {
    const ended = isActive(before) && !isActive(state);
    if (ended && state.outcome !== "crashed") keepAttempt(state.verdict);
    draw(state);
    if (state.verdict === before.verdict && state.problem === before.problem && state.name === before.name) return;
    const result = resultOf(state, data, readVerdict);
    drawVerdict({
      element,
      own: ownProgram,
      result,
      kind: data.exercise.kind,
      passed: state.outcome === "passed",
      ours: solution?.ways[0].text,
    });
    if (!ended || !result) return;
    // On a phone, the verdict would be below the window.
    reveal(part("results").firstElementChild);
    announce(spoken(result));
  }

  function check() {
    if (!isDisabled(part("check"))) program.check();
  }

  onClick(part("check"), signal, check);
  wireChanged({ part, data, own: ownProgram, work, signal, onSettled: drawStatus });
  // Not on buttons: focusing a button by pressing it must not disable that button.
  part("editor").addEventListener("focusin", () => program.touch(), { signal });

  drawStatus();
  program.open();

  return { draw: offerEarlier, mount: ownProgram.mount };
}

/** Opens the record of the reader's program, which another tab may change, too. */
function openWork({ data, storage, signal, onSaved, onFollow }) {
  const key = exerciseKey(data.id);
  let record = storage.get(key) ?? {};
  /** The version of the exercise that the program belongs to. An unedited program changes with the lesson. */
  let hash = hashOf(record);

  function hashOf({ edited, hash }) {
    return edited ? hash : data.hash;
  }

  function save(changes) {
    record = storage.put(key, { begun: Date.now(), ...record, ...changes, hash });
    onSaved();
  }

  storage.follow(
    key,
    (newer) => {
      record = newer;
      hash = hashOf(newer);
      onFollow();
    },
    signal,
  );
  return {
    get record() {
      return record;
    },
    get text() {
      return record.edited ? record.code : data.starter;
    },
    /** Whether the program was begun with an earlier version of the exercise. */
    get isOutdated() {
      return hash !== data.hash;
    },
    save,
    /** Lets the program belong to the current version. */
    settle() {
      hash = data.hash;
      save({});
    },
  };
}

/** Wires the notice that the exercise has changed since its program was begun. */
function wireChanged({ part, data, own: ownProgram, work, signal, onSettled }) {
  function settle() {
    work.settle();
    onSettled();
    ownProgram.focus();
  }
  onClick(part("changed-keep"), signal, settle);
  onClick(part("changed-compare"), signal, () => toggleCompare(part("changed"), ownProgram, phrase("compare.beginning"), data.starter));
  onClick(part("changed-reset"), signal, () => {
    ownProgram.startOver();
    settle();
  });
}

/** Shows or removes a comparison of the reader's program with another one. */
function toggleCompare(place, ownProgram, title, text) {
  const old = place.querySelector(".compare");
  if (old) old.remove();
  else place.append(drawCompare({ title: phrase("compare.yours"), text: ownProgram.text }, { title, text }));
}

/** Offers the reader's program from the exercise that this one continues, as long as this one is unchanged. */
function createEarlier({ part, data, storage, own: ownProgram, announce, signal }) {
  const earlierProgram = () => {
    const earlier = storage.get(exerciseKey(data.continues));
    return earlier?.edited ? earlier.code : null;
  };
  onClick(part("bring"), signal, () => {
    ownProgram.replace(earlierProgram());
    ownProgram.focus();
    announce(phrase("announced.earlier"));
  });
  return () => {
    part("earlier").hidden = earlierProgram() === null || ownProgram.text !== data.starter;
  };
}

/** Returns the statuses of the checks in a run state. */
function statesOf(state, names, isDone) {
  if (isActive(state) && state.doing === "check") return checkStatesDuring(names, state.checking);
  return state.verdict || !isDone ? checkStates(state.verdict, names.length) : names.map(() => "passed");
}

function drawChecks(element, states) {
  states.forEach((status, index) => {
    const item = element.querySelector(`[data-check="${index}"]`);
    if (!item || item.dataset.checkStatus === status) return;
    item.dataset.checkStatus = status;
    item.querySelector('[data-part="check-word"]').textContent = CHECK_STATUS_LABELS[status];
  });
}

/** Returns what there is to say about a check, or a run that failed. */
function resultOf(state, data, readVerdict) {
  if (isActive(state)) return null;
  if (state.verdict) return resultOfVerdict(readVerdict(state.verdict), data.passed);
  return state.problem && resultOfEnd(state.outcome, state.problem);
}

/** Shows a result, and after a pass where to go on, and our solution next to the reader's. */
function drawVerdict({ element, kind, own: ownProgram, result, passed, ours }) {
  const place = element.querySelector('[data-part="results"]');
  const actions = {
    kind,
    onLine: ownProgram.focus,
    next: passed ? placeAfter(element) : null,
    onCompare: passed && ours ? () => toggleCompare(place, ownProgram, phrase("compare.ours"), ours) : null,
  };
  place.replaceChildren(...(result ? [drawResult(result, actions)] : []));
}
