/**
 * What a reader's work amounts to: the status of an exercise and of a lesson.
 *
 * Records of the storage enter; statuses, words and counts leave. Pure: what
 * draws them is `progress-marks.js`.
 */

const EXERCISE = "exercise:";
const LESSON = "lesson:";

/**
 * @typedef {"not-started"|"tried"|"not-yet"|"done"} Status
 * @typedef {{status?: Status, tries?: number}} ExerciseRecord
 * @typedef {{key: string, updated: number, title: string, url: string, exercises: {id: string, title: string}[], next: {title: string, url: string}|null}} LessonRecord
 */

export function exerciseKey(id) {
  return EXERCISE + id;
}

/** The key of an answered question: its kind, its lesson and its name there. */
export function questionKey(kind, name) {
  return `${kind}:${name}`;
}

export function lessonKey(id) {
  return LESSON + id;
}

/** What changes in an exercise's record after a run, or a check with its verdict. Done stays done. */
export function afterAttempt(record, verdict) {
  const tries = (record.tries ?? 0) + 1;
  if (record.status === "done" || verdict?.passed) return { status: "done", tries };
  if (verdict) return { status: "not-yet", tries };
  return { status: record.status ?? "tried", tries };
}

/** The word beside an exercise's leaf. */
export function statusWord({ status, tries }) {
  if (status === "done") return "done";
  if (status === "not-yet") return "not yet";
  if (status !== "tried") return "not started";
  if (tries === 1) return "tried once";
  return tries === 2 ? "tried twice" : `tried ${tries} times`;
}

/** How many of a lesson's exercises are done, and what that makes of the lesson. */
export function lessonProgress(lesson, storage) {
  const statuses = lesson.exercises.map(({ id }) => storage.get(exerciseKey(id))?.status ?? "not-started");
  const done = statuses.filter((status) => status === "done").length;
  const tried = statuses.some((status) => status !== "not-started");
  const all = statuses.length > 0 && done === statuses.length;
  return { done, count: statuses.length, status: all ? "done" : tried ? "tried" : "not-started" };
}

/** Statuses of every lesson that the reader has opened, by the lesson's id. */
export function lessonStatuses(storage) {
  return new Map(storage.all(LESSON).map((lesson) =>
    [lesson.key.slice(LESSON.length), lessonProgress(lesson, storage).status]));
}

/**
 * Where to go on, in the lesson that was worked on last: the exercise worked on
 * last, or the first open one after it, or before it; then the lesson after.
 * Null where nothing has been tried.
 *
 * @returns {{lesson: string|null, title: string, url: string}|null}
 */
export function whereToGoOn(storage) {
  const latest = mostRecent(storage.all(LESSON), (lesson) => Math.max(...lesson.exercises.map(worked(storage))));
  if (!latest) return null;
  const { exercises, url, next, key } = latest;
  const at = exercises.indexOf(mostRecent(exercises, worked(storage)));
  const open = [...exercises.slice(at), ...exercises.slice(0, at)].find(({ id }) => storage.get(exerciseKey(id))?.status !== "done");
  if (open) return { lesson: key.slice(LESSON.length), title: open.title, url: `${url}#exercise-${open.id}` };
  return next ? { lesson: null, ...next } : null;
}

/** When an exercise was worked on; 0 where it never was. */
function worked(storage) {
  return ({ id }) => storage.get(exerciseKey(id))?.updated ?? 0;
}

/** The item with the latest time; null where none has one. */
function mostRecent(items, time) {
  const latest = items.reduce((best, item) => (best === null || time(item) > time(best) ? item : best), null);
  return latest !== null && time(latest) > 0 ? latest : null;
}
