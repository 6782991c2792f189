/**
 * The form in which a file of the playground gets its name: one that is to be added, or one
 * that is there and is to be called otherwise.
 *
 * The parts of the playground enter; names leave, with the file that they are for, whichever
 * is open by then. It knows no files.
 */
import { phrase } from "./phrases.js";

/**
 * @param {object} options
 * @param {(name: string) => any} options.part
 * @param {AbortSignal} options.signal
 * @param {() => string} options.open the file that is open
 * @param {(name: string) => boolean} options.onAdd whether it has its name now
 * @param {(file: string, name: string) => boolean} options.onRename the same
 * @param {() => void} options.onNoWayBack the button that opened the form is gone: the focus has to go elsewhere
 */
export function createNaming({ part, signal, open, onAdd, onRename, onNoWayBack }) {
  const addLabel = part("naming-label").textContent;
  /** @type {{opener: HTMLElement, file: string | null} | null} */
  let asked = null;

  function ask(opener, file) {
    asked = { opener, file };
    part("naming").hidden = false;
    part("naming-label").textContent = file === null ? addLabel : phrase("files.new_name", "New name for {name}", { name: file });
    part("name").value = file ?? "";
    part("name").select();
    part("name").focus();
  }

  function close() {
    part("naming").hidden = true;
    asked = null;
  }

  function end() {
    const opener = asked?.opener;
    close();
    if (opener?.checkVisibility?.() ?? !opener?.hidden) opener?.focus();
    else onNoWayBack();
  }

  function named(event) {
    event.preventDefault();
    if (!asked) return;
    const name = part("name").value.trim();
    if (asked.file === null ? onAdd(name) : onRename(asked.file, name)) end();
  }

  part("add").addEventListener("click", () => ask(part("add"), null), { signal });
  part("rename").addEventListener("click", () => ask(part("rename"), open()), { signal });
  part("naming").addEventListener("submit", named, { signal });
  part("naming-leave").addEventListener("click", end, { signal });

  return { close };
}
