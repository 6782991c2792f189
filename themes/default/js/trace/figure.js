/**
 * A step-through figure in a lesson.
 *
 * Expects a figure rendered by `blocks/trace.html`, which contains the recording, so it
 * needs no Python. Until the reader comes near, it shows the program and its
 * output, and its buttons do nothing.
 */

export function createTraceFigure({ element, announce, signal }) {
  return {
    async near() {
      const { createTraceView } = await import("./view.js");
      if (signal.aborted) return;
      const { recording } = JSON.parse(element.querySelector(".trace-data").textContent);
      // With several files, the lines on the page may belong to another one.
      const isAlone = Object.keys(recording.sources).length === 1;
      const lines = isAlone ? [...element.querySelectorAll('[data-part="trace-code"] .line')] : null;
      createTraceView({ element: element.querySelector(".trace"), recording, lines, announce, signal });
    },
  };
}
