/**
 * The playground's editor: shows the open file, or a note if it isn't text.
 *
 * Each file gets its own editor, because undo must not bring back another file's text.
 */
import { setTextOrHide } from "../page/controls.js";
import { numeral, phrase } from "../page/phrases.js";
import { sizeOf } from "./files.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.root
 * @param {AbortSignal} options.signal
 * @param {typeof import("../program/code-editor.js").mountEditor} options.mountEditor
 * @param {(name: string, text: string) => void} options.onEdit
 * @param {() => void} options.onRun
 * @param {() => void} options.onMounted called when lines have to be marked again
 */
export function createFileEditor({ root, signal, mountEditor, onEdit, onRun, onMounted }) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  /** @type {import("../program/code-editor.js").Editor | null} */
  let editor = null;
  /** The file in the editor. */
  let shownFile = "";
  let mounting = Promise.resolve();

  function show(name, content) {
    const isText = typeof content === "string";
    setTextOrHide(part("binary"), isText ? "" : phrase("files.binary", { name, size: numeral(sizeOf(content)) }));
    mounting = mounting.then(async () => {
      const held = part("editor").contains(document.activeElement);
      editor?.destroy();
      // The first editor takes over what was typed before it was there.
      if (editor || !isText) part("editor").replaceChildren();
      editor = null;
      part("editor").hidden = !isText;
      if (!isText || signal.aborted) return;
      editor = await mountEditor({
        element: root,
        doc: content,
        label: phrase("editor.file", { name }),
        onChange: (text) => onEdit(name, text),
        onRun,
      });
      shownFile = name;
      // A new editor restores the focus only if nothing else took it meanwhile.
      if (held && document.activeElement === document.body) editor.focus();
      onMounted();
    });
    return mounting;
  }

  signal.addEventListener("abort", () => editor?.destroy());
  return {
    show,
    /** Shows a change from elsewhere, in the existing editor if possible. */
    follow(name, content) {
      if (editor && shownFile === name && typeof content === "string") editor.setValue(content);
      else show(name, content);
    },
    /** Marks lines in the editor. Null removes the mark. */
    mark(faulty, asking) {
      editor?.setFaultyLine(faulty);
      editor?.setAskingLine(asking);
    },
    focus: (line) => mounting.then(() => editor?.focus(line)),
  };
}
