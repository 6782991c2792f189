/**
 * One program on a page, whatever surrounds it: its run state, clock, output
 * area and access to the shared interpreter.
 *
 * Exercises, runnable samples and the home page's program are built on it.
 * `onState` receives each new state and draws the rest.
 */
import { askingLine } from "../exercise/results.js";
import { focusedElement, isDisabled, onClick, setDisabled } from "../page/controls.js";
import { createDoublePress } from "./double-press.js";
import { fromTranscript, plainText, shownText } from "./output.js";
import { createClock, createRedraw } from "./redraw.js";
import { createOutputView } from "./output-view.js";
import { phrase } from "../page/phrases.js";
import { isInView, reveal } from "../page/reveal.js";
import { announcement, buttons, elapsedWords, outputWords } from "./run-words.js";
import { initialState, isActive, next } from "./run-state.js";
import { createSentSql } from "../app/sent-sql.js";
import { MAX_STEPS } from "../trace/replay.js";

/** Characters of output kept for screen readers between announcements. Nobody listens to more. */
const MAX_ANNOUNCED_LENGTH = 2000;

/**
 * @param {object} options
 * @param {HTMLElement} options.root contains the parts `run`, `output…`, `elapsed`, `input…`; gets `data-state`
 * @param {ReturnType<typeof import("./interpreter.js").createInterpreter>} options.interpreter
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 * @param {() => string} options.source the program's current text
 * @param {() => object} [options.runOptions] files, argv, group for a run
 * @param {Record<string, any>} [options.exercise] what a check uses; SQL programs run on its database
 * @param {boolean} [options.keepsPress] Run stays enabled until the first press, because nothing explains yet why it isn't
 * @param {(recording: import("../trace/replay.js").Recording) => void} [options.onRecorded]
 * @param {(result: {files?: Record<string, string|{base64: string}>}) => void} [options.onEnded] called when a run or a recording ends
 * @param {import("../app/sent-sql.js").ToLines} [options.toLines]
 * @param {(state: import("./run-state.js").RunState, before: import("./run-state.js").RunState) => void} options.onState
 */
