/** The fourth part of the editor: Python's grammar. */
export { pythonLanguage } from "@codemirror/lang-python";
