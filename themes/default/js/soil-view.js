/**
 * Draws the soil: what a program printed, what is said of it, and the fields
 * that wait for a line, or for all lines before a run.
 *
 * A run state enters; elements under one root, found by `data-part`, change.
 * Answers leave through `onAnswer` and `onInputs`. All text becomes text nodes. It decides no
 * words (`run-words.js` does) and starts nothing.
 */
import { nothing } from "./output.js";
import { drawPiece } from "./output-piece.js";
import { phrase } from "./phrases.js";
import { drawRows } from "./rows-view.js";
import { soilWords } from "./run-words.js";

const COMING = new Set(["building", "loading", "offline"]);

/**
 * @param {HTMLElement} root the element whose parts these are
 * @param {object} options
 * @param {(text: string|null) => void} options.onAnswer null is the end of input
 * @param {(lines: string[]) => void} options.onInputs
 */
export function createSoilView(root, { onAnswer, onInputs }) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const soil = part("output");
  const label = part("output-label");
  const note = part("note");
  const progress = part("progress");
  const text = part("output-text");
  const form = part("input-form");
  const field = part("input");
  const inputsForm = part("inputs-form");
  const inputs = part("inputs");
  const stays = !soil.hidden;
  let rows = part("output-rows");
  let drawn = null;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answer = field.value;
    field.value = "";
    onAnswer(answer);
  });
  part("input-end").addEventListener("click", endInput);
  field.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "d" || !event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // As in a terminal, where it ends the input on an empty line alone.
    if (field.value === "") endInput();
  });
  inputsForm.addEventListener("submit", (event) => {
    event.preventDefault();
    onInputs(linesOf(inputs.value));
  });

  function endInput() {
    field.value = "";
    onAnswer(null);
  }

  function drawOutput(output) {
    if (output === drawn) return;
    drawn = output;
    text.classList.remove("out-error");
    const hasRows = output.pieces.some(({ table }) => table);
    text.replaceChildren(...(hasRows ? [] : output.pieces.map(drawPiece)));
    text.hidden = hasRows || output.pieces.length === 0;
    rows?.remove();
    rows = hasRows ? drawRows(output.pieces, drawPiece) : null;
    if (rows) text.after(rows);
  }

  return {
    /** The field that waits in a run state, if one does. */
    fieldOf: (state) => (state.name !== "waiting" ? null : state.beforeRun ? inputs : field),
    /** Shows a run state. */
    draw(state) {
      // A sample shows what its author's run printed until its reader turns to it.
      if (stays && !state.touched) return;
      const words = soilWords(state);
      soil.hidden = !(words.shown || stays);
      label.textContent = words.label;
      note.textContent = words.note;
      note.hidden = words.note === "";
      progress.hidden = words.progress === null;
      if (words.progress) {
        progress.max = words.progress.total;
        progress.value = words.progress.done;
      }
      if (!(stays && COMING.has(state.name) && state.output === nothing)) drawOutput(state.output);
      const asks = state.name === "waiting" && !state.beforeRun;
      if (asks === form.hidden) form.hidden = !asks;
      inputsForm.hidden = !(state.name === "waiting" && state.beforeRun);
      if (asks) field.setAttribute("aria-label", state.prompt?.trim() || phrase("run.answer", "Your answer"));
    },
  };
}

/** The lines of a text; a line end at its end begins no other. */
function linesOf(text) {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
