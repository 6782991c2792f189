/** Draws the files that a program in the playground wrote. All text becomes text nodes. */
import { button, element } from "../page/controls.js";
import { numeral, phrase } from "../page/phrases.js";
import { sizeOf } from "./files.js";

/**
 * @param {HTMLElement} place
 * @param {Record<string, import("./files.js").Content>} files
 * @param {object} actions
 * @param {(name: string, content: import("./files.js").Content) => void} actions.onDownload
 * @param {(name: string, content: import("./files.js").Content) => void} actions.onKeep
 */
export function drawWritten(place, files, { onDownload, onKeep }) {
  const rows = Object.entries(files).map(([name, content]) =>
    element("li", [
      element("code", name),
      ` ${phrase("files.bytes", { count: sizeOf(content), size: numeral(sizeOf(content)) })} `,
      ...(typeof content === "string" ? [showButton(name, content), " "] : []),
      wordButton(phrase("files.download"), name, () => onDownload(name, content)),
      " ",
      wordButton(phrase("files.keep"), name, () => onKeep(name, content)),
    ]),
  );
  place.hidden = rows.length === 0;
  place.replaceChildren(element("h2", phrase("files.wrote", { count: rows.length })), element("ul", rows));
}

function showButton(name, content) {
  const wordAction = wordButton(phrase("files.show"), name, () => {
    const preview = wordAction.parentElement.querySelector("pre");
    if (preview) preview.remove();
    else wordAction.parentElement.append(element("pre", content, "play-content"));
    wordAction.firstChild.textContent = preview ? phrase("files.show") : phrase("files.hide");
    wordAction.setAttribute("aria-expanded", !preview);
  });
  wordAction.setAttribute("aria-expanded", "false");
  return wordAction;
}

/** Creates a button that also names its file for screen readers. */
function wordButton(word, name, onPress) {
  const wordAction = button(word, "word-button", onPress);
  wordAction.append(element("span", ` ${name}`, "visually-hidden"));
  return wordAction;
}
