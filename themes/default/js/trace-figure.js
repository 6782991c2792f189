/**
 * A step-through that is part of a lesson.
 *
 * A figure made by `blocks/trace.html` enters, with its recording; no Python is needed. Until
 * its reader comes near, it shows the program and its output, and its buttons do nothing.
 */

export function createTraceFigure({ element, announce }) {
  /** @type {ReturnType<typeof import("./trace-view.js").createTraceView> | null} */
  let view = null;
  let isClosed = false;

  return {
    element,
    async near() {
      const { createTraceView } = await import("./trace-view.js");
      if (isClosed) return;
      const { recording, at } = JSON.parse(element.querySelector(".trace-data").textContent);
      // The lines that came with the page may be another file's.
      const isAlone = Object.keys(recording.sources).length === 1;
      const lines = isAlone ? [...element.querySelectorAll('[data-part="trace-code"] .line')] : null;
      view = createTraceView({ element: element.querySelector(".trace"), recording, at, lines, announce });
    },
    close() {
      isClosed = true;
      view?.close();
    },
  };
}
