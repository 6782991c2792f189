/**
 * A program to rewrite from memory: an empty editor, and then our version next to
 * it.
 *
 * Expects an element rendered by `blocks/rebuild.html`. Nothing is checked: the reader
 * compares.
 */
import { element as made, onClick } from "../page/controls.js";
import { createEditableProgram } from "../program/editable-program.js";
import { shownText } from "../program/output.js";
import { phrase } from "../page/phrases.js";
import { runQuietly } from "../program/quiet-run.js";
import { openQuestion } from "./question.js";
import { drawCompare } from "../exercise/results-view.js";

/** @param {{element: HTMLElement} & import("../program/editable-program.js").Page} options */
export function createRebuild({ element, ...page }) {
  const { interpreter, storage, announce, signal } = page;
  const question = openQuestion({ element, kind: "rebuild", storage, signal });
  const { data } = question;
  const frame = question.part("frame");
  const outcome = question.part("outcome");
  const part = (name) => frame.querySelector(`[data-part="${name}"]`);
  const ownProgram = createEditableProgram({
    ...page,
    root: frame,
    text: question.answered().code ?? "",
    first: "",
    label: phrase("editor.memory"),
    restarted: phrase("announced.emptied"),
    runOptions: () => ({ files: data.files ?? {}, group: data.group ?? [] }),
    onText(code) {
      question.keep({ code });
    },
    onReset() {
      outcome.replaceChildren();
      element.dataset.asked = "asking";
    },
  });

  async function compare() {
    if (ownProgram.text.trim() === "") {
      const words = phrase("compare.empty");
      outcome.replaceChildren(made("p", words, "question-note"));
      announce(words);
      ownProgram.focus();
      return;
    }
    question.keep({ status: "compared" });
    const printed = (await runQuietly(interpreter, { ...data, source: ownProgram.text }))?.text.trimEnd() ?? null;
    const expected = typeof data.output === "string" ? shownText(data.output).trimEnd() : null;
    let words = phrase("compare.same");
    const outputs = [];
    if (printed === null || expected === null) {
      words = phrase("compare.differs");
    } else if (printed !== expected) {
      words = phrase("compare.prints");
      outputs.push(
        drawCompare(
          { title: phrase("result.got"), text: printed || phrase("predicted.nothing") },
          { title: phrase("result.expected"), text: expected },
        ),
      );
    }
    outcome.replaceChildren(
      made("p", words),
      ...outputs,
      drawCompare({ title: phrase("compare.yours"), text: ownProgram.text }, { title: phrase("compare.ours"), text: data.source }),
    );
    element.dataset.asked = "answered";
    announce(words);
    outcome.focus();
  }

  onClick(part("compare"), signal, compare);
  // Another tab's change.
  question.follow(({ code = "" }) => {
    ownProgram.show(code);
    ownProgram.program.touch();
  });
  frame.hidden = false;
  element.dataset.asked = "asking";
  ownProgram.program.open();
  return { mount: ownProgram.mount };
}
