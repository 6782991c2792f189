/**
 * One program on a page, whatever frame it stands in: its run state, its
 * clock, its soil, and its way to the shared interpreter.
 *
 * Exercises, runnable samples and the home page's first line are built on it.
 * Presses of Run, Check and Stop enter; `onState` hears of each new state and
 * draws what is its own. It knows no editor, no checks' results and no storage.
 */
import { askingLine } from "./results.js";
import { focusedElement } from "./controls.js";
import { plainText } from "./output.js";
import { createSoilView } from "./soil-view.js";
import { announcement, elapsedWords, endlessSql } from "./run-words.js";
import { atFirst, isActive, next } from "./run-state.js";
import { MOST_STEPS } from "./trace-replay.js";

const TICK = 100;

/**
 * @param {object} options
 * @param {HTMLElement} options.root holds the parts `output…`, `elapsed`, `input…`
 * @param {ReturnType<import("./interpreter.js").createInterpreter>} options.interpreter
 * @param {(text: string) => void} options.announce
 * @param {() => string} options.source the program's text now
 * @param {() => object} [options.runOptions] files, argv, group for a run
 * @param {() => object} [options.exercise] what a check judges by
 * @param {() => object} [options.sql] where the program is SQL: the exercise on whose database it runs
 * @param {(recording: import("./trace-replay.js").Recording) => void} [options.onRecorded]
 * @param {(result: {files?: Record<string, string|{base64: string}>}) => void} [options.onEnded] a run or a recording came to an end
 * @param {(state: import("./run-state.js").RunState, before: import("./run-state.js").RunState) => void} options.onState
 */
