/** The "Copy" button of a code block. It stays hidden if the browser offers no clipboard here. */
import { onClick } from "./controls.js";
import { phrase } from "./phrases.js";

const FEEDBACK_DURATION = 2000;

/**
 * Copies a text, and lets the button say so for a moment.
 *
 * @param {HTMLElement} button
 * @param {string} text
 * @param {(text: string) => void} announce
 */
export async function copyText(button, text, announce) {
  if (button.dataset.feedback) return;
  const message = await navigator.clipboard.writeText(text).then(
    () => phrase("copy.done"),
    () => phrase("copy.refused"),
  );
  const word = button.textContent;
  button.textContent = button.dataset.feedback = message;
  announce(message);
  setTimeout(() => {
    button.textContent = word;
    delete button.dataset.feedback;
  }, FEEDBACK_DURATION);
}

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 */
export function createCopyButton({ element: button, announce, signal }) {
  onClick(button, signal, () => {
    copyText(button, button.closest(".sample").querySelector(".code-text").textContent.replace(/\n$/, ""), announce);
  });

  return { draw: () => (button.hidden = !navigator.clipboard) };
}
