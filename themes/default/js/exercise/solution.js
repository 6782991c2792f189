/**
 * The solution of an exercise: unlocked after two runs or ten minutes, then shown next to the
 * reader's program, together with other correct ones.
 *
 * The solutions are read from the page once and returned as `ways`, because the
 * comparison replaces them there.
 */
import { solutionGate } from "./solution-gate.js";
import { setTextOrHide } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { drawCompare } from "./results-view.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element the exercise
 * @param {() => Record<string, any>} options.record
 * @param {() => string} options.code
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 */
export function createSolution({ element, record, code, announce, signal }) {
  const solution = element.querySelector('[data-part="solution"]');
  const note = element.querySelector('[data-part="solution-note"]');
  const places = [...solution.querySelectorAll("[data-way]")];
  const ways = places.map((place) => ({
    title: place.querySelector(".way-title").textContent,
    text: place.querySelector("code").textContent,
  }));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function update() {
    clearTimeout(timer);
    const { free, words, again } = solutionGate(record(), Date.now());
    // Not when the page loads: then the note is still hidden.
    if (free && !note.hidden && record().status !== "done") announce(phrase("announced.solution"));
    if (free) solution.dataset.revealed = "";
    setTextOrHide(note, words);
    if (again !== null) timer = setTimeout(update, again);
    if (solution.open) draw();
  }

  function draw() {
    places.forEach((place, index) => {
      const { title, text } = ways[index];
      place.replaceChildren(drawCompare({ title: phrase("compare.yours"), text: code() }, { title, text }));
    });
  }

  solution.addEventListener("toggle", () => solution.open && draw(), { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  update();
  return {
    /** Correct programs, ours first. */
    ways,
    update,
  };
}
