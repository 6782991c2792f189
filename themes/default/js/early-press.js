/**
 * Lets readers type into a program before its editor is there.
 *
 * A press on the program's static text replaces it with a plain text field, and the editor takes
 * over its text and caret. On a touchscreen, `mousedown` only comes with a tap, not with scrolling.
 */
import { phrase } from "./phrases.js";

const PLACE = '[data-part="editor"]';

document.addEventListener("mousedown", (event) => {
  if (event.button !== 0) return;
  const place = event.target instanceof Element ? event.target.closest(PLACE) : null;
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
 * Returns the field that somebody types into until the editor is there; null if nobody does.
 *
 * @param {Element} place
 * @returns {HTMLTextAreaElement | null}
 */
export const draftIn = (place) => place.querySelector("textarea.editor-draft");

/**
 * Shows a program until its editor is there.
 *
 * @param {Element} place
 * @param {string} code
 */
export function showEarly(place, code) {
  const draft = draftIn(place);
  const text = place.querySelector("pre.editor-static code");
  // What the reader typed into the same text stays.
  if (draft && draft.defaultValue !== code) draft.value = draft.defaultValue = code;
  else if (text && textOf(text) !== code) text.textContent = code;
}

/**
 * Returns a program whose editor isn't there yet.
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
