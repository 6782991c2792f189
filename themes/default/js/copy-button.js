/** The "Copy" button on code blocks. It stays hidden if the browser offers no clipboard here. */
import { phrase } from "./phrases.js";

const BUTTON = '[data-part="copy"]';
const SAID_FOR = 2000;

/**
 * Listens for clicks anywhere in the page, so that swapped-in blocks work too.
 *
 * @param {Document} page
 * @param {(text: string) => void} announce
 */
export function listenForCopy(page, announce) {
  page.addEventListener("click", async ({ target }) => {
    const button = target?.closest?.(BUTTON);
    if (!button || button.dataset.told) return;
    const code = button.closest(".sample").querySelector(".code-text").textContent.replace(/\n$/, "");
    const told = await navigator.clipboard.writeText(code).then(() => phrase("copy.done"), () => phrase("copy.refused"));
    const word = button.textContent;
    button.textContent = button.dataset.told = told;
    announce(told);
    setTimeout(() => {
      button.textContent = word;
      delete button.dataset.told;
    }, SAID_FOR);
  });
}

/** Shows the buttons if the browser has a clipboard. */
export function showCopy(page) {
  if (!navigator.clipboard) return;
  for (const button of page.querySelectorAll(BUTTON)) button.hidden = false;
}
