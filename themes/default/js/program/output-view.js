/**
 * Draws a program's output area: its output, the messages about it, and the fields that
 * wait for one line or for all lines before a run.
 *
 * Draws a run state into the elements of `root`, found by `data-part`. All text
 * becomes text nodes.
 */
import { onSubmit, setTextOrHide } from "../page/controls.js";
import { createDoublePress } from "./double-press.js";
import { linesOf } from "../exercise/line-diff.js";
import { emptyOutput } from "./output.js";
import { drawSegment } from "./output-piece.js";
import { phrase } from "../page/phrases.js";
import { drawRows } from "./rows-view.js";
import { outputWords } from "./run-words.js";

const PENDING_STATES = new Set(["building", "loading", "offline"]);

/**
 * @param {HTMLElement} root contains the parts
 * @param {object} options
 * @param {(text: string|null, others?: string[]) => void} options.onAnswer null means end of input; the others answer the next questions
 * @param {(lines: string[]) => void} options.onInputs
 */
export function createOutputView(root, { onAnswer, onInputs }) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const area = part("output");
  const progress = part("progress");
  const text = part("output-text");
  const form = part("input-form");
  const field = part("input");
  const stays = !area.hidden;
  const answerPress = createDoublePress();
  let rows = part("output-rows");
  let drawnOutput = null;

  field.addEventListener("paste", (event) => {
    const [first = "", ...otherLines] = linesOf(event.clipboardData?.getData("text").replaceAll("\r", "") ?? "");
    if (otherLines.length === 0) return;
    event.preventDefault();
    field.setRangeText(first, field.selectionStart, field.selectionEnd, "end");
    send(otherLines);
  });
  onSubmit(form, send);
  // The second press of a double click doesn't answer the next question. `detail` is 0 for keys.
  form.addEventListener(
    "click",
    (event) => {
      if (event.detail === 0 || !event.target.closest("button")) return;
      if (field.value === "" && answerPress.isSecond(event)) event.preventDefault();
      else answerPress.begin();
    },
    true,
  );
  part("input-end").addEventListener("click", (event) => event.defaultPrevented || endInput());
  field.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "d" || !event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // As in a terminal, Ctrl+D only ends the input on an empty line.
    if (field.value === "") endInput();
  });
  onSubmit(part("inputs-form"), () => onInputs(linesOf(part("inputs").value)));

  function send(otherLines = []) {
    const answer = field.value;
    field.value = "";
    onAnswer(answer, otherLines);
  }

  function endInput() {
    field.value = "";
    onAnswer(null);
  }

  function drawOutput(output) {
    if (output === drawnOutput) return;
    drawnOutput = output;
    text.classList.remove("output-error");
    const hasRows = output.segments.some(({ table }) => table);
    text.replaceChildren(...(hasRows ? [] : output.segments.map(drawSegment)));
    text.hidden = hasRows || output.segments.length === 0;
    rows?.remove();
    rows = hasRows ? drawRows(output.segments, drawSegment) : null;
    if (rows) text.after(rows);
  }

  return {
    /** The element with the program's output. */
    text,
    /** Returns the input field that is waiting in a run state; null if there's none. */
    fieldOf: (state) => (state.name !== "waiting" ? null : state.beforeRun ? part("inputs") : field),
    draw(state) {
      // A sample shows the author's output until the reader interacts with it.
      if (stays && !state.touched) return;
      const words = outputWords(state);
      area.hidden = !(words.shown || stays);
      part("output-label").textContent = words.label;
      setTextOrHide(part("note"), words.note);
      progress.hidden = words.progress === null;
      if (words.progress) Object.assign(progress, { max: words.progress.total, value: words.progress.done });
      if (!(stays && PENDING_STATES.has(state.name) && state.output === emptyOutput)) drawOutput(state.output);
      const asks = state.name === "waiting" && !state.beforeRun;
      // Discard anything that was typed during an earlier run.
      if (asks && form.hidden) field.value = "";
      if (asks === form.hidden) form.hidden = !asks;
      part("inputs-form").hidden = !(state.name === "waiting" && state.beforeRun);
      if (asks) field.setAttribute("aria-label", state.prompt?.trim() || phrase("run.answer"));
    },
  };
}
