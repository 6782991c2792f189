/**
 * The end of a lesson: whether it is done, and the button by which its reader says so.
 *
 * The lesson's element and the storage enter; the lesson's record changes, and the words
 * and the button at its end. A lesson whose exercises have all passed is done of itself.
 */
import { lessonKey, lessonProgress } from "./progress.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element the `main` of a lesson
 * @param {() => void} options.onProgress the reader has marked the lesson
 */
export function createLessonEnd({ element, storage, announce, onProgress, now = Date.now }) {
  const place = element.querySelector('[data-part="lesson-done"]');
  const part = (name) => place.querySelector(`[data-part="${name}"]`);
  const lesson = { id: element.dataset.lessonPage, exercises: element.dataset.exercises.split(" ").filter(Boolean) };
  const key = lessonKey(lesson.id);
  const leaving = new AbortController();

  function draw() {
    const progress = lessonProgress(lesson, storage);
    if (progress.complete && !storage.get(key)?.done) storage.put(key, { done: now(), marked: false });
    const done = progress.status === "done";
    place.dataset.status = progress.status;
    place.hidden = false;
    part("lesson-done-words").textContent = endWords(progress);
    part("lesson-review").hidden = !done || !element.querySelector('[data-question="quiz"]');
    part("lesson-mark").textContent = done ? "Not done after all" : "Mark as done";
    part("lesson-mark").hidden = done && !progress.marked;
  }

  part("lesson-mark").addEventListener("click", () => {
    const done = lessonProgress(lesson, storage).status !== "done";
    storage.put(key, { done: done ? now() : null, marked: done });
    draw();
    announce(part("lesson-done-words").textContent);
    onProgress();
  }, { signal: leaving.signal });

  draw();
  return { draw, close: () => leaving.abort() };
}

/** What stands at the lesson's end. */
export function endWords({ status, complete, marked, done, count }) {
  if (status === "done" && marked && !complete) return "You marked this lesson as done.";
  if (status === "done") return "This lesson is done.";
  if (count === 0) return "Finished? Then mark this lesson as done.";
  const all = count === 1 ? "its exercise has" : count === 2 ? "both exercises have" : `all ${count} exercises have`;
  if (done === 0) return `The lesson is done when ${all} passed, or when you say so.`;
  return `${done} of ${count} exercises ${done === 1 ? "has" : "have"} passed. The lesson is done when all have, or when you say so.`;
}
