/**
 * The progress page: what is done, what is due for review, and where the reader is.
 *
 * `work-file.js` handles "Your work is a file" on the same page.
 */
import { element, link, setTextOrHide } from "../page/controls.js";
import { counted } from "../page/number-words.js";
import { phrase } from "../page/phrases.js";
import { courseProgress, findResumePoint } from "./progress.js";
import { showDone } from "./marks.js";
import { SESSION_SIZE, dayWords, questionsToday } from "./review-schedule.js";

/** Rough time to read and answer a question. */
const MINUTES_EACH = 1;

/**
 * @param {object} options
 * @param {Document} options.page
 * @param {import("./progress.js").Course} options.course
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 * @param {URL} options.base the site's root URL
 * @param {number} options.now
 */
export function drawProgressPage({ page, course, storage, base, now }) {
  const part = (name) => page.querySelector(`[data-part="${name}"]`);
  const progress = courseProgress(course, storage);
  part("summary").textContent = summaryWords(progress);
  drawParts(page, progress, findResumePoint(course, storage));
  const { due, next } = questionsToday(course, storage, now);
  const drawing = { leaf: page.querySelector("[data-part-row] > .status-icon"), reviewUrl: part("review-link").href, base };
  part("review-list").hidden = false;
  part("review-rows").replaceChildren(...due.map((question) => reviewRow(question, drawing)));
  setTextOrHide(part("review-none"), due.length > 0 ? "" : noneWords(progress, next, now));
  part("review-all").hidden = due.length === 0;
  part("review-link").textContent = reviewWords(due.length);
  part("review-time").textContent = phrase("work.minutes", counted(Math.min(due.length, SESSION_SIZE) * MINUTES_EACH));
}

/** For example: "13 of 117 lessons and 53 exercises. All of it is kept in this browser only." */
export function summaryWords({ lessons, exercises }) {
  const values = { lessons: lessons.done, all: lessons.count, count: exercises.done };
  if (lessons.done + exercises.done === 0) return phrase("work.none");
  const doneCount =
    exercises.done === 0
      ? phrase("work.lessons", values)
      : lessons.done === 0
        ? phrase("work.exercises", values)
        : phrase("work.both", values);
  return `${doneCount}. ${phrase("work.kept")}`;
}

/** Returns the label of the button that starts the review. */
export function reviewWords(number) {
  if (number > SESSION_SIZE) return phrase("work.review_some", { count: SESSION_SIZE });
  if (number === 2) return phrase("work.review_both");
  return phrase("work.review_all", counted(number));
}

function noneWords({ lessons }, next, now) {
  if (next !== null) return `${phrase("again.nothing")} ${phrase("again.next", { day: dayWords(next, now) })}`;
  return lessons.done > 0 ? phrase("work.review_none") : phrase("work.review_later");
}

function reviewRow({ id, title, lesson, after }, { leaf, reviewUrl, base }) {
  const name = element("p", [title, link(lesson.title, new URL(lesson.url, base), "row-now")], "row-name");
  const answer = link(phrase("work.answer_short"), `${reviewUrl}#${encodeURIComponent(id)}`, "row-answer");
  answer.setAttribute("aria-label", phrase("work.answer", { question: title }));
  return element(
    "li",
    [leaf.cloneNode(true), name, element("p", phrase("again.after", { count: after })), answer],
    "progress-row review-row",
  );
}

function drawParts(page, { parts }, here) {
  page.querySelectorAll("[data-part-row]").forEach((row, index) => {
    const { lessons, exercises, status } = parts[index] ?? {};
    if (!lessons) return;
    const part = (name) => row.querySelector(`[data-part="${name}"]`);
    const isHere = here?.part === index;
    row.dataset.status = isHere ? "here" : status;
    part("row-word").textContent = status === "done" ? phrase("marks.done") : status === "tried" ? phrase("marks.tried") : "";
    setTextOrHide(part("row-now"), isHere ? phrase("work.now", { lesson: here.lessonTitle }) : "");
    showDone(part("row-lessons"), lessons.done > 0 && phrase("work.of_lessons", lessons));
    const count = Number(part("row-exercises").dataset.count);
    const { done: doneCount } = exercises;
    showDone(part("row-exercises"), doneCount > 0 && phrase("work.of_exercises", { done: doneCount, count }));
  });
}
