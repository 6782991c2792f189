/**
 * The word "Copy" on code blocks.
 *
 * A press enters, the block's code goes to the clipboard. Where the browser
 * has no clipboard for this page the word stays hidden.
 */
import { phrase } from "./phrases.js";

const BUTTON = '[data-part="copy"]';
const SAID_FOR = 2000;

/**
 * Listens for presses anywhere in the page, also in parts that are swapped later.
 *
 * @param {Document} page
 * @param {(text: string) => void} announce
 */
export function listenForCopy(page, announce) {
  page.addEventListener("click", async ({ target }) => {
    const button = target?.closest?.(BUTTON);
    if (!button || button.dataset.told) return;
    const code = button.closest(".sample").querySelector(".code-text").textContent.replace(/\n$/, "");
    const told = await navigator.clipboard.writeText(code).then(() => phrase("copy.done", "Copied"), () => phrase("copy.refused", "Not allowed"));
    const word = button.textContent;
    button.textContent = button.dataset.told = told;
    announce(told);
    setTimeout(() => {
      button.textContent = word;
      delete button.dataset.told;
    }, SAID_FOR);
  });
}

/** Shows the word where a press would work. */
export function showCopy(page) {
  if (!navigator.clipboard) return;
  for (const button of page.querySelectorAll(BUTTON)) button.hidden = false;
}