export function createProgram({ root, interpreter, announce, source, runOptions = () => ({}), exercise, sql, onRecorded, onEnded, onState }) {
  const elapsed = root.querySelector('[data-part="elapsed"]');
  const quietWords = elapsed?.textContent ?? "";
  let state = atFirst;
  let answer = null;
  let fieldNow = null;
  let cameFrom = null;
  let frame = 0;
  /** Everything printed and typed while a run is recorded. */
  let heard = [];
  const clock = createClock(() => drawElapsed());

  const soil = createSoilView(root, {
    onAnswer: (text) => answered({ type: "answered", text }, text),
    onInputs: (lines) => answered({ type: "answeredBefore" }, lines),
  });

  function answered(event, value) {
    if (typeof value === "string") heard.push({ stream: "stdin", text: `${value}\n`, prompt: state.prompt });
    const resolve = answer;
    answer = null;
    clock.start();
    apply(event);
    resolve?.(value);
  }

  function apply(event) {
    const before = state;
    state = next(state, event);
    if (event.type === "printed") return void (frame ||= requestAnimationFrame(draw));
    draw();
    onState(state, before);
    announce(announcement(state, before.name));
    startIfWanted();
  }

  function draw() {
    cancelAnimationFrame(frame);
    frame = 0;
    soil.draw(state);
    drawElapsed();
  }

  function drawElapsed() {
    if (elapsed) elapsed.textContent = elapsedWords(state, clock.seconds()) || quietWords;
  }

  const listener = {
    onOutput(stream, text) {
      if (state.doing === "trace") heard.push({ stream, text });
      apply({ type: "printed", stream, text });
    },
    onChecking: (name) => apply({ type: "checking", name }),
    onInput(prompt) {
      announce(plainText(state.output));
      return asked({ type: "asked", prompt, line: askingLine(source(), prompt) });
    },
    onInputs: () => asked({ type: "askedBefore" }),
  };

  /** Lets the field wait that the event brings, with the keyboard in it where the reader is here. */
  function asked(event) {
    clock.pause();
    const turnHere = root.contains(document.activeElement) || document.activeElement === document.body;
    apply(event);
    fieldNow = soil.fieldOf(state);
    if (turnHere) {
      cameFrom ??= focusedElement();
      fieldNow.focus();
    }
    return new Promise((resolve) => (answer = resolve));
  }

  /** A press that was kept begins as soon as Python is at hand. */
  function startIfWanted() {
    if (state.wanted && state.runner.kind === "ready" && !isActive(state)) begin(state.wanted);
  }

  async function begin(action) {
    const text = source();
    cameFrom = null;
    heard = [];
    clock.reset();
    clock.start();
    apply({ type: "started", action });
    const options = runOptions();
    const start = {
      run: () => sql
        ? interpreter.check(listener, { ...sql(), checks: [], mistakes: [] }, text).then(runOfSql)
        : interpreter.run(listener, text, options),
      check: () => interpreter.check(listener, exercise(), text),
      trace: () => interpreter.trace(listener, text, { ...options, steps: MOST_STEPS }),
    };
    let result;
    try {
      result = await start[action]();
    } catch (error) {
      console.error(error);
      result = { status: "crashed", error: null };
    }
    clock.pause();
    answer = null;
    const recording = action === "trace" ? recordingOf(text, options, result, heard) : null;
    // A recording that is full is no fault of the program's: it is told beside the steps.
    finish(action, recording?.steps.length > 0 && !recording.complete ? { ...result, status: "ok", error: null } : result);
    if (recording) onRecorded?.(recording);
    if (action !== "check") onEnded?.(result);
  }

  function finish(action, result) {
    const seconds = clock.seconds();
    const judged = action === "check" && result.checks && !["stopped", "crashed"].includes(result.status);
    if (!judged) announce(plainText(state.output));
    apply(judged
      ? { type: "judged", verdict: result, seconds }
      : { type: "ended", result, seconds, stoppedBy: result.stoppedBy });
    giveFocusBack();
  }

  /** The field that waited is gone; the keyboard goes on where it came from. */
  function giveFocusBack() {
    const lost = document.activeElement === document.body || fieldNow === document.activeElement;
    if (cameFrom?.isConnected && lost) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  }

  function want(action) {
    if (isActive(state)) return;
    const { kind } = interpreter.availability;
    apply({ type: "wanted", action });
    if (kind === "idle" || kind === "offline") interpreter.load().catch(() => {});
  }

  const unsubscribe = interpreter.subscribe((runner) => apply({ type: "runner", runner }));

  return {
    get state() {
      return state;
    },
    /** Draws the state as it is when the page opens. */
    open() {
      apply({ type: "runner", runner: interpreter.availability });
    },
    run: () => want("run"),
    check: () => want("check"),
    trace: () => want("trace"),
    stop() {
      interpreter.stop(listener);
    },
    /** The reader turns to this program: Python may be fetched, and its soil may speak of it. */
    touch() {
      if (state.touched) return;
      apply({ type: "touched" });
      if (interpreter.availability.kind === "idle") interpreter.load().catch(() => {});
    },
    /** Forgets output and results. */
    clear() {
      if (!isActive(state)) apply({ type: "cleared" });
    },
    close() {
      unsubscribe();
      interpreter.stop(listener);
      clock.pause();
      cancelAnimationFrame(frame);
    },
  };
}

/** SQL is run by the engine of checks, which then asks nothing of it: its verdict is the result of the run. */
function runOfSql({ status, error = null, output, stoppedBy }) {
  return { status: status ?? (error ? "error" : "ok"), error: status === "limit" ? endlessSql : error, output, stoppedBy };
}

/** What a player of steps needs: the answer, what was heard meanwhile, and the texts of the program. */
function recordingOf(source, { files = {}, group = [] }, { steps = [], complete = true, error }, output) {
  const texts = Object.entries(files).filter(([, file]) => typeof file === "string");
  const parts = group.map((text, index) => [`part${index + 1}.py`, text]);
  const sources = Object.fromEntries([...texts.filter(([name]) => name.endsWith(".py")), ...parts, ["main.py", source]]);
  return { sources, steps, complete, error: error ?? null, output };
}

/** Counts the seconds that a program runs, without those it waits for its reader. */
function createClock(onTick) {
  let counted = 0;
  let since = null;
  let timer = null;
  const seconds = () => (counted + (since === null ? 0 : performance.now() - since)) / 1000;
  return {
    seconds,
    reset() {
      counted = 0;
      since = null;
    },
    start() {
      since = performance.now();
      timer ??= setInterval(onTick, TICK);
    },
    pause() {
      counted = seconds() * 1000;
      since = null;
      clearInterval(timer);
      timer = null;
    },
  };
}
