/**
 * The progress page: what is done, what is to be reviewed, where its reader is.
 *
 * The page's element, the course's data and the storage enter; words, rows and leaves leave.
 * "Your work is a file" beside it is `work-file.js`.
 */
import { element } from "./controls.js";
import { NUMBERS, counted } from "./number-words.js";
import { courseProgress, whereToGoOn } from "./progress.js";
import { SITTING, afterWords, dayWords, questionsToday } from "./review-schedule.js";

/** What reading and answering a question takes, roughly. */
const MINUTES_EACH = 1;

/**
 * @param {object} options
 * @param {Document} options.page
 * @param {import("./progress.js").Course} options.course
 * @param {URL} options.base the site's address
 * @param {number} options.now
 */
export function drawProgressPage({ page, course, storage, base, now }) {
  const part = (name) => page.querySelector(`[data-part="${name}"]`);
  const progress = courseProgress(course, storage);
  part("summary").textContent = summaryWords(progress);
  drawParts(page, course, progress, whereToGoOn(course, storage));
  const { due, next } = questionsToday(course, storage, now);
  const drawing = { leaf: page.querySelector("[data-part-row] > .leaf"), reviewUrl: part("review-link").href, base };
  part("review-list").hidden = false;
  part("review-rows").replaceChildren(...due.map((question) => reviewRow(question, drawing)));
  part("review-none").textContent = noneWords(progress, next, now);
  part("review-none").hidden = due.length > 0;
  part("review-all").hidden = due.length === 0;
  part("review-link").textContent = reviewWords(due.length);
  part("review-time").textContent = `about ${counted(Math.min(due.length, SITTING) * MINUTES_EACH, "minute")}`;
}

/** "13 of 117 lessons and 53 exercises. All of it is kept in this browser only." */
export function summaryWords({ lessons, exercises }) {
  const done = [];
  if (lessons.done > 0) done.push(`${lessons.done} of ${lessons.count} lessons`);
  if (exercises.done > 0) done.push(`${exercises.done} exercise${exercises.done === 1 ? "" : "s"}`);
  if (done.length === 0) return "What you do in the course is noted here, and kept in this browser only.";
  return `${done.join(" and ")}. All of it is kept in this browser only.`;
}

/** The word on the button that leads to the review. */
export function reviewWords(number) {
  if (number > SITTING) return `Review ${SITTING} of them`;
  if (number <= 2) return number === 1 ? "Review it" : "Review both";
  return `Review all ${NUMBERS[number]}`;
}

function noneWords({ lessons }, next, now) {
  if (next !== null) return `Nothing to review today. The next question comes ${dayWords(next, now)}.`;
  return lessons.done > 0 ? "Nothing to review." : "Nothing to review yet. Questions come a day after you finish their lesson.";
}

function reviewRow({ id, title, lesson, after }, { leaf, reviewUrl, base }) {
  const row = element("li", "", "progress-row review-row");
  row.append(leaf.cloneNode(true));
  const name = element("p", title, "row-name");
  const from = element("a", lesson.title, "row-now");
  from.href = new URL(lesson.url, base).href;
  name.append(from);
  const answer = element("a", "Answer", "row-answer");
  answer.href = `${reviewUrl}#${encodeURIComponent(id)}`;
  answer.setAttribute("aria-label", `Answer: ${title}`);
  row.append(name, element("p", afterWords(after)), answer);
  return row;
}

function drawParts(page, course, { parts }, here) {
  page.querySelectorAll("[data-part-row]").forEach((row, index) => {
    const { lessons, exercises, status } = parts[index] ?? {};
    if (!lessons) return;
    const part = (name) => row.querySelector(`[data-part="${name}"]`);
    const isHere = here?.part === index;
    row.dataset.status = isHere ? "here" : status;
    part("row-word").textContent = status === "done" ? ", done" : status === "tried" ? ", begun" : "";
    part("row-now").textContent = isHere ? `now: ${here.lessonTitle}` : "";
    part("row-now").hidden = !isHere;
    part("row-lessons").textContent = shareWords(lessons, "lesson");
    const count = Number(part("row-exercises").dataset.count);
    part("row-exercises").textContent = count > 0 ? shareWords({ done: exercises.done, count }, "exercise") : "";
  });
}

function shareWords({ done, count }, thing) {
  return `${done > 0 ? `${done} of ` : ""}${count} ${thing}${count === 1 ? "" : "s"}`;
}
