/**
 * Lines that a reader puts in order with two buttons on each.
 *
 * Expects the list rendered by `blocks/quiz.html`. The pressed button keeps the focus.
 */
import { phrase } from "../page/phrases.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.list
 * @param {(words: string) => void} options.announce
 * @param {() => void} options.onMove
 */
export function createOrder({ list, announce, onMove }) {
  const lines = () => /** @type {HTMLElement[]} */ ([...list.children]);

  for (const line of lines()) {
    line.querySelector('[data-part="moves"]').hidden = false;
    for (const button of line.querySelectorAll("[data-move]"))
      button.addEventListener("click", () => move(line, Number(button.dataset.move), button));
  }

  function move(line, by, button) {
    const place = lines().indexOf(line) + by;
    if (place < 0 || place >= lines().length) {
      announce(by < 0 ? phrase("order.top") : phrase("order.bottom"));
      return;
    }
    if (by < 0) line.previousElementSibling.before(line);
    else line.nextElementSibling.after(line);
    button.focus();
    announce(phrase("order.place", { place: place + 1, lines: lines().length }));
    onMove();
  }

  return {
    get order() {
      return lines().map(({ dataset }) => Number(dataset.line));
    },
    set order(order) {
      list.append(...order.map((number) => list.querySelector(`[data-line="${number}"]`)));
    },
  };
}
