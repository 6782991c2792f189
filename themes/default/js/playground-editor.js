/**
 * The editor of the playground: the file that is open, or words on one that is no text.
 *
 * A file's name and content enter; what is typed leaves. Each file has an editor of its own:
 * undoing must not bring another file's text into it. It keeps no files.
 */
import { numeral, phrase } from "./phrases.js";
import { sizeOf } from "./playground-files.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.root
 * @param {typeof import("./code-editor.js").mountEditor} options.mountEditor
 * @param {(name: string, text: string) => void} options.onEdit
 * @param {() => void} options.onRun
 * @param {() => void} options.onMounted the lines that are marked have to be marked anew
 */
export function createFileEditor({ root, mountEditor, onEdit, onRun, onMounted }) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  /** @type {import("./code-editor.js").Editor | null} */
  let editor = null;
  /** The file in the editor. */
  let shown = "";
  let mounting = Promise.resolve();
  let isClosed = false;

  function show(name, content) {
    const isText = typeof content === "string";
    part("binary").hidden = isText;
    if (!isText) part("binary").textContent = phrase("files.binary", "{name} holds {size} bytes that are no text. Programs can open it.", { name, size: numeral(sizeOf(content)) });
    mounting = mounting.then(async () => {
      const held = part("editor").contains(document.activeElement);
      editor?.destroy();
      editor = null;
      part("editor").replaceChildren();
      part("editor").hidden = !isText;
      if (!isText || isClosed) return;
      editor = await mountEditor({ element: root, doc: content, label: phrase("editor.file", "The file {name}", { name }), onChange: (text) => onEdit(name, text), onRun });
      shown = name;
      // What came from elsewhere takes nobody's place away.
      if (held && document.activeElement === document.body) editor.focus();
      onMounted();
    });
    return mounting;
  }

  return {
    show,
    /** Shows what was written elsewhere, in the editor that is there if it can. */
    follow(name, content) {
      if (editor && shown === name && typeof content === "string") editor.setValue(content);
      else show(name, content);
    },
    /** Marks lines of the file in the editor; null marks none. */
    mark(faulty, asking) {
      editor?.setFaultyLine(faulty);
      editor?.setAskingLine(asking);
    },
    focus: (line) => mounting.then(() => editor?.focus(line)),
    close() {
      isClosed = true;
      editor?.destroy();
    },
  };
}
