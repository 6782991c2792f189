/**
 * The request console: runs an application, sends it requests, and shows its responses and its log.
 *
 * Expects a root with the parts of `partials/console.html`, and `run-app`, `app-word` and
 * `results`. The root gets `data-serving`, the name of the application's state.
 */
import { createPreview } from "./preview.js";
import { createRequestForm } from "./request-form.js";
import { drawExchange } from "./response-view.js";
import { createAppSession } from "./session.js";
import { onClick, setTextOrHide } from "../page/controls.js";
import { createDoublePress } from "../program/double-press.js";
import { createExplanation } from "../program/explanation.js";
import { drawSegment } from "../program/output-piece.js";
import { phrase } from "../page/phrases.js";
import { createClock, createRedraw } from "../program/redraw.js";
import { reveal } from "../page/reveal.js";
import { initialState } from "../program/run-state.js";
import { fetchingWords, outputWords } from "../program/run-words.js";
import { createSentSql } from "./sent-sql.js";

/** Routes that frameworks add for documentation. */
const ADDED = new Set(["/openapi.json", "/docs", "/docs/oauth2-redirect", "/redoc"]);

/**
 * @param {object} options
 * @param {HTMLElement} options.root
 * @param {string} options.app such as `main:app`
 * @param {() => import("./session.js").Files} options.files
 * @param {ReturnType<typeof import("../program/interpreter.js").createInterpreter>} options.interpreter
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 * @param {(line: number, file?: string) => void} options.onLine called when the reader follows the link to a line; of `main.py` without a file
 * @param {(file: string) => boolean} [options.opens] whether the reader can be led to a file's lines
 * @param {() => void} [options.onTried] called when the application has been started, or couldn't be
 */
export function createAppConsole({ root, app, files, interpreter, announce, signal, onLine, opens, onTried = () => {} }) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  /** Whether the reader has started the application, so that the log may say what Python lacks. */
  let touched = false;

  const session = createAppSession({ interpreter, app, files, onState });
  const explanation = createExplanation({ root, announce, onLine });
  const sentSql = createSentSql(part("response-head"), { onLine, opens });
  const form = createRequestForm({
    part,
    announce,
    signal,
    onSend(request) {
      touched = true;
      session.send(request);
    },
  });
  const preview = createPreview({ part, ask: (request) => session.fetch(request), signal });
  const redraw = createRedraw(() => drawLog(part, session.state, loadingWords(session.state, interpreter.availability, touched)));
  let clock = createClock(drawWord);
  const runPress = createDoublePress();

  function onState(state, before) {
    if (state.log !== before.log) redraw.soon();
    if (state.name !== before.name || state.wanted !== before.wanted) draw();
    if (state.fetching !== before.fetching) redraw.now();
    if (state.routes !== before.routes) form.drawRoutes(state.routes.filter(([, path]) => !ADDED.has(path)));
    if (state.exchange !== before.exchange && (state.exchange?.response || state.exchange?.note)) showExchange(state.exchange);
    if (state.name !== before.name) begin(state, before);
  }

  /** Handles that a state begins. */
  function begin(state, before) {
    clock.pause();
    clock = createClock(drawWord);
    if (state.name === "starting" || state.name === "answering") clock.start();
    explanation.draw({ ...initialState, outcome: "error", problem: state.problem });
    redraw.now();
    if (state.name === "starting") announce(phrase("console.starting_now"));
    if (state.name === "running" && before.name === "starting" && !state.wanted) announce(phrase("console.running_now"));
    if (state.name === "stopped" && state.exchange === before.exchange) announce(state.why);
    if (before.name === "starting" && (state.name === "running" || state.problem)) onTried();
  }

  function showExchange(exchange) {
    const { announced, status } = drawExchange(part, exchange);
    announce(announced);
    form.answered(status);
    preview.shown(exchange);
    sentSql.draw(exchange.sql ?? null);
    // On a phone, the response may be below the window.
    if (root.contains(document.activeElement)) reveal(part("response-label").parentElement);
  }

  function draw() {
    const { name } = session.state;
    root.dataset.serving = name;
    part("run-app").textContent = name === "stopped" ? phrase("console.run") : phrase("run.stop");
    part("run-app").classList.toggle("button-stop", name !== "stopped");
    form.setBusy(name === "answering");
    drawWord();
  }

  function drawWord() {
    part("app-word").textContent = stateWord(session, clock.seconds().toFixed(1));
  }

  function run() {
    touched = true;
    runPress.begin();
    session.start();
  }

  onClick(part("run-app"), signal, (event) => {
    if (session.state.name === "stopped") run();
    else if (!runPress.isSecond(event)) session.stop();
  });
  interpreter.subscribe(() => redraw.soon(), signal);
  signal.addEventListener("abort", () => {
    session.stop();
    clock.pause();
    redraw.drop();
  });
  part("run-app").disabled = false;
  draw();

  return {
    /** Starts the application with the files as they are now, also if it's running. */
    run,
    /** Call this when a file has changed. */
    changed: drawWord,
    /** Forgets what the application wrote, and its cookies. */
    reset() {
      session.reset();
      preview.reset();
    },
  };
}

/** Returns what the page says about the state of the application. */
function stateWord({ state: { name }, isOutdated }, seconds) {
  if (name === "starting") return phrase("console.starting_for", { seconds });
  if (name === "answering") return phrase("console.answering_for", { seconds });
  if (name === "stopped") return phrase("console.not_running");
  return isOutdated ? phrase("console.outdated") : phrase("console.running");
}

function drawLog(part, { log, name }, { label, note, progress }) {
  part("log-label").textContent = label;
  setTextOrHide(part("log-note"), note);
  part("log-progress").hidden = progress === null;
  if (progress) Object.assign(part("log-progress"), { max: progress.total, value: progress.done });
  part("log").replaceChildren(...log.segments.map(drawSegment));
  part("log").hidden = log.segments.length === 0;
  part("log-area").hidden = log.segments.length === 0 && note === "" && name === "stopped";
  // The last line says most.
  part("log").scrollTop = part("log").scrollHeight;
}

/** Returns what the log says while Python or packages are loading, or if Python can't be loaded. */
function loadingWords({ name, fetching }, runner, touched) {
  const starts = name === "starting";
  if (starts && runner.kind === "loading")
    return { ...outputWords({ ...initialState, name: "loading", runner }), note: phrase("console.soon") };
  if (starts && fetching && fetching.done < fetching.total) return { ...fetchingWords(fetching), note: phrase("console.soon") };
  if (touched && name === "stopped" && !["idle", "loading", "ready"].includes(runner.kind)) {
    return outputWords({ ...initialState, name: runner.kind === "building" ? "building" : "offline", runner });
  }
  return { label: phrase("console.log"), note: "", progress: null };
}
