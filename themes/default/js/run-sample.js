/**
 * A sample of the text that its reader may run as it stands.
 *
 * A figure made by `blocks/code.html` with `data-run` enters; its data holds the
 * program, those of its group before it (they share their names, so they run first)
 * and the lesson's files; for SQL, the exercise on whose database it runs. It has no editor and nothing to save.
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
      // Before the first press nothing tells why it would be disabled; the press is kept.
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

/** The keyboard goes to a line of the text, and readers see where. */
function pointTo(line) {
  if (!line) return;
  line.tabIndex = -1;
  line.focus();
}
