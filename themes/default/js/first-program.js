/** The first program on the home page. It's for trying things: nothing is saved or checked. */
import { isDisabled, setDisabled } from "./controls.js";
import { createExplanation } from "./explanation.js";
import { phrase } from "./phrases.js";
import { createProgram } from "./program.js";
import { isActive } from "./run-state.js";
import { buttons } from "./run-words.js";

export function createFirstProgram({ element, interpreter, announce, mountEditor }) {
  const button = element.querySelector('[data-part="run"]');
  let code = element.querySelector(".editor-static").textContent.replace(/\n$/, "");
  /** @type {import("./code-editor.js").Editor | null} */
  let editor = null;
  const explanation = createExplanation({ root: element, announce, onLine: (line) => editor?.focus(line) });
  const program = createProgram({
    root: element,
    interpreter,
    announce,
    source: () => code,
    onState(state) {
      const { run, runDisabled } = buttons(state);
      element.dataset.state = state.name;
      button.textContent = run;
      setDisabled(button, runDisabled);
      editor?.setFaultyLine(state.name === "error" ? state.line : null);
      editor?.setAskingLine(state.name === "waiting" ? state.line : null);
      explanation.draw(state);
    },
  });
  const run = () => !isActive(program.state) && !isDisabled(button) && program.run();
  const press = () => (isActive(program.state) ? program.stop() : run());
  button.addEventListener("click", press);
  program.open();

  return {
    element,
    async mount() {
      editor = await mountEditor({
        element,
        doc: code,
        label: phrase("editor.first"),
        onChange(text) {
          code = text;
          program.touch();
        },
        onRun: run,
      });
    },
    close() {
      button.removeEventListener("click", press);
      program.close();
      editor?.destroy();
    },
  };
}
