/**
 * A code sample that readers can run, and edit in place. Nothing is saved or checked.
 *
 * Expects a figure rendered by `blocks/code.html` with `data-run`. Its data contains
 * the program, the earlier programs of its group (which share its names, so they
 * run first) and the lesson's files; for SQL, the exercise whose database it uses.
 */
import { reportMissingScripts } from "../page/controls.js";
import { createEditableProgram } from "./editable-program.js";
import { phrase } from "../page/phrases.js";
import { isActive } from "./run-state.js";

/** @param {{element: HTMLElement} & import("./editable-program.js").Page} options */
export function createSample({ element, ...page }) {
  const { source, group, files, exercise } = JSON.parse(element.querySelector(".sample-data").textContent);
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const { program, mount, focus, closeSteps } = createEditableProgram({
    ...page,
    root: element,
    text: source,
    label: phrase("editor.sample"),
    language: exercise?.kind,
    lines: () => [...element.querySelectorAll(".code-text > .line")],
    clears: false,
    runOptions: () => ({ group, files }),
    exercise,
    keepsPress: true,
    onState(state) {
      if (isActive(state) && part("show-output")) part("show-output").open = true;
    },
  });

  async function edit() {
    const place = element.querySelector(".sample-code");
    // A second press would mount a second editor.
    part("edit").hidden = true;
    place.dataset.part = "editor";
    place.classList.add("editor");
    try {
      await mount();
    } catch {
      part("edit").hidden = false;
      return reportMissingScripts();
    }
    closeSteps();
    place.querySelector(".code").remove();
    part("copy").remove();
    part("reset").hidden = false;
    focus();
  }

  part("edit").addEventListener("click", edit, { signal: page.signal });
  part("edit").hidden = part("run").hidden = false;
  program.open();
  return { mount: async () => {} };
}
