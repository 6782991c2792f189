/**
 * A code sample that readers can run but not edit.
 *
 * Expects a figure made by `blocks/code.html` with `data-run`. Its data contains
 * the program, the earlier programs of its group (which share its names, so they
 * run first) and the lesson's files; for SQL, the exercise whose database it uses.
 */
import { isDisabled, setDisabled } from "./controls.js";
import { createExplanation } from "./explanation.js";
import { createProgram } from "./program.js";
import { isActive } from "./run-state.js";
import { createStepThrough } from "./step-through.js";
import { buttons } from "./run-words.js";

export function createSample({ element, interpreter, announce }) {
  const button = element.querySelector('[data-part="run"]');
  const { source, group, files, exercise } = JSON.parse(element.querySelector(".sample-data").textContent);
  const lines = () => [...element.querySelectorAll(".code-text > .line")];
  const explanation = createExplanation({ root: element, announce, onLine: (line) => pointTo(lines()[line - 1]) });
  const program = createProgram({
    root: element,
    interpreter,
    announce,
    source: () => source,
    runOptions: () => ({ group, files }),
    sql: exercise ? () => exercise : undefined,
    onRecorded: (recording) => steps.show(recording),
    onState(state) {
      steps.draw(state);
      explanation.draw(state);
      const { run, runDisabled } = buttons(state);
      element.dataset.state = state.name;
      button.textContent = run;
      // Before the first press nothing explains a disabled button, and the press is kept.
      setDisabled(button, runDisabled && state.touched);
    },
  });
  const steps = createStepThrough({
    root: element,
    program,
    announce,
    lines,
  });
  const press = () => {
    if (isActive(program.state)) program.stop();
    else if (!isDisabled(button)) program.run();
  };
  button.addEventListener("click", press);
  button.hidden = false;
  program.open();

  return {
    element,
    async mount() {},
    close() {
      button.removeEventListener("click", press);
      steps.leave();
      program.close();
    },
  };
}

/** Focuses a line of the code, which also highlights it. */
function pointTo(line) {
  if (!line) return;
  line.tabIndex = -1;
  line.focus();
}
