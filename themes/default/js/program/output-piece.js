/** Turns a segment of terminal output into an element. */
import { element } from "../page/controls.js";

const CLASSES = { stdin: "output-typed", page: "output-page" };
const MARKED_LINE = /^(.*\n[ ~]*\^[ ~^]*)$/m;

/** @param {{stream: string, text: string, style?: string}} segment */
export function drawSegment({ stream, text, style }) {
  if (style) return element("span", text, `ansi ${stream === "stderr" ? "output-error " : ""}${style.replace(/\S+/g, "ansi-$&")}`);
  if (stream !== "stderr") return element("span", text, CLASSES[stream]);
  const segment = element(
    "span",
    stretches(text).map(({ text, together }) => (together ? element("span", text, "output-location") : text)),
    "output-error",
  );
  // Python's messages are in English, whatever the page's language.
  segment.lang = "en";
  return segment;
}

/**
 * Splits text into stretches. One that is `together` is a line of a traceback with the
 * markers below it, which would be misaligned if either wrapped.
 *
 * @returns {{text: string, together: boolean}[]}
 */
export function stretches(text) {
  return text
    .split(MARKED_LINE)
    .map((text, index) => ({ text, together: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
