/**
 * The files of somebody else's link. They replace the reader's own on screen until the reader decides to
 * keep or leave them, and are never saved or run automatically.
 */
import { onClick } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { isSame } from "./files.js";
import { hasFiles, workspaceFrom } from "./share-link.js";

/**
 * @param {object} options
 * @param {(name: string) => any} options.part
 * @param {AbortSignal} options.signal
 * @param {(text: string) => void} options.announce
 * @param {ReturnType<typeof import("./store.js").createPlaygroundStore>} options.store
 * @param {import("./playground.js").Playground} options.playground
 */
export function createShared({ part, signal, announce, store, playground }) {
  /**
   * The files as received; null if the current files are the reader's own.
   *
   * @type {import("./files.js").Workspace | null}
   */
  let linked = null;

  async function open() {
    const { hash } = location;
    if (!hasFiles(hash)) return;
    const sharedWorkspace = await workspaceFrom(hash);
    if (signal.aborted || location.hash !== hash) return;
    keepEdited();
    if (sharedWorkspace) {
      linked = sharedWorkspace;
      playground.exchange(sharedWorkspace);
      return notice(phrase("files.shared"), phrase("files.shared_words"), true);
    }
    if (linked) leaveShared();
    forgetLink();
    notice(phrase("files.broken"), phrase("files.broken_words"), false);
  }

  /** The reader's changes to somebody else's files belong to the reader. */
  function keepEdited() {
    if (linked && !isSame(linked, playground.workspace)) store.setAside(playground.workspace);
  }

  function notice(title, words, hasChoice) {
    part("shared").hidden = false;
    part("shared-title").textContent = title;
    part("shared-words").textContent = words;
    part("shared-buttons").hidden = !hasChoice;
    announce(`${title} ${words}`);
  }

  function forgetLink() {
    history.replaceState(null, "", location.pathname + location.search);
  }

  /** Ends showing somebody else's files. */
  function unlink() {
    linked = null;
    forgetLink();
    part("shared").hidden = true;
  }

  function keepShared() {
    const before = store.mine;
    unlink();
    playground.save();
    store.setAside(before);
    playground.drawFiles();
    playground.showMessage(phrase("files.yours"));
    playground.focus();
  }

  function leaveShared() {
    keepEdited();
    unlink();
    playground.exchange(store.mine);
    playground.showMessage(phrase("files.own"));
    playground.focus();
  }

  onClick(part("shared-keep"), signal, keepShared);
  onClick(part("shared-leave"), signal, leaveShared);
  addEventListener("hashchange", open, { signal });

  return {
    get isShown() {
      return linked !== null;
    },
    /** Shows the files of the link in the address bar, if it has any. */
    open,
  };
}
