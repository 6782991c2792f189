/**
 * Shows the reader's progress in the page: leaves and words of lessons in the side
 * map, the maps and the forest, and the counts.
 *
 * `progress.js` computes what the records mean.
 */
import { phrase } from "../page/phrases.js";
import { lessonProgress, withIds } from "./progress.js";

const STATUS_WORDS = { done: phrase("marks.done"), tried: phrase("marks.tried"), here: phrase("marks.here") };

/**
 * Redraws every progress mark of the page.
 *
 * @param {{course: import("./progress.js").Course, here: string|null}|null} [knownLessons] the course, if the page has loaded it, and the reader's current lesson. On a lesson's page, that lesson is the current one.
 */
export function drawProgress(page, storage, knownLessons = null) {
  const current = page.querySelector("[data-lesson-page]")?.dataset.lessonPage ?? knownLessons?.here;
  const lessons = new Map(
    (knownLessons ? lessonsOf(knownLessons.course) : lessonsOn(page)).map((lesson) => [lesson.id, lessonProgress(lesson, storage)]),
  );
  for (const mark of page.querySelectorAll("[data-lesson]")) {
    const { lesson } = mark.dataset;
    const ownStatus = lessons.get(lesson)?.status ?? "not-started";
    const status = lesson === current ? "here" : ownStatus;
    if (mark.dataset.status !== status) mark.dataset.status = status;
    const word = mark.querySelector('[data-part="lesson-word"]');
    if (word) word.textContent = (STATUS_WORDS[status] ?? "") + (status === "here" && ownStatus === "done" ? STATUS_WORDS.done : "");
    drawExercises(mark.querySelector('[data-part="row-exercises"]'), lessons.get(lesson));
  }
  for (const label of page.querySelectorAll('[data-part="lessons-done"]')) {
    const rows = [...label.closest("[data-lessons]").querySelectorAll("[data-lesson]:not([data-uncounted])")];
    const doneCount = rows.filter(({ dataset }) => lessons.get(dataset.lesson)?.status === "done").length;
    showDone(label, doneCount > 0 && phrase("marks.lessons_done", { done: doneCount, count: label.dataset.count }));
  }
  drawExercises(page.querySelector('[data-part="exercises-done"]'), lessons.get(current));
}

const lessonsOf = ({ parts }) => parts.flatMap(({ lessons }) => lessons.map(withIds));

/** Returns the lessons that the page lists with the ids of their exercises. */
function lessonsOn(page) {
  return [...page.querySelectorAll("[data-exercises]")].map(({ dataset }) => ({
    id: dataset.lesson ?? dataset.lessonPage,
    exercises: dataset.exercises.split(" ").filter(Boolean),
  }));
}

function drawExercises(place, progress) {
  if (!place || !progress || progress.count === 0) return;
  const { done: doneCount, count } = progress;
  showDone(place, doneCount > 0 && phrase("marks.exercises_done", { done: doneCount, count }));
}

/**
 * Shows how much of something is done, or what the page says if nothing is.
 *
 * @param {HTMLElement} place @param {string | false} doneCount
 */
export function showDone(place, doneCount) {
  place.dataset.none ??= place.textContent;
  place.textContent = doneCount || place.dataset.none;
}
