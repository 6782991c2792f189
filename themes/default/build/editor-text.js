/** The first part of the editor: what a text is. `build.mjs` tells why it comes in parts. */
export { EditorState } from "@codemirror/state";
