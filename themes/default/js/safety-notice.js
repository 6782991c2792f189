/**
 * Shows a notice while the reader's work would be lost with the page, and offers to save it
 * as a file.
 */
import { element, dismisser } from "./controls.js";
import { phrase } from "./phrases.js";

/** Why the browser doesn't store the work. */
export const REASONS = {
  full: phrase("notice.full"),
  refused: phrase("notice.refused"),
};

/** The label on a program's tab. */
export const SAVED_WORDS = {
  kept: phrase("saved.kept"),
  full: phrase("saved.full"),
  refused: phrase("saved.refused"),
};

/**
 * @param {object} options
 * @param {Document} options.page
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 * @param {(text: string) => void} options.announce
 * @param {() => void} options.saveCopy
 */
export function createSafetyNotice({ page, storage, announce, saveCopy }) {
  let takeAway = () => {};
  /**
   * The reason shown last. A hidden notice only comes back for a different reason.
   *
   * @type {import("./storage.js").Safety | null}
   */
  let said = null;

  function draw() {
    const { safety } = storage;
    // Without any work there's nothing to lose.
    const reason = safety !== "kept" && storage.all("").length > 0 ? safety : null;
    if (reason === said) return;
    said = reason;
    takeAway();
    if (reason === null) return;
    const made = drawn(`${REASONS[safety]} ${phrase("notice.gone")}`);
    page.body.append(made);
    announce(made.querySelector("p").textContent);
  }

  function drawn(words) {
    const made = element("aside", "", "safety-notice");
    made.dataset.part = "safety-notice";
    made.setAttribute("aria-label", phrase("notice.unsaved"));
    takeAway = dismisser(made);
    const buttons = element("p", "", "buttons");
    const [save, hide] = [button(phrase("notice.save"), "button button-small", saveCopy), button(phrase("notice.hide"), "word-button", takeAway)];
    buttons.append(save, " ", hide);
    made.append(element("p", words), buttons);
    return made;
  }

  draw();
  return { draw };
}

function button(words, className, press) {
  const made = element("button", words, className);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}
