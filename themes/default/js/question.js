/**
 * What all questions of a lesson share: their parts, their data, and the record
 * of what a reader answered.
 *
 * An element made by a template of `blocks/` enters, with the storage. Whether
 * it asks or has been answered is told to the styles by `data-asked`; without a
 * script that is missing, and everything can be read.
 */
import { questionKey } from "./progress.js";
import { SAVED_WORDS } from "./safety-notice.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {"quiz"|"prediction"|"reflection"|"rebuild"} options.kind
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 */
export function openQuestion({ element, kind, storage }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const key = questionKey(kind, element.dataset.key);
  const text = element.querySelector(":scope > .question-data")?.textContent;
  const leaving = new AbortController();
  return {
    part,
    data: text ? JSON.parse(text) : {},
    /** What the reader has answered; nothing where the question is another one now. */
    answered(hash) {
      const record = storage.get(key) ?? {};
      return hash === undefined || record.hash === hash ? record : {};
    },
    keep: (changes) => storage.put(key, changes),
    savedWords: () => SAVED_WORDS[storage.safety],
    /** @param {"asking"|"answered"} state */
    ask(state) {
      element.dataset.asked = state;
    },
    /** Tells of what another tab has kept of this question: nothing older may be written over it. */
    follow(take) {
      const end = storage.subscribe((change) => change.kind === "record" && change.record.key === key && take(change.record));
      leaving.signal.addEventListener("abort", end);
    },
    listen(target, event, handler) {
      target?.addEventListener(event, handler, { signal: leaving.signal });
    },
    close: () => leaving.abort(),
  };
}
