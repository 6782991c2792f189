/**
 * Offers to continue with the program from an earlier exercise, if the reader wrote one
 * there and nothing here.
 */
import { exerciseKey } from "./progress.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element the exercise
 * @param {string|null} options.id the id of the earlier exercise
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 * @param {() => boolean} options.untouched whether nothing was written here
 * @param {(program: string) => void} options.onBring
 */
export function createEarlierVersion({ element, id, storage, untouched, onBring }) {
  const place = element.querySelector('[data-part="earlier"]');
  const leaving = new AbortController();

  function program() {
    const record = id ? storage.get(exerciseKey(id)) : null;
    return record?.edited ? record.code : null;
  }

  function draw() {
    if (place) place.hidden = program() === null || !untouched();
  }

  place?.querySelector('[data-part="bring"]').addEventListener("click", () => onBring(program()), { signal: leaving.signal });
  draw();
  return { draw, close: () => leaving.abort() };
}
