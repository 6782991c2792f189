/**
 * One exercise of a lesson: draws its run state and handles its buttons.
 *
 * Expects an element made by `blocks/exercise.html`. Stores the reader's program
 * and its status. Its texts come from the exercise's data, `run-words.js` and
 * `results.js`.
 */
import { isDisabled, setDisabled } from "./controls.js";
import { createEarlierVersion } from "./earlier-version.js";
import { createHints } from "./hints.js";
import { phrase } from "./phrases.js";
import { createSolution } from "./solution.js";
import { createProgram } from "./program.js";
import { drawCompare, drawResult } from "./results-view.js";
import { checkStates, checkStatesDuring, resultOfEnd, resultOfProblem, resultOfVerdict, spoken } from "./results.js";
import { isActive } from "./run-state.js";
import { buttons } from "./run-words.js";
import { createStepThrough } from "./step-through.js";
import { afterAttempt, exerciseKey, statusWord } from "./progress.js";
import { SAVED_WORDS } from "./safety-notice.js";

const CHECK_WORDS = {
  waiting: "",
  checking: phrase("checks.checking"),
  passed: phrase("checks.passed"),
  failed: phrase("checks.failed"),
  error: phrase("checks.error"),
  limit: phrase("checks.limit"),
};

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {ReturnType<typeof import("./interpreter.js").createInterpreter>} options.interpreter
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 * @param {(text: string) => void} options.announce
 * @param {typeof import("./code-editor.js").mountEditor} options.mountEditor
 * @param {() => void} options.onProgress called when the status of this exercise changes
 * @param {() => number} [options.now]
 */
