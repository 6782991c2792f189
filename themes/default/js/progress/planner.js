/**
 * The planner: hours per week and a first day become a dated plan, which is stored, printed
 * and saved for a calendar.
 *
 * Expects an element rendered by `blocks/planner.html`.
 */
import { element as make, isDisabled, link, onClick, onSubmit, setDisabled } from "../page/controls.js";
import { download } from "../page/download.js";
import { PLAN, dayOf, isDay, isHours, planCourse } from "./month-plan.js";
import { phrase, pieces } from "../page/phrases.js";
import { calendarOf, rowsOf, summaryOf } from "./plan-words.js";
import { createSavedNote } from "./safety-notice.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 */
export function createPlanner({ element, storage, announce, signal }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const [hours, start, from] = ["hours", "start", "from"].map(part);
  /** @type {{parts: import("./month-plan.js").Part[]}} */
  const { parts } = JSON.parse(part("planner-data").textContent);
  const drawSaved = createSavedNote(part("saved"), storage, signal);
  /** The time of the record that the fields show. */
  let shownMonths = 0;

  function settings() {
    return { hours: hours.valueAsNumber, start: start.value, from: from.value };
  }

  /** Returns what is wrong with the fields; "" if nothing is. */
  function problemWith({ hours, start }) {
    if (!isHours(hours)) return phrase("planner.bad_hours");
    return isDay(start) ? "" : phrase("planner.bad_start");
  }

  /** Shows the plan; keeps showing the last one while a field is being changed. */
  function show() {
    const planSettings = settings();
    const isPlan = problemWith(planSettings) === "";
    for (const name of ["print", "calendar"]) setDisabled(part(name), !isPlan);
    if (!isPlan) return;
    const plan = planCourse(parts, planSettings);
    part("summary").textContent = summaryOf(plan, planSettings);
    part("months").replaceChildren(...rowsOf(plan).map(rowFor));
    part("plan").hidden = false;
  }

  function keep() {
    const planSettings = settings();
    if (problemWith(planSettings) !== "") return;
    const { id = newId() } = storage.get(PLAN) ?? {};
    shownMonths = storage.put(PLAN, { ...planSettings, id }).updated;
    drawSaved();
  }

  /** Announces the new plan, or the problem with the fields, after a change. */
  function announceResult() {
    const planSettings = settings();
    const problem = hours.value === "" && !hours.validity.badInput ? "" : problemWith(planSettings);
    part("problem").textContent = problem;
    hours.setAttribute("aria-invalid", String(problem !== "" && !isHours(planSettings.hours)));
    start.setAttribute("aria-invalid", String(problem !== "" && isHours(planSettings.hours)));
    announce(problem || (problemWith(planSettings) === "" ? part("summary").textContent : ""));
  }

  for (const field of [hours, start, from]) {
    field.addEventListener(
      "input",
      () => {
        show();
        keep();
      },
      { signal },
    );
    field.addEventListener("change", announceResult, { signal });
  }
  // Enter in a field would send the form.
  onSubmit(part("planner-form"), announceResult, signal);
  onClick(part("print"), signal, () => !isDisabled(part("print")) && printOnly(element));
  onClick(part("calendar"), signal, () => {
    if (isDisabled(part("calendar"))) return;
    // Store the id, so that a later export replaces the events of this one.
    keep();
    const planSettings = settings();
    const { id } = storage.get(PLAN);
    const { course = "" } = document.documentElement.dataset;
    const text = calendarOf(planCourse(parts, planSettings), { ...planSettings, id, course, base: location.href, now: Date.now() });
    download("course-plan.ics", text, "text/calendar");
  });

  return {
    /** Shows the stored plan, including changes from another tab. */
    draw() {
      const record = storage.get(PLAN);
      if (record && record.updated !== shownMonths) {
        shownMonths = record.updated;
        hours.value = isHours(record.hours) ? record.hours : "";
        if (isDay(record.start)) start.value = record.start;
        if (parts.some(({ id }) => id === record.from)) from.value = record.from;
      }
      if (start.value === "") start.value = dayOf(Date.now());
      for (const field of [hours, start, from]) field.disabled = false;
      show();
    },
  };
}

/** Creates the row of a month. */
function rowFor({ title, items }) {
  const head = make("th", title);
  head.scope = "row";
  return make("tr", [head, make("td", [make("ul", items.map(itemFor))])]);
}

function itemFor({ said, title, url, isGoal }) {
  return make("li", pieces(said, { title: link(title, url) }), isGoal ? "planner-goal" : "");
}

/** Prints an element without the page around it. */
function printOnly(element) {
  element.dataset.printed = "alone";
  addEventListener("afterprint", () => delete element.dataset.printed, { once: true });
  print();
}

/** Returns a unique id for the reader's plan. */
function newId() {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((number) => number.toString(36)).join("");
}
