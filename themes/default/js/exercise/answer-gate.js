/**
 * A model answer of a local lesson: opens with the receipt for its step, or ten minutes after
 * readers have first seen it. Without scripts it's only folded.
 *
 * Expects `details.answer[data-after="STEP"]` on a page with a receipt field.
 */
import { element as made, onClick, setTextOrHide } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { receiptKey } from "./receipt.js";
import { inMinutes, timeLeft } from "./solution-gate.js";

/**
 * Decides whether an answer may be opened.
 *
 * @param {{step: number, steps?: number[], seen?: number, now: number}} about `steps`: those with
 *   a receipt; `seen`: when the reader first saw the answer
 * @returns {{free: boolean, minutes: number}}
 */
export function answerGate({ step, steps = [], now, seen = now }) {
  const remaining = timeLeft(seen, now);
  return { free: steps.includes(step) || remaining <= 0, minutes: inMinutes(remaining) };
}

/**
 * @param {object} options
 * @param {HTMLDetailsElement} options.element
 * @param {Awaited<ReturnType<typeof import("../progress/storage.js").openStorage>>} options.storage
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 */
export function createAnswerGate({ element, storage, announce, signal }) {
  const step = Number(element.dataset.after);
  const { lesson } = JSON.parse(element.ownerDocument.querySelector(".receipt-data").textContent);
  const key = `answer:${lesson}/${step}`;
  const note = made("p", "", "question-note");
  note.hidden = true;
  element.after(note);

  function gate() {
    const { steps } = storage.get(receiptKey(lesson)) ?? {};
    return answerGate({ step, steps, seen: storage.get(key)?.seen, now: Date.now() });
  }

  onClick(element.querySelector("summary"), signal, (event) => {
    const { free, minutes } = gate();
    const words = free || element.open ? "" : phrase("hints.answer_waits", { step, count: minutes });
    setTextOrHide(note, words);
    if (words === "") return;
    event.preventDefault();
    announce(words);
  });

  const watcher = new IntersectionObserver((seen) => {
    if (!seen.some((entry) => entry.isIntersecting)) return;
    watcher.disconnect();
    // The time counts from the first visit, and not from each.
    if (storage.get(key)?.seen === undefined) storage.put(key, { seen: Date.now() });
  });
  watcher.observe(element);
  signal.addEventListener("abort", () => watcher.disconnect());
}
