/** Shows what a program has drawn at each step of a recording. */
import { element } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { createPainter } from "./painter.js";
import { pictureOf } from "./picture.js";
import { describe } from "./words.js";

/**
 * Returns a function that shows the drawing after these commands. What is shown of the plane is that
 * of the finished drawing, so that nothing moves between two steps.
 *
 * @param {HTMLElement} place
 * @param {string} finished all commands
 */
export function createDrawingSteps(place, finished) {
  const painter = createPainter();
  const view = JSON.stringify(["view", ...pictureOf(finished).view]);
  place.replaceChildren(element("p", phrase("drawing.at_step"), "drawing-title"), element("div", painter.svg, "drawing-stage"));
  place.hidden = false;
  return (commands) => {
    painter.clear();
    painter.draw(`${commands}${commands === "" || commands.endsWith("\n") ? "" : "\n"}${view}\n`);
    painter.svg.setAttribute("aria-label", describe(painter.picture));
  };
}
