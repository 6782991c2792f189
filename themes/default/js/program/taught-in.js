/**
 * Finds the lesson that uses what can't work in a page. `course.toml` says under `[taught_in]` where
 * the course uses which module, and every page has this as data.
 *
 * @typedef {{title: string, url: string}} Lesson
 */

/** How Python's own errors in a page begin, for a module and for a call. */
const REFUSED_MODULE = /^No module named '([\w.]+)' here: /;
const REFUSED_CALL = /^This Python runs inside a web page\b/;

/**
 * Returns the lesson that an error leads to, or null. A call is refused inside its module, which the
 * traceback shows.
 *
 * @param {{message: string, traceback: string}} problem
 * @param {Record<string, Lesson>} [lessons] by module
 */
export function lessonFor({ message, traceback }, lessons = lessonsOf(globalThis.document?.documentElement)) {
  const [, refused = ""] = REFUSED_MODULE.exec(message) ?? [];
  const isConcerned = (/** @type {string} */ module) =>
    refused === module || refused.startsWith(`${module}.`) || (REFUSED_CALL.test(message) && traceback.includes(`/${module}.py"`));
  const module = Object.keys(lessons).find(isConcerned);
  return module === undefined ? null : lessons[module];
}

/** @param {HTMLElement} [root] @returns {Record<string, Lesson>} */
function lessonsOf(root) {
  /** @type {Record<string, [title: string, path: string]>} */
  const lessons = JSON.parse(root?.dataset.taughtIn ?? "{}");
  const home = () => new URL(root?.dataset.home ?? "", location.href);
  return Object.fromEntries(Object.entries(lessons).map(([module, [title, path]]) => [module, { title, url: new URL(path, home()).href }]));
}
