/**
 * Turns hours per week and a first day into a dated plan of the course, month by month.
 *
 * Pure: takes the minutes of the course's parts and returns days. A day is a string like
 * "2026-11-30", not a point in time, so time zones don't affect it.
 */

/**
 * @typedef {{minutes: number, title?: string, url?: string}} Step lessons, or a gate or project
 *   with its title
 * @typedef {{id: string, title: string, url: string, steps: Step[]}} Part
 * @typedef {{hours: number, start: string, from: string}} Settings `from`: the id of the part to begin with
 * @typedef {{title: string, url: string, by: string}} Goal a gate or a project and its last day
 * @typedef {{id: string, title: string, url: string, first: string, last: string, goals: Goal[]}} PlannedPart
 * @typedef {{month: string, parts: PlannedPart[], goals: Goal[]}} Month `month`: like "2026-11"; `parts`: all that have a day in it
 * @typedef {{parts: PlannedPart[], months: Month[], last: string}} Plan
 */

/** The key of the reader's plan in the storage. */
export const PLAN = "plan";

export const MIN_HOURS = 1;
export const MAX_HOURS = 60;

const MILLIS_PER_DAY = 86_400_000;

export function isHours(value) {
  return Number.isFinite(value) && value >= MIN_HOURS && value <= MAX_HOURS;
}

/** Returns whether a text is a valid date in this century. */
export function isDay(text) {
  return (
    typeof text === "string" &&
    /^20\d\d-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    dayFromNumber(dayNumber(text)) === text
  );
}

/** Returns the calendar day of a time, in the reader's time zone. */
export function dayOf(time) {
  const date = new Date(time);
  return dayFromNumber(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / MILLIS_PER_DAY);
}

/** Returns the day a number of days after another one. */
export function daysAfter(day, days) {
  return dayFromNumber(dayNumber(day) + days);
}

/**
 * Plans the parts from `from` to the end, one after another. The hours per week are spread evenly
 * over its days.
 *
 * @param {Part[]} parts
 * @param {Settings} settings
 * @returns {Plan}
 */
export function planCourse(parts, { hours, start, from }) {
  const begin = Math.max(
    0,
    parts.findIndex(({ id }) => id === from),
  );
  // Count in whole minutes, because rounding must not move the end of a part to the next day.
  const minutesPerWeek = hours * 60;
  let minutes = 0;
  const firstDay = () => daysAfter(start, Math.floor((minutes * 7) / minutesPerWeek));
  const lastDay = () => daysAfter(start, Math.max(0, Math.ceil((minutes * 7) / minutesPerWeek) - 1));
  const plannedParts = parts.slice(begin).map(({ id, title, url, steps }) => {
    const first = firstDay();
    /** @type {Goal[]} */
    const goals = [];
    for (const step of steps) {
      minutes += step.minutes;
      if (step.title !== undefined) goals.push({ title: step.title, url: step.url ?? url, by: laterDay(first, lastDay()) });
    }
    return { id, title, url, first, last: laterDay(first, lastDay()), goals };
  });
  return { parts: plannedParts, months: byMonth(plannedParts), last: plannedParts.at(-1)?.last ?? start };
}

/** @param {PlannedPart[]} parts */
function byMonth(parts) {
  /** @type {Month[]} */
  const months = [];
  const end = parts.at(-1)?.last.slice(0, 7) ?? "";
  for (let month = parts[0]?.first.slice(0, 7) ?? "~"; month <= end; month = monthAfter(month)) {
    months.push({
      month,
      parts: parts.filter(({ first, last }) => first.slice(0, 7) <= month && month <= last.slice(0, 7)),
      goals: parts.flatMap(({ goals }) => goals).filter(({ by }) => by.startsWith(month)),
    });
  }
  return months;
}

/** Returns the month after another one. */
function monthAfter(month) {
  return daysAfter(`${month}-28`, 4).slice(0, 7);
}

function laterDay(one, other) {
  return one > other ? one : other;
}

function dayNumber(day) {
  return Date.parse(`${day}T00:00:00Z`) / MILLIS_PER_DAY;
}

function dayFromNumber(number) {
  return new Date(number * MILLIS_PER_DAY).toISOString().slice(0, 10);
}
