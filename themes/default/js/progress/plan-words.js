/**
 * Describes a plan: as a sentence, as rows for its months, and as calendar events.
 *
 * Pure. `month-plan.js` computes the plan; `planner.js` shows it.
 */
import { writeCalendar } from "./calendar-file.js";
import { daysAfter } from "./month-plan.js";
import { locale, numeral, phrase } from "../page/phrases.js";

/**
 * @typedef {import("./month-plan.js").Plan} Plan
 * @typedef {{said: string, title: string, url: string, isGoal: boolean}} Item `said` has a gap,
 *   `{title}`, for the link
 */

/** Returns "30 November 2026". */
export function dateWords(day) {
  return inWords(day, { day: "numeric", month: "long", year: "numeric" });
}

/**
 * Returns the plan in one sentence.
 *
 * @param {Plan} plan
 * @param {{hours: number, start: string}} settings
 */
export function summaryOf(plan, { hours, start }) {
  return phrase("planner.summary", { count: hours, hours: hoursWords(hours), start: dateWords(start), end: dateWords(plan.last) });
}

/**
 * Returns a row for each month.
 *
 * @param {Plan} plan
 * @returns {{title: string, items: Item[]}[]}
 */
export function rowsOf(plan) {
  return plan.months.map(({ month, parts, goals }) => ({
    title: inWords(`${month}-01`, { month: "long", year: "numeric" }),
    items: parts.flatMap((part) => [
      { said: partWords(part, month), title: part.title, url: part.url, isGoal: false },
      ...goals
        .filter((goal) => part.goals.includes(goal))
        .map(({ title, url, by }) => ({ said: phrase("planner.goal", { day: dayWords(by) }), title, url, isGoal: true })),
    ]),
  }));
}

function partWords({ first, last }, month) {
  const begins = first.startsWith(month);
  const ends = last.startsWith(month);
  if (begins && ends)
    return first === last
      ? phrase("planner.on", { day: dayWords(first) })
      : phrase("planner.within", { first: dayWords(first), last: dayWords(last) });
  if (begins) return phrase("planner.from_day", { day: dayWords(first) });
  if (ends) return phrase("planner.until", { day: dayWords(last) });
  return phrase("planner.all_month");
}

/**
 * Returns the plan as a calendar file: each part from its first day to its last, and a day for
 * each gate, each project and the end.
 *
 * @param {Plan} plan
 * @param {{hours: number, id: string, course: string, base: string, now: number}} of `id`: the same
 *   for every export of this reader's plan; `base`: what the plan's links are relative to
 */
export function calendarOf(plan, { hours, id, course, base, now }) {
  const restart = `${phrase("planner.restart_title")} ${phrase("planner.restart")}`;
  const pace = phrase("planner.pace", { count: hours, hours: hoursWords(hours) });
  const event = (name, first, last, title, more) => ({
    uid: `${name}.${id}@understory`,
    first,
    end: daysAfter(last, 1),
    summary: phrase("planner.event", { course, title }),
    ...more,
  });
  const address = (url) => new URL(url, base).href;
  const events = plan.parts.flatMap((part) => [
    event(`part-${part.id}`, part.first, part.last, part.title, { description: `${pace}\n${restart}`, url: address(part.url) }),
    ...part.goals.map(({ title, url, by }, index) =>
      event(`goal-${part.id}-${index + 1}`, by, by, phrase("planner.event_goal", { title }), { url: address(url) }),
    ),
  ]);
  const end = event("end", plan.last, plan.last, phrase("planner.event_end"), { description: restart });
  return writeCalendar([...events, end], { now, product: course });
}

/** Returns "30 November". */
function dayWords(day) {
  return inWords(day, { day: "numeric", month: "long" });
}

/** Formats a day in UTC, because midnight UTC can be the day before in another time zone. */
function inWords(day, format) {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { ...format, timeZone: "UTC" });
}

function hoursWords(hours) {
  return numeral(hours, Number.isInteger(hours) ? 0 : 1);
}
