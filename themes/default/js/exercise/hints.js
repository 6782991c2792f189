/** Shows the hints of an exercise, one per click. The texts are in the page. */
import { onClick } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { createDoublePress } from "../program/double-press.js";
import { isInView, reveal } from "../page/reveal.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element an exercise with hints
 * @param {(text: string) => void} options.announce
 * @param {number} options.shown how many hints the reader has seen
 * @param {(number: number) => void} options.onShown
 * @param {AbortSignal} options.signal
 */
export function createHints({ element, announce, shown, onShown, signal }) {
  const hints = [...element.querySelectorAll("[data-hint]")];
  const button = element.querySelector('[data-part="hint"]');
  const press = createDoublePress();

  function draw() {
    hints.forEach((hint, index) => (hint.open = index < shown));
    button.textContent = shown === 0 ? phrase("hints.first") : phrase("hints.next", { number: shown + 1, hints: hints.length });
    button.hidden = shown >= hints.length;
  }

  onClick(button, signal, (event) => {
    if (press.repeats(event)) return;
    // A hint that was scrolled out of view is shown again before the next one opens.
    const isSeen = shown === 0 || isInView(hints[shown - 1]);
    if (isSeen) {
      shown = Math.min(shown + 1, hints.length);
      draw();
      onShown(shown);
    }
    const hint = hints[shown - 1];
    reveal(hint);
    announce(hint.textContent.replace(/\s+/g, " "));
    if (button.hidden) hint.querySelector("summary").focus({ preventScroll: true });
  });

  for (const hint of hints) {
    // A hint stays open, because no other control can reopen it.
    onClick(hint.querySelector("summary"), signal, (event) => event.preventDefault());
  }

  shown = Math.min(shown, hints.length);
  draw();
}
