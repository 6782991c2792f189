/**
 * A quiz: options to choose, an answer to type, or lines to put in order.
 *
 * Expects an element rendered by `blocks/quiz.html`, which contains the explanations. A
 * typed answer that isn't among the options, or another order of lines, is run;
 * it's right if it prints the same.
 */
import { canBeAnswer, choiceFeedback, judgeChoice, optionFeedback, orderFeedback, rightFromTop, typedOption } from "./answers.js";
import { element as made, isDisabled, onSubmit, setDisabled } from "../page/controls.js";
import { createDoublePress } from "../program/double-press.js";
import { createOrder } from "./order-lines.js";
import { shownText } from "../program/output.js";
import { phrase } from "../page/phrases.js";
import { openQuestion } from "./question.js";
import { runQuietly } from "../program/quiet-run.js";

/** The gap that the options fill in a program. */
const GAP = "___";

export function createQuiz({ element, interpreter, storage, announce, signal }) {
  const question = openQuestion({ element, kind: "quiz", storage, signal });
  const { part, data } = question;
  const outcome = part("outcome");
  const way = (ways[data.kind] ?? choiceWay)({ element, part, data, announce, onMove: change, run: runWithAnswer });
  const summaryText = part("answer-summary").textContent;
  let answered = false;
  const submitPress = createDoublePress();
  /** Whether the answer changed after it was submitted. */
  let hasChanged = false;

  /** Fills the program's gap with the text and runs it; null if it couldn't run. */
  async function runWithAnswer(text) {
    if (typeof data.prints !== "string") return { right: false };
    note(interpreter.availability.kind === "ready" ? phrase("predicted.running") : phrase("answer.waits"));
    const run = await runQuietly(interpreter, { ...data, source: data.source.replaceAll(GAP, () => text) });
    if (!run) return null;
    return { right: run.text.trimEnd() === shownText(data.prints).trimEnd(), printed: run.text };
  }

  function change() {
    hasChanged = true;
    clearVerdict();
  }

  function clearVerdict() {
    if (!answered) return;
    answered = false;
    outcome.replaceChildren();
    for (const verdict of element.querySelectorAll(".quiz-option .quiz-verdict")) verdict.remove();
    part("submit").textContent = phrase("answer.submit");
    element.dataset.asked = "asking";
  }

  function draw(answer, judgement) {
    clearVerdict();
    outcome.replaceChildren();
    answered = true;
    submitPress.begin();
    way.draw(answer, judgement);
    part("submit").textContent = phrase("answer.again");
    part("answer-summary").textContent = judgement.right && data.kind !== "order" ? phrase("answer.others") : summaryText;
    element.dataset.asked = "answered";
  }

  async function submit() {
    if (isDisabled(part("submit"))) return;
    if (answered) {
      clearVerdict();
      part("form").reset();
      return focusFirst();
    }
    const answer = way.read();
    if (answer === null) {
      note(way.asks);
      return focusFirst();
    }
    setDisabled(part("submit"), true);
    hasChanged = false;
    const judgement = await way.judge(answer);
    setDisabled(part("submit"), false);
    // The answer changed meanwhile, so this verdict no longer applies.
    if (hasChanged) return outcome.replaceChildren();
    if (!judgement) return note(phrase("answer.untried"));
    question.keep({ hash: data.hash, answer, judgement, status: judgement.right ? "right" : "not-yet" });
    draw(answer, judgement);
    // All text that the verdict added to the page.
    const places = [...element.querySelectorAll(".quiz-option .quiz-verdict"), outcome];
    announce(places.map((place) => place.textContent.replace(/\s+/g, " ").trim()).join(" "));
  }

  function focusFirst() {
    part("form").querySelector("input, [data-move]").focus();
  }

  function note(words) {
    outcome.replaceChildren(made("p", words, "question-note"));
    announce(words);
  }

  onSubmit(part("form"), submit, signal);
  // The verdict may have moved an option below the finger, so the second press of a double tap is lost on all of them.
  element.addEventListener(
    "click",
    (event) => {
      if (!answered || !submitPress.isSecond(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );
  part("form").addEventListener("input", change, { signal });
  part("buttons").hidden = false;
  element.dataset.asked = "asking";
  const before = question.answered(data.hash);
  if (canBeAnswer(data.kind, data.options, before)) {
    way.write(before.answer);
    draw(before.answer, before.judgement);
  }
}

/**
 * @typedef {object} Way how a kind of quiz is answered
 * @property {string} asks what to do if there's no answer yet
 * @property {() => any} read returns the answer; null if there's none yet
 * @property {(answer: any) => void} write
 * @property {(answer: any) => Promise<{right: boolean} | null>} judge null if it couldn't be judged
 * @property {(answer: any, judgement: any) => void} draw shows the verdict
 *
 * @typedef {{element: HTMLElement, part: (name: string) => any, data: Record<string, any>, announce: (words: string) => void, onMove: () => void, run: (text: string) => Promise<{right: boolean, printed?: string} | null>}} Quiz
 */

/** @type {Record<string, (quiz: Quiz) => Way>} */
const ways = { order: orderWay, typed: typedWay };

/** The reader chooses options. Each chosen one is explained below it. @type {(quiz: Quiz) => Way} */
function choiceWay({ element, part, data }) {
  const rows = [...element.querySelectorAll("[data-option]")];
  const boxes = rows.map((row) => row.querySelector("input"));
  const alone = data.kind === "single";
  return {
    asks: alone ? phrase("answer.choose") : phrase("answer.choose_some"),
    read() {
      const chosen = boxes.flatMap((box, index) => (box.checked ? [index] : []));
      return chosen.length > 0 ? chosen : null;
    },
    write: (chosen) => boxes.forEach((box, index) => (box.checked = chosen.includes(index))),
    judge: async (chosen) => judgeChoice(data.options, chosen),
    draw(chosen) {
      for (const index of chosen) rows[index].append(explanation(part, optionFeedback(data.options[index], { alone }), index));
      if (!alone) part("outcome").append(made("p", choiceFeedback(data.options, chosen)));
    },
  };
}

/** The reader types an answer. An unexpected one is tried in the program's gap. @type {(quiz: Quiz) => Way} */
function typedWay({ part, data, run }) {
  part("typed-row").hidden = false;
  const field = part("typed");
  const outcome = part("outcome");
  return {
    asks: phrase("answer.write"),
    read: () => field.value.trim() || null,
    write: (text) => (field.value = text),
    async judge(text) {
      const optionIndex = typedOption(data.options, text);
      return optionIndex === -1 ? run(text) : { right: data.options[optionIndex].right, known: optionIndex };
    },
    draw(_text, { right, known: optionIndex = -1, printed }) {
      if (optionIndex !== -1)
        return outcome.append(explanation(part, optionFeedback(data.options[optionIndex], { alone: true }), optionIndex));
      outcome.append(made("p", right ? phrase("answer.tried") : phrase("answer.wrong"), "quiz-says"));
      if (right || typeof printed !== "string") return;
      const output = made("pre", printed.trimEnd() || phrase("predicted.nothing"), "prediction-printed");
      outcome.append(made("p", phrase("answer.tried_prints")), output);
    },
  };
}

/** The reader moves lines. Another order that prints the same is also right. @type {(quiz: Quiz) => Way} */
function orderWay({ part, data, announce, onMove, run }) {
  const lines = createOrder({ list: part("lines"), announce, onMove });
  return {
    asks: "",
    read: () => lines.order,
    write: (order) => (lines.order = order),
    async judge(order) {
      const count = rightFromTop(data.options, order);
      if (count === order.length) return { right: true, count };
      const judgement = await run(order.map((line) => data.options[line].text).join("\n"));
      return judgement && { count, ...judgement };
    },
    draw(order, { right, count }) {
      const words = right && count < order.length ? phrase("answer.ordered") : orderFeedback(count, order.length);
      part("outcome").append(made("p", words, "quiz-says"));
      if (!right) part("outcome").append(explanation(part, "", order[count], data.options[order[count]].text));
    },
  };
}

/** Combines the verdict with the lesson's explanation of one option. */
function explanation(part, words, index, about = "") {
  const reason = part("answer").querySelector(`[data-reason="${index}"] [data-part="reason"]`).cloneNode(true);
  const first = reason.firstElementChild?.matches("p") ? reason.firstElementChild : made("p");
  if (words) first.prepend(made("b", words), " ");
  if (about) first.prepend(made("code", about.trim(), "option-code"), " ");
  return made("div", [first, ...reason.childNodes], "quiz-verdict");
}
