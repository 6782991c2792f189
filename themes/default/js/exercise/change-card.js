/**
 * A change card: sealed until the exercise it follows has passed.
 *
 * Readers can break the seal, because someone who built the program elsewhere has
 * no record of it here. Once opened, a card stays open on later visits.
 */
import { onClick } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { hasPassed } from "../progress/progress.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {Awaited<ReturnType<typeof import("../progress/storage.js").openStorage>>} options.storage
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 */
export function createChangeCard({ element, storage, announce, signal }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const card = part("card");
  const exercise = element.dataset.card;
  const key = `card:${exercise}`;

  function draw() {
    const opened = storage.get(key)?.opened === true;
    const sealed = !opened && !hasPassed(exercise, storage);
    if (element.dataset.sealed === "true" && !sealed && !opened) announce(phrase("announced.card"));
    element.dataset.sealed = String(sealed);
    part("card-seal").hidden = !sealed;
    part("card-words").hidden = opened;
    if (opened) card.open = true;
  }

  function open() {
    if (storage.get(key)?.opened !== true) storage.put(key, { opened: true });
    draw();
  }

  onClick(part("card-break"), signal, () => {
    open();
    card.querySelector("summary").focus();
  });
  card.addEventListener("toggle", () => card.open && open(), { signal });

  draw();
  return { draw };
}
