/**
 * Lets readers type into a program before its editor has loaded.
 *
 * A press on the program's static text replaces it with a plain text field, and the editor takes
 * over its text and caret. On a touchscreen, `mousedown` only comes with a tap, not with scrolling.
 */
import { phrase } from "../page/phrases.js";

const EDITOR_SELECTOR = '[data-part="editor"]';

document.addEventListener("mousedown", (event) => {
  if (event.button !== 0) return;
  const place = event.target instanceof Element ? event.target.closest(EDITOR_SELECTOR) : null;
  const text = place?.querySelector("pre.editor-static");
  if (!place || !text) return;
  event.preventDefault();
  const field = document.createElement("textarea");
  field.className = "editor-static editor-draft";
  field.setAttribute("aria-label", phrase("editor.draft"));
  field.defaultValue = textOf(text);
  field.rows = Math.max(2, field.value.split("\n").length);
  field.spellcheck = false;
  field.autocapitalize = "off";
  const at = offsetAt(text, event.clientX, event.clientY);
  text.replaceWith(field);
  field.setSelectionRange(at, at);
  field.focus({ preventScroll: true });
});

const textOf = (text) => text.textContent.replace(/\n$/, "");

/**
 * Returns the field for typing until the editor has loaded; null if nobody has pressed the program.
 *
 * @param {Element} place
 * @returns {HTMLTextAreaElement | null}
 */
export const draftIn = (place) => place.querySelector("textarea.editor-draft");

/**
 * Shows a program until its editor has loaded.
 *
 * @param {Element} place
 * @param {string} code
 */
export function showEarly(place, code) {
  const draft = draftIn(place);
  const text = place.querySelector("pre.editor-static code");
  // If the program hasn't changed, keep what the reader has typed.
  if (draft && draft.defaultValue !== code) draft.value = draft.defaultValue = code;
  else if (text && textOf(text) !== code) text.textContent = code;
}

/**
 * Returns the text of a program whose editor hasn't loaded yet.
 *
 * @param {Element} place
 */
export const earlyCode = (place) => draftIn(place)?.value ?? textOf(place.querySelector("pre.editor-static"));

/** Returns how many characters of a text are before a point of the window. */
function offsetAt(text, x, y) {
  const spot = document.caretPositionFromPoint?.(x, y);
  const range = document.createRange();
  range.selectNodeContents(text);
  if (spot && text.contains(spot.offsetNode)) range.setEnd(spot.offsetNode, spot.offset);
  return range.toString().length;
}
