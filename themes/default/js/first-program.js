/** The first program on the home page. It's for trying things: nothing is saved or checked. */
import { earlyCode } from "./early-press.js";
import { createExplanation } from "./explanation.js";
import { phrase } from "./phrases.js";
import { createProgram } from "./program.js";

export function createFirstProgram({ element, interpreter, announce, mountEditor, signal }) {
  let code = earlyCode(element);
  /** @type {import("./code-editor.js").Editor | null} */
  let editor = null;
  const explanation = createExplanation({ root: element, announce, onLine: (line) => editor?.focus(line) });
  const program = createProgram({
    root: element,
    interpreter,
    announce,
    signal,
    source: () => code,
    onState(state) {
      editor?.setFaultyLine(state.name === "error" ? state.line : null);
      editor?.setAskingLine(state.name === "waiting" ? state.line : null);
      explanation.draw(state);
      if (state.name === "ready" && state.seconds !== null) element.querySelector('[data-part="go-on"]').hidden = false;
    },
  });
  signal.addEventListener("abort", () => editor?.destroy());
  program.open();

  return {
    async mount() {
      editor = await mountEditor({
        element,
        doc: code,
        label: phrase("editor.first"),
        onChange(text) {
          code = text;
          program.touch();
        },
        onRun: program.run,
      });
    },
  };
}
