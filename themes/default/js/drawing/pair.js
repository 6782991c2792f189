/** Shows what a check expected a program to draw, and what it drew, side by side. */
import { element } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { createPainter } from "./painter.js";
import { describe } from "./words.js";

/**
 * @param {HTMLElement} place
 * @param {{expected: string, got: string}} drawings commands
 */
export function drawPair(place, { expected, got }) {
  place.replaceChildren(stillDrawing(expected, phrase("drawing.expected")), stillDrawing(got, phrase("drawing.got")));
}

/** Returns a finished drawing with a title. @param {string} commands @param {string} title */
export function stillDrawing(commands, title) {
  const painter = createPainter();
  painter.draw(commands);
  painter.svg.setAttribute("aria-label", describe(painter.picture));
  const stage = element("div", painter.svg, "drawing-stage");
  return element("figure", [element("figcaption", title, "drawing-title"), stage], "drawing");
}