export function createProgram({
  root,
  interpreter,
  announce,
  signal,
  source,
  runOptions = () => ({}),
  exercise,
  keepsPress = false,
  onRecorded,
  onEnded,
  toLines,
  onState,
}) {
  const [elapsed, button] = ["elapsed", "run"].map((name) => root.querySelector(`[data-part="${name}"]`));
  const initialWords = elapsed?.textContent ?? "";
  let state = initialState;
  /** @type {((value: any) => void) | null} */
  let answer = null;
  /** @type {any} the field that waits for input */
  let inputField = null;
  /** @type {any} */
  let focusBefore = null;
  /** Pasted lines that answer the next questions. */
  let pasted = [];
  /** Everything printed and typed while a run is recorded. */
  let recordedOutput = [];
  /** Output since the last announcement. */
  let unannounced = "";
  let clock = createClock(drawElapsed);
  const runPress = createDoublePress();

  const view = createOutputView(root, {
    onAnswer(text, others = []) {
      pasted = others;
      answered({ type: "answered", text }, text);
    },
    onInputs: (lines) => answered({ type: "answeredBefore" }, lines),
  });
  const sentSql = createSentSql(view.text, toLines);

  function answered(event, value) {
    if (typeof value === "string") recordedOutput.push({ stream: "stdin", text: `${value}\n`, prompt: state.prompt });
    const resolve = answer;
    answer = null;
    clock.start();
    apply(event);
    resolve?.(value);
  }

  function apply(event, takesFocus = false) {
    const before = state;
    state = next(state, event);
    if (event.type === "printed" || event.type === "fetching") return redraw.soon();
    // Loading progress is only drawn if the reader is waiting for Python.
    const isNearer = event.runner?.kind === "loading" && before.runner.kind === "loading" && state.name === before.name;
    if (isNearer) return state.name === "loading" ? redraw.soon() : undefined;
    redraw.now();
    const { run, runDisabled } = buttons(state);
    root.dataset.state = state.name;
    button.textContent = run;
    setDisabled(button, runDisabled && (state.touched || !keepsPress));
    onState(state, before);
    if (state.sql !== before.sql) sentSql.draw(state.sql);
    announce(announcement(state, before.name, takesFocus));
    // A kept press starts as soon as Python is ready.
    if (state.wanted && state.runner.kind === "ready" && !isActive(state)) begin(state.wanted);
  }

  const redraw = createRedraw(() => {
    view.draw(state);
    drawElapsed();
  });

  function drawElapsed() {
    if (elapsed) elapsed.textContent = elapsedWords(state, clock.seconds()) || initialWords;
  }

  const listener = {
    onOutput(stream, text) {
      if (state.doing === "trace") recordedOutput.push({ stream, text });
      if (unannounced.length < MAX_ANNOUNCED_LENGTH) unannounced += text;
      apply({ type: "printed", stream, text });
    },
    onChecking: (name) => apply({ type: "checking", name }),
    onFetching: (progress) => apply({ type: "fetching", progress }),
    onInput(prompt) {
      announceOutput(prompt);
      const answer = askReader({ type: "asked", prompt, line: askingLine(source(), prompt) });
      const line = pasted.shift();
      if (line !== undefined) answered({ type: "answered", text: line }, line);
      return answer;
    },
    onInputs: () => askReader({ type: "askedBefore" }),
  };

  /**
   * Announces the output since the last announcement, or all of it at the end, except a
   * question that is announced separately.
   */
  function announceOutput(question = "", transcript = null) {
    const text = transcript ? plainText(fromTranscript(transcript)) : unannounced;
    unannounced = "";
    announce(shownText(text.endsWith(question) ? text.slice(0, text.length - question.length) : text));
  }

  /** Shows the input field for the event, and focuses it if the reader is at this program. */
  function askReader(event) {
    clock.pause();
    const takesFocus = root.contains(document.activeElement) || document.activeElement === document.body;
    apply(event, takesFocus);
    inputField = view.fieldOf(state);
    if (takesFocus) {
      focusBefore ??= focusedElement();
      inputField.focus();
    }
    return new Promise((resolve) => (answer = resolve));
  }

  async function begin(action) {
    const text = source();
    focusBefore = null;
    recordedOutput = [];
    pasted = [];
    unannounced = "";
    clock = createClock(drawElapsed);
    clock.start();
    runPress.begin();
    apply({ type: "started", action });
    const options = runOptions();
    const start = {
      run: () =>
        exercise?.kind === "sql" || exercise?.kind === "tests"
          ? interpreter
              .check(listener, { ...exercise, checks: [], mistakes: [] }, text)
              .then((verdict) => resultOfRun(verdict, exercise.kind))
          : interpreter.run(listener, text, options),
      check: () => interpreter.check(listener, exercise, text),
      trace: () => interpreter.trace(listener, text, { ...options, steps: MAX_STEPS }),
    };
    const result = await start[action]().catch((error) => {
      console.error(error);
      return { status: "crashed", error: null };
    });
    clock.pause();
    answer = null;
    const recording = action === "trace" ? recordingOf(text, options, result, recordedOutput) : null;
    // A full recording isn't the program's fault. The step player mentions it.
    finish(action, recording && recording.steps.length > 0 && !recording.complete ? { ...result, status: "ok", error: null } : result);
    if (recording) onRecorded?.(recording);
    if (action !== "check") onEnded?.(result);
  }

  function finish(action, result) {
    const seconds = clock.seconds();
    const judged = action === "check" && result.checks && !["stopped", "crashed"].includes(result.status);
    if (!judged) announceOutput("", result.output);
    apply(judged ? { type: "judged", verdict: result, seconds } : { type: "ended", result, seconds, stoppedBy: result.stoppedBy });
    // On a phone, the output may be below the window. An explanation of an error comes first.
    const output = view.text.parentElement;
    if (action === "run" && !state.problem && root.contains(document.activeElement) && !isInView(output)) reveal(output);
    // The focus returns to where it was before the input field took it.
    const lost = document.activeElement === document.body || inputField === document.activeElement;
    if (focusBefore?.isConnected && lost) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  }

  function want(action) {
    if (isActive(state)) return;
    const { kind } = interpreter.availability;
    const before = state.name;
    apply({ type: "wanted", action });
    // A kept press only changes the words.
    if (state.wanted === action && state.name === before) announce(outputWords(state).note);
    if (kind === "idle" || kind === "offline") interpreter.load().catch(() => {});
  }

  function stop() {
    interpreter.stop(listener);
  }

  function run() {
    if (!isActive(state) && !isDisabled(button)) want("run");
  }

  onClick(button, signal, (event) => {
    if (!isActive(state)) run();
    else if (!runPress.isSecond(event)) stop();
  });
  interpreter.subscribe((runner) => apply({ type: "runner", runner }), signal);
  signal.addEventListener("abort", () => {
    stop();
    clock.pause();
    redraw.drop();
  });

  return {
    get state() {
      return state;
    },
    /** Draws the initial state when the page opens. */
    open() {
      apply({ type: "runner", runner: interpreter.availability });
    },
    /** Does what a click on Run does, unless the program is running. */
    run,
    /** Runs it even if Run is disabled: the wish is kept while Python loads. */
    runSoon: () => want("run"),
    check: () => want("check"),
    trace: () => want("trace"),
    stop,
    /**
     * Marks that the reader turned to this program: Python may be fetched, and the output area
     * may mention it.
     */
    touch() {
      if (state.touched) return;
      apply({ type: "touched" });
      if (interpreter.availability.kind === "idle") interpreter.load().catch(() => {});
    },
    /** Clears output and results. */
    clear() {
      if (!isActive(state)) apply({ type: "cleared" });
    },
  };
}

/** SQL and tests run in the check engine without any checks, so the verdict is the result of the run. */
function resultOfRun({ status, error = null, output, stoppedBy }, kind) {
  const problem = status === "limit" ? { message: kind === "sql" ? phrase("run.endless_sql") : phrase("run.endless_tests") } : error;
  return { status: status ?? (error ? "error" : "ok"), error: problem, output, stoppedBy };
}

/**
 * Returns what the step player needs: the result, the output and input, and the program's
 * sources.
 */
function recordingOf(source, { files = {}, group = [] }, { steps = [], complete = true, error }, output) {
  const texts = Object.entries(files).filter(([, file]) => typeof file === "string");
  const parts = group.map((text, index) => [`part${index + 1}.py`, text]);
  const sources = Object.fromEntries([...texts.filter(([name]) => name.endsWith(".py")), ...parts, ["main.py", source]]);
  return { sources, steps, complete, error: error ?? null, output };
}
