/**
 * Shows a notice while the reader's work would be lost with the page, and offers to save it
 * as a file.
 */
import { button, showNotice } from "../page/controls.js";
import { phrase } from "../page/phrases.js";

/** Why the browser doesn't store the work. */
export const UNSAVED_REASONS = { full: phrase("notice.full"), refused: phrase("notice.refused") };

const SAVE_STATUS_LABELS = { kept: phrase("saved.kept"), full: phrase("saved.full"), refused: phrase("saved.refused") };

/**
 * Returns a function that shows next to the reader's work whether it is saved; call it after each
 * change. Nothing is shown before the first one.
 *
 * @param {HTMLElement} place
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} storage
 * @param {AbortSignal} signal
 */
export function createSavedNote(place, storage, signal) {
  const draw = () => {
    place.textContent = SAVE_STATUS_LABELS[storage.safety];
  };
  storage.subscribe(({ kind }) => kind === "safety" && place.textContent !== "" && draw(), signal);
  return draw;
}

/**
 * @param {object} options
 * @param {Document} options.page
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 * @param {(text: string) => void} options.announce
 * @param {() => void} options.saveCopy
 */
export function createSafetyNotice({ page, storage, announce, saveCopy }) {
  let remove = () => {};
  /**
   * The reason shown last. A hidden notice only comes back for a different reason.
   *
   * @type {import("./storage.js").Safety | null}
   */
  let shownReason = null;

  function draw() {
    const { safety } = storage;
    // Without any work there's nothing to lose.
    const reason = safety !== "kept" && storage.all("").length > 0 ? safety : null;
    if (reason === shownReason) return;
    shownReason = reason;
    remove();
    if (reason === null) return;
    const words = `${UNSAVED_REASONS[safety]} ${phrase("notice.gone")}`;
    const main = button(phrase("notice.save"), "button button-small", saveCopy);
    remove = showNotice(page, { part: "safety-notice", label: phrase("notice.unsaved"), words, main, dismiss: phrase("notice.hide") });
    announce(words);
  }

  draw();
  return { draw };
}
