/** The second part of the editor: what is seen of a text. */
export { EditorView } from "@codemirror/view";