export function createExercise({ element, interpreter, storage, announce, mountEditor, onProgress, now = Date.now }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const data = JSON.parse(element.querySelector(".exercise-data").textContent);
  const key = exerciseKey(data.id);
  const checkNames = data.exercise.checks.map(({ name }) => name);
  const leaving = new AbortController();
  let record = storage.get(key) ?? {};
  // An unedited program follows changes to the lesson.
  let hash = record.edited ? record.hash : data.hash;
  let code = record.edited ? record.code : data.starter;
  let beforeReset = null;
  /** @type {import("./code-editor.js").Editor | null} */
  let editor = null;

  const program = createProgram({
    root: element,
    interpreter,
    announce,
    source: () => code,
    runOptions: () => ({ files: data.exercise.files ?? {} }),
    exercise: () => data.exercise,
    sql: data.exercise.kind === "sql" ? () => data.exercise : undefined,
    onRecorded: (recording) => steps.show(recording),
    onState,
  });
  const steps = createStepThrough({ root: element, program, announce });
  const hints = createHints({
    element,
    announce,
    shown: record.hints ?? 0,
    onShown: (number) => save({ hints: number }),
  });
  const solution = part("solution")
    ? createSolution({ element, record: () => record, code: () => code, announce })
    : null;
  const earlier = createEarlierVersion({
    element,
    id: data.continues,
    storage,
    untouched: () => code === data.starter,
    onBring: (text) => {
      replaceCode(text);
      editor?.focus();
      announce(phrase("announced.earlier"));
    },
  });

  function save(changes) {
    record = storage.put(key, { begun: now(), ...record, ...changes, hash });
    solution?.update();
    earlier.draw();
    part("saved").textContent = SAVED_WORDS[storage.safety];
  }

  /**
   * Applies what another tab did to this exercise. The previous text stays in the editor's
   * history.
   */
  function follow(newer) {
    record = newer;
    hash = record.edited ? record.hash : data.hash;
    code = record.edited ? record.code : data.starter;
    editor?.setValue(code);
    part("changed").hidden = hash === data.hash;
    earlier.draw();
    drawStatus();
    draw(program.state);
  }

  const unsubscribe = storage.subscribe((change) => {
    if (change.kind === "record" && change.record.key === key) follow(change.record);
    if (change.kind === "safety" && part("saved").textContent !== "") part("saved").textContent = SAVED_WORDS[storage.safety];
  });

  function onEdit(text) {
    if (text === code) return;
    code = text;
    save({ code, edited: code !== data.starter });
    steps.close();
    program.touch();
  }

  /** Draws the whole exercise from its run state. */
  function draw(state) {
    element.dataset.state = state.name;
    const { run, runDisabled, checkDisabled } = buttons(state);
    part("run").textContent = run;
    setDisabled(part("run"), runDisabled);
    setDisabled(part("check"), checkDisabled);
    steps.draw(state);
    part("reset").hidden = isActive(state);
    drawChecks(state);
    editor?.setAskingLine(state.name === "waiting" ? state.line : null);
  }

  function drawChecks(state) {
    const during = isActive(state) && state.doing === "check";
    const states = during ? checkStatesDuring(checkNames, state.checking)
      : state.verdict || record.status !== "done" ? checkStates(state.verdict, checkNames.length)
      : checkNames.map(() => "passed");
    states.forEach((status, index) => {
      const item = element.querySelector(`[data-check="${index}"]`);
      if (!item || item.dataset.checkStatus === status) return;
      item.dataset.checkStatus = status;
      item.querySelector('[data-part="check-word"]').textContent = CHECK_WORDS[status];
    });
  }

  function drawStatus() {
    element.dataset.status = record.status ?? "not-started";
    part("status-word").textContent = statusWord(record);
  }

  function onState(state, before) {
    const ended = isActive(before) && !isActive(state);
    if (ended && state.outcome !== "crashed") {
      save(afterAttempt(record, state.verdict, now()));
      drawStatus();
      onProgress();
    }
    draw(state);
    if (state.verdict === before.verdict && state.problem === before.problem && state.name === before.name) return;
    const result = resultOf(state);
    part("results").replaceChildren(...(result ? [drawnResult(result, state)] : []));
    editor?.setFaultyLine(result ? state.line : null);
    if (result && ended) announce(spoken(result));
  }

  function resultOf(state) {
    if (isActive(state)) return null;
    if (state.verdict) return resultOfVerdict(state.verdict, data.passed);
    // The output area already says everything about a crash of Python itself.
    if (!state.problem || state.outcome === "crashed") return null;
    return state.outcome === "error" ? resultOfProblem(state.problem) : resultOfEnd(state.problem);
  }

  function drawnResult(result, state) {
    const passed = state.outcome === "passed";
    return drawResult(result, {
      onLine: (line) => editor?.focus(line),
      next: passed && data.nextUrl ? { title: data.nextTitle, url: data.nextUrl } : null,
      onCompare: passed && solution ? () => toggleCompare(part("results"), { title: phrase("compare.ours"), text: solution.ways[0].text }) : null,
    });
  }

  function toggleCompare(place, other) {
    const old = place.querySelector(".compare");
    if (old) old.remove();
    else place.append(drawCompare({ title: phrase("compare.yours"), text: code }, other));
  }

  function run() {
    if (!isDisabled(part("run"))) program.run();
  }

  /** A key press is kept while Python loads, like a click on Check. */
  function runByKey() {
    if (!isDisabled(part("check"))) program.run();
  }

  function check() {
    if (!isDisabled(part("check"))) program.check();
  }

  /** Puts another program in the editor. The editor's history can undo it, too. */
  function replaceCode(text) {
    code = text;
    editor?.setValue(text);
    save({ code, edited: code !== data.starter });
    steps.close();
    program.clear();
  }

  function startOver() {
    if (isActive(program.state)) program.stop();
    if (code !== data.starter) {
      beforeReset = code;
      part("undo-reset").hidden = false;
    }
    replaceCode(data.starter);
    announce(phrase("announced.reset"));
  }

  function undoReset() {
    replaceCode(beforeReset);
    part("undo-reset").hidden = true;
    part("reset").focus();
    announce(phrase("announced.back"));
  }

  function settleChange() {
    hash = data.hash;
    save({});
    part("changed").hidden = true;
    editor?.focus();
  }

  function listen(name, handler) {
    part(name)?.addEventListener("click", handler, { signal: leaving.signal });
  }

  listen("run", () => (isActive(program.state) ? program.stop() : run()));
  listen("check", check);
  listen("reset", startOver);
  listen("undo-reset", undoReset);
  listen("changed-keep", settleChange);
  listen("changed-compare", () => toggleCompare(part("changed"), { title: phrase("compare.beginning"), text: data.starter }));
  listen("changed-reset", () => {
    startOver();
    settleChange();
  });
  // Not on buttons: focusing a button by pressing it must not disable that button.
  part("editor").addEventListener("focusin", () => program.touch(), { signal: leaving.signal });

  part("changed").hidden = hash === data.hash;
  drawStatus();
  program.open();

  return {
    element,
    draw: earlier.draw,
    /** Replaces the static text with an editor. */
    async mount() {
      editor = await mountEditor({
        element,
        doc: code,
        label: phrase("editor.program", { exercise: data.title }),
        language: data.exercise.kind,
        onChange: onEdit,
        onRun: runByKey,
        onCheck: check,
      });
      if (editor.value !== code) editor.setValue(code);
      draw(program.state);
    },
    close() {
      leaving.abort();
      unsubscribe();
      hints.close();
      solution?.close();
      earlier.close();
      steps.leave();
      program.close();
      editor?.destroy();
    },
  };
}
