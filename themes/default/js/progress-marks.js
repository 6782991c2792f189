/**
 * Shows the reader's progress in the page: leaves and words of lessons in the side
 * map, the maps and the forest, and the counts.
 *
 * `progress.js` computes what the records mean.
 */
import { phrase } from "./phrases.js";
import { lessonProgress, withIds } from "./progress.js";

const WORDS = { done: phrase("marks.done"), tried: phrase("marks.tried"), here: phrase("marks.here") };

/**
 * Redraws every progress mark of the page.
 *
 * @param {{course: import("./progress.js").Course, here: string|null}|null} [known] the course, if the page has loaded it, and the reader's current lesson. On a lesson's page, that lesson is the current one.
 */
export function drawProgress(page, storage, known = null) {
  const current = page.querySelector("[data-lesson-page]")?.dataset.lessonPage ?? known?.here;
  const lessons = known ? progressOfCourse(known.course, storage) : progressOfLessons(page, storage);
  for (const mark of page.querySelectorAll("[data-lesson]")) {
    const { lesson } = mark.dataset;
    const own = lessons.get(lesson)?.status ?? "not-started";
    const status = lesson === current ? "here" : own;
    if (mark.dataset.status !== status) mark.dataset.status = status;
    const word = mark.querySelector('[data-part="lesson-word"]');
    if (word) word.textContent = (WORDS[status] ?? "") + (status === "here" && own === "done" ? WORDS.done : "");
    drawExercises(mark.querySelector('[data-part="row-exercises"]'), lessons.get(lesson));
  }
  for (const count of page.querySelectorAll('[data-part="lessons-done"]')) {
    const rows = [...count.closest("[data-lessons]").querySelectorAll("[data-lesson]:not([data-uncounted])")];
    const done = rows.filter(({ dataset }) => lessons.get(dataset.lesson)?.status === "done").length;
    count.textContent = done > 0 ? phrase("marks.lessons_done", { done, count: count.dataset.count }) : phrase("marks.lessons", { count: Number(count.dataset.count) });
  }
  drawExercises(page.querySelector('[data-part="exercises-done"]'), lessons.get(current));
}

function progressOfCourse({ parts }, storage) {
  return new Map(parts.flatMap(({ lessons }) => lessons).map((lesson) => [lesson.id, lessonProgress(withIds(lesson), storage)]));
}

/** Returns the progress of each lesson that the page lists with its exercises, by lesson id. */
function progressOfLessons(page, storage) {
  const lessons = new Map();
  for (const { dataset } of page.querySelectorAll("[data-exercises]")) {
    const id = dataset.lesson ?? dataset.lessonPage;
    lessons.set(id, lessonProgress({ id, exercises: dataset.exercises.split(" ").filter(Boolean) }, storage));
  }
  return lessons;
}

function drawExercises(place, progress) {
  if (!place || !progress || progress.count === 0) return;
  const { done, count } = progress;
  place.textContent = done > 0
    ? phrase("marks.exercises_done", { done, count })
    : phrase("marks.exercises", { count });
}
