/**
 * "Share as a link": the box with a link to the current files.
 *
 * The box is shown as long as its link matches the playground. `share-link.js` encodes the
 * link.
 */
import { onClick } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { isSame } from "./files.js";
import { hashOf } from "./share-link.js";

/**
 * @param {object} options
 * @param {(name: string) => any} options.part
 * @param {AbortSignal} options.signal
 * @param {() => import("./files.js").Workspace} options.workspace
 * @param {(words: string) => void} options.showMessage
 */
export function createLinkBox({ part, signal, workspace, showMessage }) {
  async function share() {
    const created = workspace();
    const { hash, problem = "" } = await hashOf(created);
    if (signal.aborted) return;
    // Include what was typed meanwhile.
    if (!isSame(created, workspace())) return share();
    showMessage(problem);
    part("link-box").hidden = hash === undefined;
    if (hash === undefined) return;
    part("link").value = new URL(hash, location.href).href;
    part("link").focus();
    part("link").select();
  }

  async function copy() {
    const copied = await navigator.clipboard?.writeText(part("link").value).then(
      () => phrase("files.link_copied"),
      () => null,
    );
    showMessage(copied ?? phrase("files.link_refused"));
  }

  function close() {
    const box = part("link-box");
    const held = box.contains(document.activeElement);
    box.hidden = true;
    if (held) part("share").focus();
  }

  onClick(part("share"), signal, share);
  onClick(part("link-copy"), signal, copy);
  onClick(part("link-close"), signal, close);

  return { close };
}
