/**
 * A program with its editor: its text, its runs and the explanations of their errors, its recorded
 * steps, and the buttons that start over and undo that.
 *
 * Expects a root with the parts of `program.js`, and `editor`; `results`, `trace`, `trace-place`,
 * `reset` and `undo-reset` are optional.
 */
import { onClick } from "../page/controls.js";
import { createUndoReset } from "./double-press.js";
import { showEarly } from "./early-press.js";
import { createExplanation } from "./explanation.js";
import { phrase } from "../page/phrases.js";
import { createProgram } from "./program.js";
import { isActive } from "./run-state.js";
import { createStepThrough } from "../trace/step-through.js";

/**
 * What every program gets from the page.
 *
 * @typedef {object} Page
 * @property {ReturnType<typeof import("./interpreter.js").createInterpreter>} interpreter
 * @property {Awaited<ReturnType<typeof import("../progress/storage.js").openStorage>>} storage
 * @property {(text: string) => void} announce
 * @property {typeof import("./code-editor.js").mountEditor} mountEditor
 * @property {AbortSignal} signal
 *
 * @typedef {object} Editing
 * @property {string} text the program
 * @property {string} [first] the program to start over with
 * @property {string} label names the editor for screen readers
 * @property {"python"|"sql"} [language]
 * @property {string} [restarted] what screen readers announce after starting over
 * @property {() => HTMLElement[] | null} [lines] the program's highlighted lines on the page, as long as it has no editor
 * @property {boolean} [explains] explains errors; otherwise `onState` does
 * @property {boolean} [clears] clears the output if the whole text is replaced
 * @property {(text: string) => void} [onText] called when the reader has changed the text
 * @property {() => void} [onReset] called when the reader has started over
 * @property {() => void} [onRun] called for the key that runs the program
 * @property {() => void} [onCheck] called for the key that checks it
 *
 * @typedef {Parameters<typeof createProgram>[0]} Running
 */

/** @param {Page & Editing & Pick<Running, "root"> & Partial<Omit<Running, "source">>} options */
export function createEditableProgram({
  text,
  first = text,
  label,
  language = "python",
  restarted = phrase("announced.reset"),
  lines = () => null,
  explains = true,
  clears = true,
  onText = () => {},
  onReset = () => {},
  onRun,
  onCheck,
  onState = () => {},
  ...options
}) {
  const { root, announce, mountEditor, signal } = options;
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  let code = text;
  /** @type {import("./code-editor.js").Editor | null} */
  let editor = null;
  /** Shows the line in the editor, or else on the page. */
  const focus = (line) => (editor ? editor.focus(line) : focusLine(lines()?.[line - 1]));
  const explanation = explains ? createExplanation({ root, announce, onLine: focus }) : null;
  const program = createProgram({
    ...options,
    source: () => code,
    toLines: { onLine: focus },
    onRecorded: (recording) => steps.show(recording),
    onState(state, before) {
      markLines(editor, state);
      steps.draw(state);
      explanation?.draw(state);
      onState(state, before);
    },
  });
  const steps = createStepThrough({ root, program, announce, signal, lines: () => (editor ? null : lines()) });

  /** Shows a text that the reader didn't write here. The previous one stays in the editor's history. */
  function show(text) {
    code = text;
    editor?.setValue(text);
  }

  function replace(text) {
    show(text);
    onText(text);
    if (clears) program.clear();
  }

  function startOver() {
    if (isActive(program.state)) program.stop();
    if (code !== first) offerUndo(code);
    replace(first);
    onReset();
    announce(restarted);
  }

  const offerUndo = createUndoReset({ part, announce, signal, onUndo: replace });
  onClick(part("reset"), signal, startOver);
  signal.addEventListener("abort", () => editor?.destroy());
  if (part("editor")) showEarly(part("editor"), code);

  return {
    program,
    get text() {
      return code;
    },
    focus,
    show,
    /** Replaces the text for the reader. The editor's history can undo it, too. */
    replace,
    startOver,
    closeSteps: steps.close,
    /** Replaces the static text with an editor. */
    async mount() {
      editor = await mountEditor({
        element: root,
        doc: code,
        label,
        language,
        onChange(text) {
          // The editor also reports changes that come from here.
          if (text === code) return;
          code = text;
          onText(text);
          program.touch();
        },
        onRun: onRun ?? (() => program.run()),
        onCheck,
      });
      // The text may have been replaced while the editor was loading.
      if (editor.value !== code) editor.setValue(code);
      markLines(editor, program.state);
    },
  };
}

/** Marks the line that asks or failed. */
function markLines(editor, state) {
  editor?.setAskingLine(state.name === "waiting" ? state.line : null);
  editor?.setFaultyLine(state.outcome === "error" && !isActive(state) ? state.line : null);
}

/** Focuses a line on the page, which also highlights it. */
function focusLine(line) {
  if (!line) return;
  line.tabIndex = -1;
  line.focus();
}
