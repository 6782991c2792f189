/**
 * What all questions of a lesson share: their parts, their data, and the record of
 * the reader's answer.
 *
 * `data-asked` tells the styles whether the question has been answered. Without
 * scripts it is missing, and everything is readable.
 */
import { createSavedNote } from "../progress/safety-notice.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {"quiz"|"prediction"|"reflection"|"rebuild"} options.kind
 * @param {Awaited<ReturnType<typeof import("../progress/storage.js").openStorage>>} options.storage
 * @param {AbortSignal} options.signal
 */
export function openQuestion({ element, kind, storage, signal }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  // The element's key includes the lesson.
  const key = `${kind}:${element.dataset.key}`;
  const text = element.querySelector(":scope > .question-data")?.textContent;
  const drawSaved = part("saved") ? createSavedNote(part("saved"), storage, signal) : null;
  return {
    part,
    data: text ? JSON.parse(text) : {},
    /** Returns the reader's stored answer; an empty record if the question has changed since. */
    answered(hash) {
      const record = storage.get(key) ?? {};
      return hash === undefined || record.hash === hash ? record : {};
    },
    keep(changes) {
      storage.put(key, changes);
      drawSaved?.();
    },
    /** Reports what another tab stores for this question. */
    follow: (take) => storage.follow(key, take, signal),
  };
}
