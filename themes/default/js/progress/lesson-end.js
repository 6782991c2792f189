/**
 * The end of a lesson: shows whether it is done, and lets the reader mark it as done.
 *
 * A lesson is done automatically once all its exercises have passed.
 */
import { onClick } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { createDoublePress } from "../program/double-press.js";
import { hasPassed, lessonKey, lessonProgress } from "./progress.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 * @param {(text: string) => void} options.announce
 * @param {() => void} options.onProgress called when the reader marks the lesson
 * @param {AbortSignal} options.signal
 */
export function createLessonEnd({ element, storage, announce, onProgress, signal }) {
  const place = element.querySelector('[data-part="lesson-done"]');
  const part = (name) => place.querySelector(`[data-part="${name}"]`);
  const main = element.closest("[data-lesson-page]");
  const lesson = { id: main.dataset.lessonPage, exercises: main.dataset.exercises.split(" ").filter(Boolean) };
  const key = lessonKey(lesson.id);
  const press = createDoublePress();

  function draw() {
    const progress = lessonProgress(lesson, storage);
    if (progress.complete && !storage.get(key)?.done) storage.put(key, { done: Date.now(), marked: false });
    const isDone = progress.status === "done";
    place.dataset.status = progress.status;
    for (const leaf of place.querySelectorAll("[data-leaf]")) leaf.toggleAttribute("data-done", hasPassed(leaf.dataset.leaf, storage));
    place.hidden = false;
    part("lesson-done-words").textContent = endWords(progress);
    part("lesson-review").hidden = !isDone || !main.querySelector('[data-question="quiz"]');
    part("lesson-mark").textContent = isDone ? phrase("end.unmark") : phrase("end.mark");
    part("lesson-mark").hidden = isDone && !progress.marked;
  }

  onClick(part("lesson-mark"), signal, (event) => {
    if (press.repeats(event)) return;
    const isDone = lessonProgress(lesson, storage).status !== "done";
    storage.put(key, { done: isDone ? Date.now() : null, marked: isDone });
    draw();
    announce(part("lesson-done-words").textContent);
    onProgress();
  });

  draw();
  return { draw };
}

/** Returns the text at the end of the lesson. */
export function endWords({ status, complete, marked, done: isDone, count }) {
  if (status === "done" && marked && !complete) return phrase("end.marked");
  if (status === "done") return count > 1 ? phrase("end.won", { count }) : phrase("end.done");
  if (count === 0) return phrase("end.none");
  if (isDone === 0 && count === 2) return phrase("end.both");
  if (isDone === 0) return phrase("end.open", { count });
  return phrase("end.some", { done: isDone, exercises: count, count: isDone });
}
