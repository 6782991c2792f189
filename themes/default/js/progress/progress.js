/**
 * Computes a reader's progress: the status of exercises and lessons, the counts of
 * parts, and where to continue.
 *
 * Pure. Works on storage records and the course data (`course.json`);
 * `marks.js` draws the results.
 */
import { phrase } from "../page/phrases.js";

/**
 * @typedef {"not-started"|"tried"|"not-yet"|"done"} Status
 * @typedef {{status?: Status, tries?: number, passed?: number}} ExerciseRecord `passed`: when first
 * @typedef {{done: number|null, marked: boolean}} LessonRecord `marked`: done because the reader said so, not because its exercises passed
 * @typedef {{id: string, title: string, break?: string}} Item `break`: the anchor of the break before it
 * @typedef {{id: string, title: string, url: string, exercises: Item[], questions?: Item[], uncounted?: boolean, planned?: boolean}} Lesson
 * @typedef {{parts: {title: string, url: string, lessons: Lesson[]}[]}} Course
 */

/** The playground's files, and the reader's other files that aren't in it right now. */
export const PLAYGROUND = "playground";
export const OTHER_FILES = "playground:others";

export function exerciseKey(id) {
  return `exercise:${id}`;
}

export function lessonKey(id) {
  return `lesson:${id}`;
}

/**
 * Returns the changes to an exercise's record after a run, or after a check with its
 * verdict. Done stays done.
 */
export function afterAttempt(record, verdict, now) {
  const tries = (record.tries ?? 0) + 1;
  if (record.status === "done" || verdict?.passed) return { status: "done", tries, passed: record.passed ?? now };
  if (verdict) return { status: "not-yet", tries };
  return { status: record.status ?? "tried", tries };
}

/** Whether an exercise has passed. */
export function hasPassed(id, storage) {
  return storage.get(exerciseKey(id))?.status === "done";
}

/** Returns the word next to an exercise's leaf. */
export function statusWord({ status, tries }) {
  if (status === "done") return phrase("status.done");
  if (status === "not-yet") return phrase("status.not_yet");
  if (status !== "tried") return phrase("status.not_started");
  if (tries === 2) return phrase("status.twice");
  return phrase("status.tried", { count: tries });
}

/**
 * Returns a lesson's progress. It's done once all its exercises have passed or the reader
 * marks it, and stays done even if the lesson changes.
 *
 * @param {{id: string, exercises: string[]}} lesson with the ids of its exercises
 */
export function lessonProgress({ id, exercises }, storage) {
  const record = storage.get(lessonKey(id));
  const statuses = exercises.map((exercise) => storage.get(exerciseKey(exercise))?.status ?? "not-started");
  const doneCount = statuses.filter((status) => status === "done").length;
  const complete = exercises.length > 0 && doneCount === exercises.length;
  const hasTried = statuses.some((status) => status !== "not-started");
  return {
    done: doneCount,
    count: exercises.length,
    complete,
    marked: record?.marked === true,
    status: complete || record?.done ? "done" : hasTried ? "tried" : "not-started",
  };
}

/** Returns when a lesson was done; null if it isn't. */
export function doneSince(lesson, storage) {
  return isDone(lesson, storage) ? (storage.get(lessonKey(lesson.id))?.done ?? lastWorkOn(lesson, storage)) : null;
}

/**
 * Counts what is done in each part and in the whole course. Gates and projects don't count
 * as lessons, but their exercises count.
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
      status:
        counted.length > 0 && doneLessons === counted.length
          ? "done"
          : all.some(({ status }) => status !== "not-started")
            ? "tried"
            : "not-started",
    };
  });
  const total = (name) => {
    const all = parts.map((part) => part[name]);
    return { done: sum(all, "done"), count: sum(all, "count") };
  };
  return { parts, lessons: total("lessons"), exercises: total("exercises") };
}

/**
 * Finds where to continue in the lesson worked on last: the exercise worked on
 * last, or the first open one after it, or else before it. If that lesson is done,
 * finds the next unfinished lesson that can be read, or the first one skipped. Null
 * if nothing has been tried or nothing is left.
 *
 * @param {Course} course
 * @returns {{part: number, lesson: string, lessonTitle: string, title: string, url: string, exercise: number|null}|null}
 *   `exercise`: which of the lesson, from 0
 */
export function findResumePoint(course, storage) {
  const lessons = course.parts.flatMap((part, index) => part.lessons.map((lesson) => ({ ...lesson, part: index })));
  const latest = mostRecent(lessons, (lesson) => lastWorkOn(lesson, storage));
  if (!latest) return null;
  if (!isDone(latest, storage)) return resumePointIn(latest, storage);
  const at = lessons.indexOf(latest);
  // From there to the end first, then what was skipped before it.
  const next = [...lessons.slice(at + 1), ...lessons.slice(0, at)].find((lesson) => !lesson.planned && !isDone(lesson, storage));
  return next ? resumePointIn(next, storage) : null;
}

function resumePointIn(lesson, storage) {
  const { exercises, url, id, part } = lesson;
  const at = Math.max(0, exercises.indexOf(mostRecent(exercises, (exercise) => lastWorkOnExercise(exercise, storage))));
  const open = [...exercises.slice(at), ...exercises.slice(0, at)].find((exercise) => !hasPassed(exercise.id, storage));
  const hasBegun = open && lastWorkOn(lesson, storage) > 0;
  return {
    part,
    lesson: id,
    lessonTitle: lesson.title,
    title: hasBegun ? open.title : lesson.title,
    url: hasBegun ? `${url}#${open.break && lastWorkOnExercise(open, storage) === 0 ? open.break : `exercise-${open.id}`}` : url,
    exercise: hasBegun ? exercises.indexOf(open) : null,
  };
}

function isDone(lesson, storage) {
  return lessonProgress(withIds(lesson), storage).status === "done";
}

/** Converts a lesson of the course data to what {@link lessonProgress} takes. */
export function withIds({ id, exercises }) {
  return { id, exercises: exercises.map((exercise) => exercise.id) };
}

/**
 * Returns when a lesson was last worked on or done, or 0. Opening a lesson doesn't count as
 * work.
 */
function lastWorkOn(lesson, storage) {
  return Math.max(
    storage.get(lessonKey(lesson.id))?.done ?? 0,
    ...lesson.exercises.map((exercise) => lastWorkOnExercise(exercise, storage)),
  );
}

/** Returns when an exercise was last worked on, or 0. */
function lastWorkOnExercise({ id }, storage) {
  return storage.get(exerciseKey(id))?.updated ?? 0;
}

/** Returns the item with the latest time; null if none has one. */
function mostRecent(items, time) {
  const latest = items.reduce((best, item) => (best === null || time(item) > time(best) ? item : best), null);
  return latest !== null && time(latest) > 0 ? latest : null;
}

function sum(items, name) {
  return items.reduce((total, item) => total + item[name], 0);
}
