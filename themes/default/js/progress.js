/**
 * What a reader's work amounts to: the status of an exercise and of a lesson,
 * the counts of a part, and where to go on.
 *
 * Records of the storage and the course's data (`course.json`) enter; statuses,
 * words and counts leave. Pure: what draws them is `progress-marks.js`.
 */
import { phrase } from "./phrases.js";

/**
 * @typedef {"not-started"|"tried"|"not-yet"|"done"} Status
 * @typedef {{status?: Status, tries?: number, passed?: number}} ExerciseRecord `passed`: when first
 * @typedef {{done: number|null, marked: boolean}} LessonRecord `marked`: by its reader, not by its exercises
 * @typedef {{id: string, title: string}} Item
 * @typedef {{id: string, title: string, url: string, exercises: Item[], questions?: Item[], uncounted?: boolean, planned?: boolean}} Lesson
 * @typedef {{parts: {title: string, url: string, lessons: Lesson[]}[]}} Course
 */

/** The files of the playground, and those of its reader's that do not stand in it now. */
export const PLAYGROUND = "playground";
export const OTHER_FILES = "playground:others";

export function exerciseKey(id) {
  return `exercise:${id}`;
}

/** The key of an answered question: its kind, its lesson and its name there. */
export function questionKey(kind, name) {
  return `${kind}:${name}`;
}

export function lessonKey(id) {
  return `lesson:${id}`;
}

/** What changes in an exercise's record after a run, or a check with its verdict. Done stays done. */
export function afterAttempt(record, verdict, now) {
  const tries = (record.tries ?? 0) + 1;
  if (record.status === "done" || verdict?.passed) return { status: "done", tries, passed: record.passed ?? now };
  if (verdict) return { status: "not-yet", tries };
  return { status: record.status ?? "tried", tries };
}

/** The word beside an exercise's leaf. */
export function statusWord({ status, tries }) {
  if (status === "done") return phrase("status.done", "done");
  if (status === "not-yet") return phrase("status.not_yet", "not yet");
  if (status !== "tried") return phrase("status.not_started", "not started");
  if (tries === 2) return phrase("status.twice", "tried twice");
  return phrase("status.tried", { one: "tried once", other: "tried {count} times" }, { count: tries });
}

/**
 * How far a lesson is. It is done once all its exercises have passed or its reader says so,
 * and stays done when it changes later.
 *
 * @param {{id: string, exercises: string[]}} lesson the ids of its exercises
 */
export function lessonProgress({ id, exercises }, storage) {
  const record = storage.get(lessonKey(id));
  const statuses = exercises.map((exercise) => storage.get(exerciseKey(exercise))?.status ?? "not-started");
  const done = statuses.filter((status) => status === "done").length;
  const complete = exercises.length > 0 && done === exercises.length;
  const tried = statuses.some((status) => status !== "not-started");
  return {
    done,
    count: exercises.length,
    complete,
    marked: record?.marked === true,
    status: complete || record?.done ? "done" : tried ? "tried" : "not-started",
  };
}

/** When a lesson was done; null where it is not. */
export function doneSince(lesson, storage) {
  const { status } = lessonProgress(withIds(lesson), storage);
  if (status !== "done") return null;
  return storage.get(lessonKey(lesson.id))?.done ?? lastWorkOn(lesson, storage);
}

/**
 * What is done of each part, and of the whole course. Gates and projects are no lessons; their exercises count.
 *
 * @param {Course} course
 */
export function courseProgress(course, storage) {
  const parts = course.parts.map(({ lessons }) => {
    const all = lessons.map((lesson) => ({ lesson, ...lessonProgress(withIds(lesson), storage) }));
    const counted = all.filter(({ lesson }) => !lesson.uncounted);
    const doneLessons = counted.filter(({ status }) => status === "done").length;
    return {
      lessons: { done: doneLessons, count: counted.length },
      exercises: { done: sum(all, "done"), count: sum(all, "count") },
      status: counted.length > 0 && doneLessons === counted.length ? "done"
        : all.some(({ status }) => status !== "not-started") ? "tried" : "not-started",
    };
  });
  const total = (name) => ({ done: sum(parts.map((part) => part[name]), "done"), count: sum(parts.map((part) => part[name]), "count") });
  return { parts, lessons: total("lessons"), exercises: total("exercises") };
}

/**
 * Where to go on, in the lesson that was worked on last: the exercise worked on last, or the
 * first open one after it, or before it. After a lesson that is done, the next one that is not
 * and can be read, or the first that was left out. Null where nothing has been tried, or nothing is left.
 *
 * @param {Course} course
 * @returns {{part: number, lesson: string, lessonTitle: string, title: string, url: string, exercise: number|null}|null}
 *   `exercise`: which of the lesson, from 0
 */
export function whereToGoOn(course, storage) {
  const lessons = course.parts.flatMap((part, index) => part.lessons.map((lesson) => ({ ...lesson, part: index })));
  const latest = mostRecent(lessons, (lesson) => lastWorkOn(lesson, storage));
  if (!latest) return null;
  if (!isDone(latest, storage)) return placeIn(latest, storage);
  const at = lessons.indexOf(latest);
  const next = [...lessons.slice(at + 1), ...lessons.slice(0, at)].find((lesson) => !lesson.planned && !isDone(lesson, storage));
  return next ? placeIn(next, storage) : null;
}

function placeIn(lesson, storage) {
  const { exercises, url, id, part } = lesson;
  const at = Math.max(0, exercises.indexOf(mostRecent(exercises, (exercise) => worked(exercise, storage))));
  const open = [...exercises.slice(at), ...exercises.slice(0, at)]
    .find((exercise) => storage.get(exerciseKey(exercise.id))?.status !== "done");
  const begun = open && lastWorkOn(lesson, storage) > 0;
  return {
    part,
    lesson: id,
    lessonTitle: lesson.title,
    title: begun ? open.title : lesson.title,
    url: begun ? `${url}#exercise-${open.id}` : url,
    exercise: begun ? exercises.indexOf(open) : null,
  };
}

function isDone(lesson, storage) {
  return lessonProgress(withIds(lesson), storage).status === "done";
}

/** A lesson of the course's data as {@link lessonProgress} takes it. */
export function withIds({ id, exercises }) {
  return { id, exercises: exercises.map((exercise) => exercise.id) };
}

/** When a lesson was last worked on or done; 0 where it never was. To open it is not yet to work on it. */
function lastWorkOn(lesson, storage) {
  return Math.max(storage.get(lessonKey(lesson.id))?.done ?? 0, ...lesson.exercises.map((exercise) => worked(exercise, storage)));
}

/** When an exercise was worked on; 0 where it never was. */
function worked({ id }, storage) {
  return storage.get(exerciseKey(id))?.updated ?? 0;
}

/** The item with the latest time; null where none has one. */
function mostRecent(items, time) {
  const latest = items.reduce((best, item) => (best === null || time(item) > time(best) ? item : best), null);
  return latest !== null && time(latest) > 0 ? latest : null;
}

function sum(items, name) {
  return items.reduce((total, item) => total + item[name], 0);
}
