/**
 * Undo for the playground: "Delete" and "Upload", which can remove or replace a file, and
 * "Bring it back".
 *
 * Bringing a file back keeps everything done since.
 */
import { onClick } from "../page/controls.js";
import { toBase64 } from "../page/bytes.js";
import { phrase } from "../page/phrases.js";
import { isSameContent, putFile, removeFile, restoreFiles, tooLarge } from "./files.js";

/** @typedef {Record<string, import("./files.js").Content>} Files */

/**
 * @param {object} options
 * @param {(name: string) => any} options.part
 * @param {AbortSignal} options.signal
 * @param {() => import("./files.js").Workspace} options.workspace
 * @param {(next: import("./files.js").Workspace) => void} options.change
 * @param {(words: string) => void} options.showMessage
 * @param {() => void} options.onBack called when a file is back and nothing is left to bring back, so focus has to go elsewhere
 */
export function createUndo({ part, signal, workspace, change, showMessage, onBack }) {
  /** @type {(() => void) | null} */
  let undo = null;

  function offer(restore) {
    undo = restore;
    part("undo").hidden = restore === null;
  }

  /** @param {Files} files */
  function offerFiles(files) {
    offer(() => putBack(files));
  }

  /** If a file with the same name was added meanwhile, that one can be brought back next. */
  function putBack(files) {
    const result = restoreFiles(workspace(), files);
    if (!result.workspace) {
      showMessage(result.problem);
      return offerFiles(files);
    }
    const otherFiles = Object.entries(workspace().files).filter(
      ([name, content]) => Object.hasOwn(files, name) && !isSameContent(content, files[name]),
    );
    change(result.workspace);
    showMessage(otherFiles.length > 0 ? phrase("files.back_instead") : phrase("files.back"));
    if (otherFiles.length === 0) return onBack();
    offerFiles(Object.fromEntries(otherFiles));
    part("undo").focus();
  }

  function remove() {
    const { open, files } = workspace();
    const result = removeFile(workspace(), open);
    if (!result.workspace) return showMessage(result.problem);
    change(result.workspace);
    showMessage(phrase("files.deleted", { name: open }));
    offerFiles({ [open]: files[open] });
    part("undo").focus();
  }

  /**
   * Adds a file or replaces the one with the same name, which is added to `replaced`.
   * Returns the message to show.
   *
   * @param {string} name
   * @param {import("./files.js").Content} content
   * @param {string} words the message if no other file was replaced
   * @param {Files} replaced
   */
  function put(name, content, words, replaced = {}) {
    const { files } = workspace();
    const result = putFile(workspace(), name, content);
    if (!result.workspace) return result.problem;
    change(result.workspace);
    if (!Object.hasOwn(files, name) || isSameContent(files[name], content)) return words;
    offerFiles(Object.assign(replaced, { [name]: files[name] }));
    return phrase("files.instead", { name });
  }

  async function uploaded(file, replaced) {
    const { name, size } = file;
    const problem = tooLarge(name, size);
    if (problem) return problem;
    const content = await contentOf(file).catch(() => null);
    if (content === null) return phrase("files.unread", { name });
    return put(name, content, phrase("files.here", { name }), replaced);
  }

  onClick(part("delete"), signal, remove);
  onClick(part("undo"), signal, () => {
    const restore = undo;
    offer(null);
    restore?.();
  });
  onClick(part("upload"), signal, () => part("upload-field").click());
  part("upload-field").addEventListener(
    "change",
    async ({ target }) => {
      const chosen = [...target.files];
      // Allow choosing the same file again.
      target.value = "";
      const messages = [];
      const replaced = {};
      for (const file of chosen) {
        messages.push(await uploaded(file, replaced));
        showMessage(messages.join(" "));
      }
    },
    { signal },
  );

  return {
    put,
    /** Offers another undo instead of the previous one. */
    offer,
    /** Withdraws the undo when other files are shown. */
    forget: () => offer(null),
  };
}

/**
 * Returns a chosen file's text, or its bytes if it isn't valid UTF-8. A byte order mark stays, as in
 * a lesson's files, so that `open` reads what it reads on the reader's own machine; Python ignores
 * it in a program.
 */
async function contentOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const ignoreBOM = !file.name.toLowerCase().endsWith(".py");
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    return { base64: toBase64(bytes) };
  }
}
