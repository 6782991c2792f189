/**
 * A program to rewrite from memory: an empty editor, and then our version next to
 * it.
 *
 * Expects an element made by `blocks/rebuild.html`. Nothing is checked: the reader
 * compares.
 */
import { element as made } from "./controls.js";
import { showEarly } from "./early-press.js";
import { phrase } from "./phrases.js";
import { runQuietly } from "./quiet-run.js";
import { createProgram } from "./program.js";
import { openQuestion } from "./question.js";
import { createReset } from "./reset.js";
import { drawCompare } from "./results-view.js";

export function createRebuild({ element, interpreter, storage, announce, mountEditor, signal }) {
  const question = openQuestion({ element, kind: "rebuild", storage, signal });
  const { data } = question;
  const frame = question.part("frame");
  const outcome = question.part("outcome");
  const part = (name) => frame.querySelector(`[data-part="${name}"]`);
  let code = question.answered().code ?? "";
  /** @type {import("./code-editor.js").Editor | null} */
  let editor = null;

  const program = createProgram({
    root: frame,
    interpreter,
    announce,
    signal,
    source: () => code,
    runOptions: () => ({ files: data.files ?? {}, group: data.group ?? [] }),
    onState(state) {
      editor?.setAskingLine(state.name === "waiting" ? state.line : null);
      editor?.setFaultyLine(state.name === "error" ? state.line : null);
    },
  });

  function onEdit(text) {
    if (text === code) return;
    code = text;
    question.keep({ code });
    part("saved").textContent = question.savedWords();
    program.touch();
  }

  async function compare() {
    if (code.trim() === "") {
      const words = phrase("compare.empty");
      outcome.replaceChildren(made("p", words, "question-note"));
      announce(words);
      editor?.focus();
      return;
    }
    question.keep({ status: "compared" });
    const printed = (await runQuietly(interpreter, { ...data, source: code }))?.text.trimEnd() ?? null;
    const expected = data.output?.trimEnd() ?? null;
    let words = phrase("compare.same");
    const outputs = [];
    if (printed === null || expected === null) {
      words = phrase("compare.differs");
    } else if (printed !== expected) {
      words = phrase("compare.prints");
      outputs.push(drawCompare({ title: phrase("result.got"), text: printed || phrase("predicted.nothing") }, { title: phrase("result.expected"), text: expected }));
    }
    outcome.replaceChildren(made("p", words), ...outputs, drawCompare({ title: phrase("compare.yours"), text: code }, { title: phrase("compare.ours"), text: data.source }));
    question.ask("answered");
    announce(words);
    outcome.focus();
  }

  function replaceCode(text) {
    code = text;
    editor?.setValue(text);
    question.keep({ code });
    program.clear();
  }

  /** Applies another tab's change. The previous text stays in the editor's history. */
  function follow(newer) {
    code = newer.code ?? "";
    editor?.setValue(code);
    program.touch();
  }

  createReset({
    part,
    signal,
    program,
    first: "",
    code: () => code,
    replace: replaceCode,
    words: phrase("announced.emptied"),
    announce,
    onReset() {
      outcome.replaceChildren();
      question.ask("asking");
    },
  });
  question.listen(part("compare"), "click", compare);
  question.follow(follow);
  showEarly(part("editor"), code);
  frame.hidden = false;
  question.ask("asking");
  signal.addEventListener("abort", () => editor?.destroy());
  program.open();

  return {
    async mount() {
      editor = await mountEditor({
        element: frame,
        doc: code,
        label: phrase("editor.memory"),
        onChange: onEdit,
        onRun: program.run,
      });
    },
  };
}
