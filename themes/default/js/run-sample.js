/**
 * A code sample that readers can run but not edit.
 *
 * Expects a figure made by `blocks/code.html` with `data-run`. Its data contains
 * the program, the earlier programs of its group (which share its names, so they
 * run first) and the lesson's files; for SQL, the exercise whose database it uses.
 */
import { createExplanation } from "./explanation.js";
import { createProgram } from "./program.js";
import { createStepThrough } from "./step-through.js";

export function createSample({ element, interpreter, announce, signal }) {
  const { source, group, files, exercise } = JSON.parse(element.querySelector(".sample-data").textContent);
  const lines = () => [...element.querySelectorAll(".code-text > .line")];
  const explanation = createExplanation({ root: element, announce, onLine: (line) => pointTo(lines()[line - 1]) });
  const program = createProgram({
    root: element,
    interpreter,
    announce,
    signal,
    source: () => source,
    runOptions: () => ({ group, files }),
    sql: exercise ? () => exercise : undefined,
    keepsPress: true,
    onRecorded: (recording) => steps.show(recording),
    onState(state) {
      steps.draw(state);
      explanation.draw(state);
    },
  });
  const steps = createStepThrough({ root: element, program, announce, signal, lines });
  element.querySelector('[data-part="run"]').hidden = false;
  program.open();
  return { mount: async () => {} };
}

/** Focuses a line of the code, which also highlights it. */
function pointTo(line) {
  if (!line) return;
  line.tabIndex = -1;
  line.focus();
}
