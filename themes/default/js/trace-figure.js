/**
 * A step-through that stands in a lesson: its first picture came with the page.
 *
 * A figure made by `blocks/trace.html` enters, with its recording; no Python is
 * needed.
 */
import { createTraceView } from "./trace-view.js";

export function createTraceFigure({ element, announce }) {
  const { recording, at } = JSON.parse(element.querySelector(".trace-data").textContent);
  // The lines that came with the page may be another file's.
  const isAlone = Object.keys(recording.sources).length === 1;
  const lines = isAlone ? [...element.querySelectorAll('[data-part="trace-code"] .line')] : null;
  const view = createTraceView({ element: element.querySelector(".trace"), recording, at, lines, announce });
  return {
    element,
    close: () => view.close(),
  };
}
