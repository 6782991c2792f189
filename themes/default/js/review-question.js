/**
 * Lets a question that stands outside its lesson be answered.
 *
 * The question's element enters; whether the answer was right leaves, once, as the question's
 * own script tells it by the event `understory:answered`.
 *
 * @param {HTMLElement} element
 * @param {(right: boolean) => void} onAnswered
 */
export function mountQuestion(element, onAnswered) {
  const leaving = new AbortController();
  element.addEventListener("understory:answered", ({ detail }) => {
    leaving.abort();
    onAnswered(detail.right);
  }, { signal: leaving.signal });
  return { close: () => leaving.abort() };
}
