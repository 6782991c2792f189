/**
 * One program on a page, whatever surrounds it: its run state, clock, output
 * area and access to the shared interpreter.
 *
 * Exercises, runnable samples and the home page's program are built on it.
 * `onState` receives each new state and draws the rest.
 */
import { askingLine } from "../exercise/results.js";
import { focusedElement, isDisabled, onClick, setDisabled } from "../page/controls.js";
import { createDrawingPlace } from "../drawing/place.js";
import { createDoublePress } from "./double-press.js";
import { fromTranscript, plainText, shownText } from "./output.js";
import { createClock, createRedraw } from "./redraw.js";
import { createOutputView } from "./output-view.js";
import { phrase } from "../page/phrases.js";
import { isInView, reveal } from "../page/reveal.js";
import { announcement, buttons, elapsedWords, outputWords } from "./run-words.js";
import { initialState, isActive, next } from "./run-state.js";
import { createSentSql } from "../app/sent-sql.js";

/** The maximum number of recorded steps: 2,000 visible ones and the call of the program itself. */
const MAX_STEPS = 2001;
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
export const createProgram = (options) => new Program(options);

class Program {
  state = initialState;
  #options;
  #elapsed;
  #button;
  #initialWords;
  #view;
  #drawing;
  #sentSql;
  #redraw = createRedraw(() => this.#draw());
  #clock = createClock(() => this.#drawElapsed());
  #runPress = createDoublePress();
  /** @type {((value: any) => void) | null} */
  #answer = null;
  /** @type {any} the field that waits for input */
  #inputField = null;
  /** @type {any} */
  #focusBefore = null;
  /** Pasted lines that answer the next questions. */
  #pasted = [];
  /** Everything printed and typed while a run is recorded. */
  #recordedOutput = [];
  /** Output since the last announcement. */
  #unannounced = "";
  /** What the interpreter calls while the program runs. @type {import("./interpreter.js").Program} */
  #listener = {
    onOutput: (stream, text) => {
      if (this.state.doing === "trace") this.#recordedOutput.push({ stream, text });
      // A verdict and a recording have their own pictures.
      if (stream === "drawing") return this.state.doing === "run" ? this.#drawing.draw(text) : undefined;
      if (this.#unannounced.length < MAX_ANNOUNCED_LENGTH) this.#unannounced += text;
      this.#apply({ type: "printed", stream, text });
    },
    onChecking: (name) => this.#apply({ type: "checking", name }),
    onFetching: (progress) => this.#apply({ type: "fetching", progress }),
    onInput: (prompt) => {
      this.#announceOutput(prompt);
      const answer = this.#askReader({ type: "asked", prompt, line: askingLine(this.#options.source(), prompt) });
      const line = this.#pasted.shift();
      if (line !== undefined) this.#answered({ type: "answered", text: line }, line);
      return answer;
    },
    onInputs: () => this.#askReader({ type: "askedBefore" }),
    // A recording has no time for the reader.
    onTurtle: (request) => (this.state.doing === "run" ? this.#drawing.ask(request) : null),
  };

  /** @param {Parameters<typeof createProgram>[0]} options */
  constructor(options) {
    const { root, interpreter, toLines, signal } = options;
    this.#options = options;
    [this.#elapsed, this.#button] = ["elapsed", "run"].map((name) => root.querySelector(`[data-part="${name}"]`));
    this.#initialWords = this.#elapsed?.textContent ?? "";
    this.#view = createOutputView(root, {
      onAnswer: (text, others = []) => {
        this.#pasted = others;
        this.#answered({ type: "answered", text }, text);
      },
      onInputs: (lines) => this.#answered({ type: "answeredBefore" }, lines),
    });
    this.#drawing = createDrawingPlace(root, options);
    this.#sentSql = createSentSql(this.#view.text, toLines);
    onClick(this.#button, signal, (event) => {
      if (!isActive(this.state)) this.run();
      else if (!this.#runPress.isSecond(event)) this.stop();
    });
    interpreter.subscribe((runner) => this.#apply({ type: "runner", runner }), signal);
    signal.addEventListener("abort", () => {
      this.stop();
      this.#clock.pause();
      this.#redraw.drop();
    });
  }

  /** Draws the initial state when the page opens. */
  open() {
    this.#apply({ type: "runner", runner: this.#options.interpreter.availability });
  }

  /** Does what a click on Run does, unless the program is running. */
  run() {
    if (!isDisabled(this.#button)) this.#want("run");
  }

  /** Runs it even if Run is disabled: the press is kept while Python loads. */
  runSoon() {
    this.#want("run");
  }

  check() {
    this.#want("check");
  }

  trace() {
    this.#want("trace");
  }

  stop() {
    this.#options.interpreter.stop(this.#listener);
  }

  /**
   * Marks that the reader turned to this program: Python may be fetched, and the output area
   * may mention it.
   */
  touch() {
    if (this.state.touched) return;
    this.#apply({ type: "touched" });
    const { interpreter } = this.#options;
    if (interpreter.availability.kind === "idle") interpreter.load().catch(() => {});
  }

  /** Clears output and results. */
  clear() {
    if (isActive(this.state)) return;
    this.#drawing.clear();
    this.#apply({ type: "cleared" });
  }

  #apply(event, takesFocus = false) {
    const { root, announce, keepsPress = false, onState } = this.#options;
    const before = this.state;
    const state = (this.state = next(before, event));
    if (event.type === "printed" || event.type === "fetching") return this.#redraw.soon();
    // Loading progress is only drawn if the reader is waiting for Python.
    const isNearer = event.runner?.kind === "loading" && before.runner.kind === "loading" && state.name === before.name;
    if (isNearer) return state.name === "loading" ? this.#redraw.soon() : undefined;
    this.#redraw.now();
    const { run, runDisabled } = buttons(state);
    root.dataset.state = state.name;
    this.#button.textContent = run;
    setDisabled(this.#button, runDisabled && (state.touched || !keepsPress));
    onState(state, before);
    if (state.sql !== before.sql) this.#sentSql.draw(state.sql);
    announce(announcement(state, before.name, takesFocus));
    // A kept press starts as soon as Python is ready.
    if (state.wanted && state.runner.kind === "ready" && !isActive(state)) this.#begin(state.wanted);
  }

  #draw() {
    this.#view.draw(this.state);
    this.#drawElapsed();
  }

  #drawElapsed() {
    if (this.#elapsed) this.#elapsed.textContent = elapsedWords(this.state, this.#clock.seconds()) || this.#initialWords;
  }

  #want(action) {
    if (isActive(this.state)) return;
    const { interpreter, announce } = this.#options;
    const { kind } = interpreter.availability;
    const before = this.state.name;
    this.#apply({ type: "wanted", action });
    // A kept press only changes the words.
    if (this.state.wanted === action && this.state.name === before) announce(outputWords(this.state).note);
    if (kind === "idle" || kind === "offline") interpreter.load().catch(() => {});
  }

  async #begin(action) {
    const { source, runOptions = () => ({}), onRecorded, onEnded } = this.#options;
    const text = source();
    this.#focusBefore = null;
    this.#recordedOutput = [];
    this.#pasted = [];
    this.#unannounced = "";
    this.#clock = createClock(() => this.#drawElapsed());
    this.#clock.start();
    this.#runPress.begin();
    this.#drawing.begin();
    this.#apply({ type: "started", action });
    const options = runOptions();
    const result = await this.#execute(action, text, options).catch((error) => {
      console.error(error);
      return { status: "crashed", error: null };
    });
    this.#clock.pause();
    // A wrong answer may show its drawing next to the expected one.
    if (result.drawing && !result.checks.some(({ drawing }) => drawing?.expected)) this.#drawing.draw(result.drawing);
    this.#drawing.end();
    this.#answer = null;
    const recording = action === "trace" ? recordingOf(text, options, result, this.#recordedOutput) : null;
    // A full recording isn't the program's fault. The step player mentions it.
    const isCut = recording && recording.steps.length > 0 && !recording.complete;
    this.#finish(action, isCut ? { ...result, status: "ok", error: null } : result);
    if (recording) onRecorded?.(recording);
    if (action !== "check") onEnded?.(result);
  }

  #execute(action, text, options) {
    const { interpreter, exercise } = this.#options;
    if (action === "check") return interpreter.check(this.#listener, exercise, text);
    if (action === "trace") return interpreter.trace(this.#listener, text, { ...options, steps: MAX_STEPS });
    if (exercise?.kind !== "sql" && exercise?.kind !== "tests") return interpreter.run(this.#listener, text, options);
    return interpreter
      .check(this.#listener, { ...exercise, checks: [], mistakes: [] }, text)
      .then((verdict) => resultOfRun(verdict, exercise.kind));
  }

  #finish(action, result) {
    const seconds = this.#clock.seconds();
    const judged = action === "check" && result.checks && !["stopped", "crashed"].includes(result.status);
    if (!judged) this.#announceOutput("", result.output);
    const { hasDrawn } = this.#drawing;
    this.#apply(
      judged ? { type: "judged", verdict: result, seconds } : { type: "ended", result, seconds, stoppedBy: result.stoppedBy, hasDrawn },
    );
    // On a phone, the output may be below the window. An explanation of an error comes first.
    const output = this.#view.text.parentElement;
    const isAtProgram = this.#options.root.contains(document.activeElement);
    if (action === "run" && !this.state.problem && isAtProgram && !isInView(output)) reveal(output);
    // The focus returns to where it was before the input field took it.
    const lost = document.activeElement === document.body || this.#inputField === document.activeElement;
    if (this.#focusBefore?.isConnected && lost) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  /** Shows the input field for the event, and focuses it if the reader is at this program. */
  #askReader(event) {
    this.#clock.pause();
    const takesFocus = this.#options.root.contains(document.activeElement) || document.activeElement === document.body;
    this.#apply(event, takesFocus);
    this.#inputField = this.#view.fieldOf(this.state);
    if (takesFocus) {
      this.#focusBefore ??= focusedElement();
      this.#inputField.focus();
    }
    return new Promise((resolve) => (this.#answer = resolve));
  }

  #answered(event, value) {
    if (typeof value === "string") this.#recordedOutput.push({ stream: "stdin", text: `${value}\n`, prompt: this.state.prompt });
    const resolve = this.#answer;
    this.#answer = null;
    this.#clock.start();
    this.#apply(event);
    resolve?.(value);
  }

  /**
   * Announces the output since the last announcement, or all of it at the end, except a
   * question that is announced separately.
   */
  #announceOutput(question = "", transcript = null) {
    const text = transcript ? plainText(fromTranscript(transcript)) : this.#unannounced;
    this.#unannounced = "";
    this.#options.announce(shownText(text.endsWith(question) ? text.slice(0, text.length - question.length) : text));
  }
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
