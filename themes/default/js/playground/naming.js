/**
 * The form that names a new file of the playground, or renames an existing one.
 *
 * It remembers which file it is for, even if another one is opened meanwhile.
 */
import { onClick, onSubmit } from "../page/controls.js";
import { phrase } from "../page/phrases.js";

/**
 * @param {object} options
 * @param {(name: string) => any} options.part
 * @param {AbortSignal} options.signal
 * @param {() => string} options.open the file that is open
 * @param {(name: string) => boolean} options.onAdd returns whether the file was added
 * @param {(file: string, name: string) => boolean} options.onRename returns whether the file was renamed
 * @param {() => void} options.onAdded called to take the focus to the new file
 * @param {() => void} options.onOpenerGone called if the button that opened the form is gone, so focus has to go elsewhere
 */
export function createNaming({ part, signal, open, onAdd, onRename, onAdded, onOpenerGone }) {
  const addLabel = part("naming-label").textContent;
  /** @type {{opener: HTMLElement, file: string | null} | null} */
  let pending = null;

  function ask(opener, file) {
    pending = { opener, file };
    part("naming").hidden = false;
    part("naming-label").textContent = file === null ? addLabel : phrase("files.new_name", { name: file });
    part("name").value = file ?? "";
    part("name").select();
    part("name").focus();
  }

  function close() {
    part("naming").hidden = true;
    pending = null;
  }

  function closeAndMoveFocus(hasAdded = false) {
    const opener = pending?.opener;
    close();
    if (hasAdded) return onAdded();
    if (opener?.checkVisibility?.() ?? !opener?.hidden) opener?.focus();
    else onOpenerGone();
  }

  function submitName() {
    if (!pending) return;
    const name = part("name").value.trim();
    const { file } = pending;
    if (file === null ? onAdd(name) : onRename(file, name)) closeAndMoveFocus(file === null);
  }

  onClick(part("add"), signal, () => ask(part("add"), null));
  onClick(part("rename"), signal, () => ask(part("rename"), open()));
  onSubmit(part("naming"), submitName, signal);
  onClick(part("naming-leave"), signal, () => closeAndMoveFocus());

  return { close };
}
