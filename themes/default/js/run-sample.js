/**
 * A code sample that readers can run, and edit in place. Nothing is saved or checked.
 *
 * Expects a figure made by `blocks/code.html` with `data-run`. Its data contains
 * the program, the earlier programs of its group (which share its names, so they
 * run first) and the lesson's files; for SQL, the exercise whose database it uses.
 */
import { createExplanation } from "./explanation.js";
import { phrase } from "./phrases.js";
import { createProgram } from "./program.js";
import { createReset } from "./reset.js";
import { isActive } from "./run-state.js";
import { createStepThrough } from "./step-through.js";

export function createSample({ element, interpreter, announce, mountEditor, signal }) {
  const { source, group, files, exercise } = JSON.parse(element.querySelector(".sample-data").textContent);
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const lines = () => (editor ? null : [...element.querySelectorAll(".code-text > .line")]);
  let code = source;
  /** @type {import("./code-editor.js").Editor | null} */
  let editor = null;
  const explanation = createExplanation({
    root: element,
    announce,
    onLine: (line) => (editor ? editor.focus(line) : pointTo(lines()?.[line - 1])),
  });
  const program = createProgram({
    root: element,
    interpreter,
    announce,
    signal,
    source: () => code,
    runOptions: () => ({ group, files }),
    sql: exercise ? () => exercise : undefined,
    keepsPress: true,
    onRecorded: (recording) => steps.show(recording),
    onState(state) {
      if (isActive(state) && part("show-output")) part("show-output").open = true;
      editor?.setFaultyLine(state.name === "error" ? state.line : null);
      editor?.setAskingLine(state.name === "waiting" ? state.line : null);
      steps.draw(state);
      explanation.draw(state);
    },
  });
  const steps = createStepThrough({ root: element, program, announce, signal, lines });
  createReset({
    part,
    signal,
    program,
    first: source,
    code: () => code,
    replace(text) {
      code = text;
      editor?.setValue(text);
    },
    words: phrase("announced.reset"),
    announce,
  });

  async function edit() {
    const place = element.querySelector(".sample-code");
    // A second press would mount a second editor.
    part("edit").hidden = true;
    place.dataset.part = "editor";
    place.classList.add("editor");
    const made = await mountEditor({
      element,
      doc: code,
      label: phrase("editor.sample"),
      language: exercise ? "sql" : "python",
      onChange(text) {
        code = text;
        program.touch();
      },
      onRun: program.run,
    }).catch(() => null);
    if (!made) {
      part("edit").hidden = false;
      document.dispatchEvent(new CustomEvent("understory:missing"));
      return;
    }
    editor = made;
    steps.close();
    place.querySelector(".code").remove();
    part("copy").remove();
    part("reset").hidden = false;
    editor.focus();
  }

  signal.addEventListener("abort", () => editor?.destroy());
  part("edit").addEventListener("click", edit, { signal });
  part("edit").hidden = part("run").hidden = false;
  program.open();
  return { mount: async () => {} };
}

/** Focuses a line of the code, which also highlights it. */
function pointTo(line) {
  if (!line) return;
  line.tabIndex = -1;
  line.focus();
}
