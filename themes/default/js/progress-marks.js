/**
 * Marks in the page what its reader has done: leaves and words of lessons in
 * the side map, the maps and the forest, and the counts beside them.
 *
 * The storage enters, attributes and words of the page change; on a lesson's
 * page the lesson itself is noted in the storage, so that other pages can tell
 * its status. What the records amount to is worked out by `progress.js`.
 */
import { lessonKey, lessonProgress, lessonStatuses, whereToGoOn } from "./progress.js";

const WORDS = { done: ", done", tried: ", begun", here: ", you are here" };

/** Notes the lesson that this page shows, with its exercises and the lesson after it. */
export function noteLesson(page, storage, base) {
  const main = page.querySelector("[data-lesson-page]");
  const exercises = [...page.querySelectorAll(".exercise[data-exercise]")].map((exercise) => ({
    id: exercise.dataset.exercise,
    title: exercise.querySelector(".exercise-title").textContent.trim(),
  }));
  if (!main || exercises.length === 0) return;
  const lesson = {
    title: main.querySelector("h1").textContent.trim(),
    url: fromBase(page.URL.replace(/[?#].*$/, ""), base),
    exercises,
    next: nextLesson(page, base),
  };
  const key = lessonKey(main.dataset.lessonPage);
  const { key: _, updated, ...known } = storage.get(key) ?? {};
  if (JSON.stringify(known) !== JSON.stringify(lesson)) storage.put(key, lesson);
}

/** The lesson after this one, unless it is still to be written. */
function nextLesson(page, base) {
  const link = page.querySelector('a[rel="next"]');
  if (!link) return null;
  const planned = [...page.querySelectorAll("[data-planned] > a")].some(({ href }) => href === link.href);
  return planned ? null : { title: link.textContent.trim(), url: fromBase(link.href, base) };
}

function fromBase(url, base) {
  return url.startsWith(base.href) ? url.slice(base.href.length) : url;
}

/** Draws every mark of the page anew. */
export function drawProgress(page, storage) {
  const statuses = lessonStatuses(storage);
  const current = page.querySelector("[data-lesson-page]")?.dataset.lessonPage ?? whereToGoOn(storage)?.lesson;
  for (const mark of page.querySelectorAll("[data-lesson]")) {
    const { lesson } = mark.dataset;
    const status = lesson === current ? "here" : statuses.get(lesson) ?? "not-started";
    if (mark.dataset.status !== status) mark.dataset.status = status;
    const word = mark.querySelector('[data-part="lesson-word"]');
    if (word) word.textContent = WORDS[status] ?? "";
  }
  for (const count of page.querySelectorAll('[data-part="lessons-done"]')) {
    const lessons = [...count.parentElement.querySelectorAll("[data-lesson]")];
    const done = lessons.filter(({ dataset }) => statuses.get(dataset.lesson) === "done").length;
    if (done > 0) count.textContent = `${done} of ${count.dataset.count} lessons done`;
    count.hidden = false;
  }
  drawExercisesDone(page, storage);
}

function drawExercisesDone(page, storage) {
  const place = page.querySelector('[data-part="exercises-done"]');
  const lesson = storage.get(lessonKey(page.querySelector("[data-lesson-page]")?.dataset.lessonPage));
  if (!place || !lesson) return;
  const { done, count } = lessonProgress(lesson, storage);
  if (done > 0) place.textContent = `${done} of ${count} exercise${count === 1 ? "" : "s"} done`;
}
