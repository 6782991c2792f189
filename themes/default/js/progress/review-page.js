/**
 * The review page: today's questions, one at a time.
 *
 * Each question is taken from its lesson's page, so it looks and works the same
 * here. The lesson's own record of it doesn't change.
 */
import { link, setTextOrHide } from "../page/controls.js";
import { fragment } from "../page/fragment.js";
import { capitalize, counted } from "../page/number-words.js";
import { phrase, pieces } from "../page/phrases.js";
import { findResumePoint } from "./progress.js";
import { SESSION_SIZE, afterAnswer, dayWords, nextReviewWords, questionsToday, reviewKey } from "./review-schedule.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {import("./progress.js").Course} options.course
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 * @param {URL} options.base the site's root URL
 * @param {(text: string) => void} options.announce
 * @param {ReturnType<typeof import("../program/interpreter.js").createInterpreter>} options.interpreter
 */
export function createReview({ element, course, storage, base, announce, interpreter }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const waiting = questionsToday(course, storage, Date.now()).due;
  /** The URL may name the question to start with. */
  const firstQuestion = fragment(location.hash.slice(1));
  const questions = [...waiting.filter(({ id }) => id === firstQuestion), ...waiting.filter(({ id }) => id !== firstQuestion)].slice(
    0,
    SESSION_SIZE,
  );
  const pages = new Map();
  let at = 0;
  let answered = 0;
  /** Ends the question that is shown. */
  let leaving = new AbortController();

  /** Fetches each lesson's page only once. */
  function pageOf({ url }) {
    if (!pages.has(url)) pages.set(url, fetchPage(new URL(url, base)));
    return pages.get(url);
  }

  async function ask() {
    leaving.abort();
    leaving = new AbortController();
    if (at >= questions.length) return end();
    const question = questions[at];
    part("review-question").hidden = false;
    const lesson = link(question.lesson.title, new URL(question.lesson.url, base));
    part("review-place").replaceChildren(...pieces(phrase("again.place", { at: at + 1, questions: questions.length }), { lesson }));
    setTextOrHide(part("review-answer"), "");
    setTextOrHide(part("review-next"), "");
    setTextOrHide(part("review-skip"), phrase("again.skip"));
    part("review-body").replaceChildren();
    const pageAndQuiz = await Promise.all([pageOf(question.lesson), import("../question/quiz.js")]).catch(() => null);
    if (questions[at] !== question) return;
    if (!pageAndQuiz) pages.delete(question.lesson.url);
    const body = pageAndQuiz && questionIn(pageAndQuiz[0], question.id, lesson.href);
    if (!body) return missing();
    part("review-body").replaceChildren(body);
    const answers = withoutRecords((right) => settle(question, right));
    pageAndQuiz[1].createQuiz({ element: body, interpreter, announce, signal: leaving.signal, storage: answers });
  }

  /** A question that can't be shown stays on the list for next time. */
  function missing() {
    setStatus(phrase("again.missing"));
    part("review-skip").textContent = at + 1 < questions.length ? phrase("again.question") : phrase("again.go_on");
  }

  function settle({ id }, right) {
    if (!part("review-next").hidden) return;
    const record = storage.put(reviewKey(id), afterAnswer(storage.get(reviewKey(id)), right, Date.now()));
    answered += 1;
    setStatus(nextReviewWords(record));
    setTextOrHide(part("review-skip"), "");
    setTextOrHide(part("review-next"), at + 1 < questions.length ? phrase("again.question") : phrase("again.finish"));
  }

  function setStatus(words) {
    setTextOrHide(part("review-answer"), words);
    announce(words);
  }

  async function nextQuestion() {
    at += 1;
    await ask();
    part(at < questions.length ? "review-place" : "review-end").focus();
  }

  function end() {
    part("review-question").hidden = true;
    const now = Date.now();
    const { due, next } = questionsToday(course, storage, now);
    part("review-end-words").textContent = endWords({ answered, left: due.length, next: next && dayWords(next, now) });
    part("review-end").hidden = false;
    const place = findResumePoint(course, storage);
    setTextOrHide(part("continue"), place ? phrase("back.continue", { title: place.title }) : "");
    if (place) part("continue").href = new URL(place.url, base).href;
  }

  part("review-next").addEventListener("click", nextQuestion);
  part("review-skip").addEventListener("click", nextQuestion);
  ask();
}

/** Shows a message if the course data couldn't be fetched. */
export function showUnreachable(element) {
  element.querySelector('[data-part="review-end-words"]').textContent = phrase("again.unfetched");
  element.querySelector('[data-part="review-end"]').hidden = false;
}

/** Returns the text shown when no questions are left. */
export function endWords({ answered, left, next }) {
  const later = next ? ` ${phrase("again.next", { day: next })}` : "";
  if (answered === 0 && left === 0) return phrase("again.nothing") + later;
  if (left > 0) return capitalize(phrase("again.can_wait", counted(left)));
  return phrase("again.all") + later;
}

/**
 * Extracts a question from a lesson's page. Its links and images keep pointing to the same
 * place.
 *
 * @param {Document} page
 * @param {string} id
 * @param {string} url where the page was fetched from
 */
function questionIn(page, id, url) {
  const pageAndQuiz = page.querySelector(`[data-question="quiz"][data-key="${CSS.escape(id)}"]`);
  if (!pageAndQuiz) return null;
  const question = document.importNode(pageAndQuiz, true);
  for (const attribute of ["href", "src"]) {
    for (const element of question.querySelectorAll(`[${attribute}]`)) {
      element.setAttribute(attribute, new URL(element.getAttribute(attribute) ?? "", url).href);
    }
  }
  return question;
}

/** Fetches a page of the site as an inert document. */
async function fetchPage(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** Returns a storage that has no earlier answers and stores none, but reports each answer. */
function withoutRecords(onAnswered) {
  return {
    safety: "kept",
    get: () => null,
    put(_key, { judgement }) {
      // Let the question announce its own feedback first.
      if (judgement) queueMicrotask(() => onAnswered(judgement.right));
    },
  };
}
