/**
 * The way back to where a reader stopped, on the home page.
 *
 * The course's data and the storage enter; words and addresses of the page change.
 */
import { element } from "./controls.js";
import { ORDINALS, capital, counted } from "./number-words.js";
import { courseProgress, whereToGoOn } from "./progress.js";
import { SITTING, questionsToday } from "./review-schedule.js";

/**
 * Welcomes a reader back: where they stopped, and what is to be reviewed. Nothing changes
 * where nothing was done yet.
 *
 * @param {import("./progress.js").Course} course
 * @param {{storage: object, base: URL, reviewUrl: URL, now: number}} of
 */
export function drawWayBack(page, course, { storage, base, reviewUrl, now }) {
  const start = page.querySelector('[data-part="start"]');
  const { lessons, exercises } = courseProgress(course, storage);
  const place = whereToGoOn(course, storage);
  if (!start || (!place && lessons.done + exercises.done === 0)) return;
  const hero = start.closest(".hero-words");
  const { due } = questionsToday(course, storage, now);
  hero.querySelector("h1").textContent = "Welcome back.";
  hero.querySelector(".lede").replaceChildren(...stoppedWords(place), due.length > 0 ? ` ${dueWords(due.length, place !== null)}` : "");
  start.hidden = !place;
  if (place) {
    start.textContent = `Continue: ${place.title}`;
    start.href = new URL(place.url, base).href;
  }
  const second = page.querySelector('[data-part="start-second"]');
  if (due.length > 0) {
    second.textContent = due.length > SITTING ? "Review a few questions" : `Review ${due.length} question${due.length === 1 ? "" : "s"}`;
    second.href = reviewUrl.href;
  }
  const note = start.parentElement.querySelector(".buttons-note");
  if (note) note.hidden = true;
}

/** "You stopped in Repeat with for, at the second exercise." */
function stoppedWords(place) {
  if (!place) return ["You have done every lesson that can be read today."];
  const lesson = element("b", place.lessonTitle);
  if (place.exercise === null) return ["Next comes ", lesson, "."];
  const number = place.exercise + 1;
  return ["You stopped in ", lesson, `, at ${ORDINALS[number] ? `the ${ORDINALS[number]} exercise` : `exercise ${number}`}.`];
}

function dueWords(number, too) {
  const words = `${capital(counted(number, "question"))} from older lessons ${number === 1 ? "is" : "are"} ready`;
  return too ? `${words} too.` : `${words}.`;
}
