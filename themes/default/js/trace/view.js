/**
 * The step-through player for one recording.
 *
 * Expects an element rendered by `partials/trace.html`. `replay.js`,
 * `words.js` and `picture.js` provide the state of each step, its words
 * and its picture.
 */
import { element, focusedElement, isDisabled, reportMissingScripts, setDisabled, setTextOrHide } from "../page/controls.js";
import { fromTranscript, shownText } from "../program/output.js";
import { drawSegment } from "../program/output-piece.js";
import { numeral, phrase, withWords } from "../page/phrases.js";
import { createSvg, drawPicture } from "./drawing.js";
import { MAX_WIDTH, pictureOf } from "./picture.js";
import { drawnAt, moments, outputAt, printedBetween, stateAt } from "./replay.js";
import { pictureWords, sentence, spokenWords } from "./words.js";

/** Above this number of steps, there are no ticks. */
const MAX_TICKS = 60;
/** How many pictures are measured in advance, so that the layout doesn't jump. */
const MAX_MEASURED_PICTURES = 120;
const MARKS = { line: "next", exception: "faulty", end: null };

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {import("./replay.js").Recording} options.recording with at least one step
 * @param {Node[] | null} [options.lines] the program's highlighted lines, if the page has them
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 */
export function createTraceView({ element: root, recording, lines = null, announce, signal }) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const [back, forward, range] = ["trace-back", "trace-next", "trace-range"].map(part);
  // Disabled in the HTML, because it needs this script.
  range.disabled = false;
  const all = moments(recording);
  const coloured = lines?.map((line) => [...line.childNodes]) ?? null;
  let step = 1;
  let maxWidth = MAX_WIDTH;
  let tallest = 0;
  let fileShown = null;
  /** Shows what the program draws, if it draws. @type {((commands: string) => void) | null} */
  let drawDrawing = null;

  const place = () => phrase("trace.place", { at: step, steps: all.length });

  function draw() {
    const state = stateAt(all, step - 1);
    const words = sentenceAt(state);
    const picture = pictureOf(state, maxWidth);
    tallest = Math.max(tallest, picture.height);
    drawCode(state.moment);
    part("trace-picture").replaceChildren(drawPicture(picture, { words: pictureWords(state), height: tallest }));
    part("trace-output").replaceChildren(...fromTranscript(outputAt(recording, all, step - 1)).segments.map(drawSegment));
    part("trace-output").scrollTop = part("trace-output").scrollHeight;
    drawDrawing?.(drawnAt(recording, all, step - 1));
    part("trace-sentence").replaceChildren(
      element("b", place()),
      " ",
      ...words.map(({ text, code }) => (code ? element("code", text) : text)),
    );
    range.value = step;
    range.setAttribute("aria-valuetext", `${phrase("steps.value", { at: step, steps: all.length })} ${spokenWords(words)}`);
    setDisabled(back, step === 1);
    setDisabled(forward, step === all.length);
    part("trace-line").replaceChildren(...scale(step, all.length));
    return words;
  }

  async function showDrawing() {
    const { createDrawingSteps } = await withWords(() => import("../drawing/steps.js"));
    drawDrawing = createDrawingSteps(part("trace-drawing"), drawnAt(recording, all, all.length - 1));
    drawDrawing(drawnAt(recording, all, step - 1));
  }

  function sentenceAt(state) {
    return sentence(recording, state, shownText(printedBetween(recording, all, step - 1)));
  }

  function drawCode({ file, line, event }) {
    const pre = part("trace-code");
    if (file !== fileShown) {
      fileShown = file;
      pre.firstElementChild.replaceChildren(...codeLines(file));
      setTextOrHide(part("trace-file"), Object.keys(recording.sources).length === 1 ? "" : file);
    }
    const mark = event in MARKS ? MARKS[event] : "at";
    const shown = [...pre.firstElementChild.children];
    shown.forEach((each, index) => (each.className = index === line - 1 && mark ? `line line-${mark}` : "line"));
    reveal(pre, shown[line - 1]);
  }

  function codeLines(file) {
    const texts = (recording.sources[file] ?? "").replace(/\n$/, "").split("\n");
    return texts.map((text, index) =>
      element("span", file === "main.py" && coloured ? coloured[index].map((node) => node.cloneNode(true)) : text, "line"),
    );
  }

  function goToStep(to) {
    const wanted = Math.min(Math.max(to, 1), all.length);
    if (wanted === step) return;
    step = wanted;
    const words = draw();
    // The slider announces its own value.
    if (focusedElement() !== range) announce(`${place()} ${spokenWords(words)}`);
  }

  /** Fits pictures to the width of their pane, and makes all as high as the highest. */
  function fit() {
    const wide = part("trace-picture").clientWidth;
    const wanted = wide > 0 && wide < MAX_WIDTH ? wide - 32 : MAX_WIDTH;
    if (wanted === maxWidth && tallest > 0) return false;
    maxWidth = wanted;
    tallest = Math.max(0, ...all.slice(0, MAX_MEASURED_PICTURES).map((_, index) => pictureOf(stateAt(all, index), maxWidth).height));
    return true;
  }

  const listen = (target, event, handler) => target.addEventListener(event, handler, { signal });
  listen(back, "click", () => isDisabled(back) || goToStep(step - 1));
  listen(forward, "click", () => isDisabled(forward) || goToStep(step + 1));
  listen(range, "input", () => goToStep(Number(range.value)));
  const resizing = new ResizeObserver(() => fit() && draw());

  range.max = all.length;
  setTextOrHide(part("trace-limit"), recording.complete ? "" : phrase("steps.limit", { steps: numeral(all.length) }));
  fit();
  draw();
  if (recording.output.some(({ stream }) => stream === "drawing")) showDrawing().catch(reportMissingScripts);
  resizing.observe(part("trace-picture"));
  signal.addEventListener("abort", () => resizing.disconnect());

  return {
    focus: () => (isDisabled(forward) ? back : forward).focus(),
    /** Returns the current step in words, for screen readers. */
    words: () => `${place()} ${spokenWords(sentenceAt(stateAt(all, step - 1)))}`,
  };
}

/** Scrolls a pane to one of its lines, without scrolling the page. */
function reveal(pane, line) {
  if (!line || pane.scrollHeight <= pane.clientHeight) return;
  const top = line.offsetTop;
  if (top < pane.scrollTop || top + line.offsetHeight > pane.scrollTop + pane.clientHeight) pane.scrollTop = top - pane.clientHeight / 3;
}

/** Returns the scale below the slider: the steps so far, and the current one in a box. */
function scale(step, count) {
  const at = (number) => `${count === 1 ? 0 : (100 * (number - 1)) / (count - 1)}%`;
  const ticks = Array.from({ length: count > MAX_TICKS ? 0 : count }, (_, index) =>
    createSvg("line", { class: index + 1 < step ? "tick past" : "tick", x1: at(index + 1), x2: at(index + 1), y1: 15, y2: 24 }),
  );
  const here = createSvg("svg", { x: at(step), y: 3, overflow: "visible" });
  const number = createSvg("text", { class: "here", x: 0, y: 16.5, "text-anchor": "middle" });
  number.textContent = step;
  const half = 9 + 4 * Math.max(0, String(step).length - 1);
  here.append(createSvg("rect", { class: "here", x: -half, y: 0, width: 2 * half, height: 22 }), number);
  return [
    createSvg("line", { class: "way", x1: 0, x2: "100%", y1: 24, y2: 24 }),
    createSvg("line", { class: "way past", x1: 0, x2: at(step), y1: 24, y2: 24 }),
    ...ticks,
    here,
  ];
}
