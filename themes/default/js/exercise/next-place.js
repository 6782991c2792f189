/** Finds what comes after an exercise in its lesson. */

/** The elements where a reader can continue. */
const PLACE_SELECTOR = '.lesson-body > :is(h2, h3), .exercise, [data-question="rebuild"]';

/**
 * Returns the next heading, exercise or rebuild of the page, or else the next lesson; null if the
 * page has neither.
 *
 * @param {Element} exercise
 * @returns {{title: string, url: string} | null}
 */
export function placeAfter(exercise) {
  const page = exercise.ownerDocument;
  const places = [...page.querySelectorAll(PLACE_SELECTOR)];
  const next = places[places.indexOf(exercise) + 1];
  if (next) return { title: (next.matches("h2, h3") ? next : next.querySelector("h3"))?.textContent ?? "", url: `#${next.id}` };
  const lesson = page.querySelector("a.next-link");
  return lesson && { title: lesson.textContent ?? "", url: lesson.href };
}
