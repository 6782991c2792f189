/**
 * The pages that show the whole course: home, progress, review.
 *
 * Each page has its own module. It and the course data are fetched only when needed.
 */
import { withWords } from "../page/phrases.js";
import { findResumePoint } from "./progress.js";
import { drawProgress } from "./marks.js";

/**
 * @param {object} options
 * @param {Document} options.page
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 * @param {URL} options.base the site's root URL
 * @param {(text: string) => void} options.announce
 * @param {ReturnType<typeof import("../program/interpreter.js").createInterpreter>} options.interpreter for questions that run code
 */
export function createCoursePages({ page, storage, base, announce, interpreter }) {
  const courseTitle = page.documentElement.dataset.course ?? page.title;
  const drawers = { home, progress, review };
  /** @type {{draw: () => void, showMessage: (words: string) => void} | null} */
  let workFile = null;
  let reviewed = null;
  /** @type {Promise<import("./progress.js").Course|null> | null} */
  let course = null;

  /** Fetches the course data once it's needed; null if that fails. Then the next call tries again. */
  function courseData() {
    course ??= fetch(new URL("course.json", base))
      .then((answer) => (answer.ok ? answer.json() : null))
      .catch(() => null)
      .then((data) => (data === null ? (course = null) : data));
    return course;
  }

  /** @param {typeof import("./forest-flag.js")} forest */
  function drawMarks(course, forest) {
    const here = findResumePoint(course, storage)?.lesson ?? null;
    drawProgress(page, storage, { course, here });
    if (here) forest.moveFlag(page, here);
  }

  async function home() {
    if (storage.all("exercise:").length + storage.all("lesson:").length === 0) return;
    const [course, { drawContinueLink }, forest] = await Promise.all([
      courseData(),
      import("./continue-link.js"),
      import("./forest-flag.js"),
    ]);
    if (!course) return;
    drawContinueLink(page, course, { storage, base, reviewUrl: new URL("review/", base), now: Date.now() });
    drawMarks(course, forest);
  }

  async function progress() {
    const [course, { drawProgressPage }, { createWorkFile }, forest] = await Promise.all([
      courseData(),
      import("./page.js"),
      import("./work-file.js"),
      import("./forest-flag.js"),
    ]);
    const lessons = course?.parts.flatMap((part) => part.lessons) ?? [];
    const titles = new Map(lessons.flatMap(({ exercises }) => exercises).map(({ id, title }) => [id, title]));
    workFile ??= createWorkFile({
      page,
      storage,
      courseTitle,
      announce,
      titleOf: (id) => titles.get(id) ?? id,
      onReplaced: (words) => draw().then(() => workFile?.showMessage(words)),
    });
    workFile.draw();
    if (!course) return;
    drawMarks(course, forest);
    drawProgressPage({ page, course, storage, base, now: Date.now() });
  }

  async function review() {
    const element = page.querySelector('[data-part="review"]');
    if (reviewed === element) return;
    reviewed = element;
    const [course, { createReview, showUnreachable }] = await Promise.all([courseData(), import("./review-page.js")]);
    if (course) createReview({ element, course, storage, base, announce, interpreter });
    else showUnreachable(element);
  }

  /** Draws or redraws the parts of this page that show the reader's work. */
  async function draw() {
    const drawer = drawers[page.documentElement.dataset.page];
    if (drawer) await withWords(drawer);
  }

  return {
    draw,
    /** Saves a copy of all the reader's work as a file. */
    async saveCopy() {
      const { saveCopy } = await withWords(() => import("./work-file.js"));
      saveCopy({ storage, courseTitle });
    },
  };
}
