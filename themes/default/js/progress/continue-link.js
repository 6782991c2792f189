/** The home page's link back to where the reader stopped. */
import { element, setTextOrHide } from "../page/controls.js";
import { capitalize, counted, ordinal } from "../page/number-words.js";
import { phrase, pieces } from "../page/phrases.js";
import { courseProgress, findResumePoint } from "./progress.js";
import { SESSION_SIZE, questionsToday } from "./review-schedule.js";

/**
 * Welcomes a reader back: where they stopped, and what is due for review. Changes nothing
 * if they haven't started yet.
 *
 * @param {Document} page
 * @param {import("./progress.js").Course} course
 * @param {{storage: any, base: URL, reviewUrl: URL, now: number}} of
 */
export function drawContinueLink(page, course, { storage, base, reviewUrl, now }) {
  const start = page.querySelector('[data-part="start"]');
  const { lessons, exercises } = courseProgress(course, storage);
  const place = findResumePoint(course, storage);
  if (!start || (!place && lessons.done + exercises.done === 0)) return;
  const hero = start.closest(".hero-words");
  const { due } = questionsToday(course, storage, now);
  const dueWords = place ? phrase("back.due_too", counted(due.length)) : phrase("back.due", counted(due.length));
  hero.querySelector("h1").textContent = phrase("back.welcome");
  hero.querySelector(".lede").replaceChildren(...stoppedWords(place), due.length > 0 ? ` ${capitalize(dueWords)}` : "");
  setTextOrHide(start, place ? phrase("back.continue", { title: place.title }) : "");
  if (place) start.href = new URL(place.url, base).href;
  const second = page.querySelector('[data-part="start-second"]');
  if (due.length > 0) {
    second.textContent = due.length > SESSION_SIZE ? phrase("back.review_few") : phrase("back.review", { count: due.length });
    second.href = reviewUrl.href;
  }
  const note = start.parentElement.querySelector(".buttons-note");
  if (note) note.hidden = true;
}

/** For example: "You stopped in Repeat with for, at the second exercise." */
function stoppedWords(place) {
  if (!place) return [phrase("back.all")];
  const lesson = element("b", place.lessonTitle);
  if (place.exercise === null) return pieces(phrase("back.next"), { lesson });
  const number = place.exercise + 1;
  const nth = ordinal(number);
  return pieces(nth ? phrase("back.stopped_nth", { nth, number }) : phrase("back.stopped", { number }), { lesson });
}
