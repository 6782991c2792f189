/** The third part of the editor: what a language is to it. */
export { Language } from "@codemirror/language";
