/**
 * One piece of what a terminal shows → the element that shows it on a page.
 */
import { element } from "./controls.js";

const CLASSES = { stderr: "out-error", stdin: "out-typed" };

const MARKED_LINE = /^(.*\n[ ~]*\^[ ~^]*)$/m;

/** @param {{stream: string, text: string}} piece */
export function drawPiece({ stream, text }) {
  const made = element("span", "", CLASSES[stream]);
  if (stream === "stderr") {
    // Python speaks English, whatever the page does.
    made.lang = "en";
    made.append(...stretches(text).map(({ text, together }) => (together ? element("span", text, "out-place") : text)));
  } else made.textContent = text;
  return made;
}

/**
 * A text in stretches. One that is `together` is a line of a traceback with the marks below it,
 * which point at nothing once either of them wraps.
 *
 * @returns {{text: string, together: boolean}[]}
 */
export function stretches(text) {
  return text.split(MARKED_LINE).map((text, index) => ({ text, together: index % 2 === 1 })).filter(({ text }) => text !== "");
}
