/**
 * Schedules when a question comes back: after 1, 3, 7, 21 and 60 days.
 *
 * Days are calendar days in the reader's time zone, so that a question answered in
 * the evening comes back the next morning. Pure: the current time is passed in.
 */
import { locale, phrase } from "../page/phrases.js";
import { doneSince } from "./progress.js";

/** The days from one answer to the next repetition. */
export const INTERVALS = [1, 3, 7, 21, 60];

/** The maximum number of questions in one session. The others can wait. */
export const SESSION_SIZE = 10;

const MILLIS_PER_DAY = 86_400_000;

/**
 * @typedef {{step: number, answered: number}} ReviewRecord `step`: how often in a row the
 *   question was answered right; `answered`: when last
 * @typedef {object} Waiting a question of a lesson that is done
 * @property {string} id
 * @property {string} title
 * @property {{id: string, title: string, url: string}} lesson
 * @property {number} after the days since it was last seen, one of {@link INTERVALS}
 * @property {number} due the number of the day when it's due
 */

export function reviewKey(id) {
  return `review:${id}`;
}

/** Returns the number of the calendar day of a time, in the reader's time zone. */
export function dayOf(time) {
  const date = new Date(time);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / MILLIS_PER_DAY;
}

/**
 * Returns all scheduled questions, longest overdue first.
 *
 * @param {import("./progress.js").Course} course
 * @returns {Waiting[]}
 */
function waitingQuestions(course, storage) {
  const waiting = course.parts
    .flatMap(({ lessons }) => lessons)
    .flatMap((lesson) => {
      const doneAt = doneSince(lesson, storage);
      return doneAt === null ? [] : (lesson.questions ?? []).flatMap((question) => waitingFrom(question, lesson, doneAt, storage));
    });
  return waiting.sort((one, other) => one.due - other.due);
}

function waitingFrom({ id, title }, lesson, doneAt, storage) {
  const { step = 0, answered = doneAt } = storage.get(reviewKey(id)) ?? {};
  const after = INTERVALS[step];
  // After the last interval, the question isn't asked again.
  if (after === undefined) return [];
  return [{ id, title, lesson, after, due: dayOf(answered) + after }];
}

/** Returns the questions due today and the day of the next one; `null` if none is scheduled. */
export function questionsToday(course, storage, now) {
  const waiting = waitingQuestions(course, storage);
  const today = dayOf(now);
  return {
    due: waiting.filter(({ due }) => due <= today),
    next: waiting.find(({ due }) => due > today)?.due ?? null,
  };
}

/** Returns the record after an answer. A wrong answer restarts the schedule tomorrow. */
export function afterAnswer(record, right, now) {
  return { step: right ? (record?.step ?? 0) + 1 : 0, answered: now };
}

/** Returns a sentence that says when the question comes back. */
export function nextReviewWords({ step }) {
  const days = INTERVALS[step];
  return days === undefined ? phrase("again.rests") : phrase("again.comes", { count: days });
}

/** For example: "tomorrow" or "on Friday 27 November". */
export function dayWords(day, now) {
  if (day - dayOf(now) === 1) return phrase("again.tomorrow");
  const date = new Date(day * MILLIS_PER_DAY);
  const words = date.toLocaleDateString(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  return phrase("again.on", { day: words });
}
