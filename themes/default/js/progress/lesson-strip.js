/** The strip that stays in view in a lesson: what is done, and a link to the next exercise. */
import { phrase } from "../page/phrases.js";
import { hasPassed, lessonProgress } from "./progress.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element rendered by `lesson.html`
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 */
export function createLessonStrip({ element, storage }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const main = element.closest("[data-lesson-page]");
  const lesson = { id: main.dataset.lessonPage, exercises: main.dataset.exercises.split(" ") };

  function draw() {
    const { done, count } = lessonProgress(lesson, storage);
    const next = lesson.exercises.find((id) => !hasPassed(id, storage));
    part("strip-count").textContent = phrase("strip.count", { done, count });
    Object.assign(part("strip-bar"), { max: count, value: done });
    part("strip-next").textContent = next ? phrase("strip.next") : phrase("strip.end");
    part("strip-next").href = next ? `#exercise-${next}` : "#lesson-end";
  }

  return { draw };
}
