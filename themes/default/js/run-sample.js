/**
 * A sample of the text that its reader may run as it stands.
 *
 * A figure made by `blocks/code.html` with `data-run` enters. Samples of one
 * group share their names, so those before it in the page run first. It has
 * no editor and nothing to save.
 */
import { isDisabled, setDisabled } from "./controls.js";
import { createProgram } from "./program.js";
import { isActive } from "./run-state.js";
import { buttons } from "./run-words.js";

export function createSample({ element, interpreter, announce }) {
  const button = element.querySelector('[data-part="run"]');
  const program = createProgram({
    root: element,
    interpreter,
    announce,
    source: () => codeOf(element),
    runOptions: () => ({ group: codeBefore(element) }),
    onState(state) {
      const { run, runDisabled } = buttons(state);
      element.dataset.state = state.name;
      button.textContent = run;
      // Before the first press nothing tells why it would be disabled; the press is kept.
      setDisabled(button, runDisabled && state.touched);
    },
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
      program.close();
    },
  };
}

function codeOf(sample) {
  return sample.querySelector(".code-text").textContent;
}

/** The programs of the group that stand before this one. */
function codeBefore(sample) {
  const { group } = sample.dataset;
  if (!group) return [];
  const members = [...document.querySelectorAll(`.sample[data-group="${CSS.escape(group)}"]`)];
  return members.slice(0, members.indexOf(sample)).map(codeOf);
}
