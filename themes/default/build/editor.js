/**
 * The code editor: CodeMirror 6, set up for a beginner's program in Python, or SQL.
 *
 * `build.mjs` bundles this file into `vendor/editor.js`. A program enters as
 * text, edits and key presses leave through callbacks. The editor lives in a
 * shadow root, because there CodeMirror adopts constructed style sheets, which
 * the page's `style-src 'self'` allows; colours reach it as custom properties.
 *
 * It deliberately knows nothing of exercises, running, storage or the words
 * of the page: its label and its description are given to it.
 */
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { HighlightStyle, LanguageSupport, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorSelection, EditorState, Prec, RangeSet, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  EditorView,
  GutterMarker,
  ViewPlugin,
  gutterLineClass,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { sql } from "./sql.js";

const INDENT = 4;

/** A coloured line that follows its text through edits and goes when the line itself is edited. */
function lineMark(className) {
  const set = StateEffect.define();
  const decoration = Decoration.line({ class: className });
  const gutter = new (class extends GutterMarker {
    elementClass = className;
  })();
  const field = StateField.define({
    create: () => null,
    update(position, transaction) {
      if (position !== null && transaction.docChanged) {
        const line = transaction.startState.doc.lineAt(position);
        position = transaction.changes.touchesRange(line.from, line.to) ? null : transaction.changes.mapPos(position);
      }
      for (const effect of transaction.effects) if (effect.is(set)) position = effect.value;
      return position;
    },
    provide: (field) => [
      EditorView.decorations.from(field, (at) => (at === null ? Decoration.none : Decoration.set(decoration.range(at)))),
      gutterLineClass.from(field, (at) => (at === null ? RangeSet.empty : RangeSet.of(gutter.range(at)))),
    ],
  });
  return {
    field,
    /** Marks line `number` (1-based), or no line where it is null or out of the text. */
    mark(view, number) {
      const { state } = view;
      const exists = Number.isInteger(number) && number >= 1 && number <= state.doc.lines;
      const at = exists ? state.doc.line(number).from : null;
      // An update that changes nothing costs as much as one that does.
      if (at !== state.field(field)) view.dispatch({ effects: set.of(at) });
    },
  };
}

const DEEPEST_INDENT = 40;

/** A line that wraps goes on under its own first letter: classes say how deep that is. */
const hangingIndent = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = indents(view);
    }
    update(update) {
      if (update.docChanged || update.viewportChanged) this.decorations = indents(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const indentDecorations = Array.from({ length: DEEPEST_INDENT + 1 }, (_, depth) => Decoration.line({ class: `cm-hang-${depth}` }));

function indents(view) {
  const builder = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const depth = Math.min(/^ */.exec(line.text)[0].length, DEEPEST_INDENT);
      if (depth > 0) builder.add(line.from, line.from, indentDecorations[depth]);
      at = line.to + 1;
    }
  }
  return builder.finish();
}

const LINE_PADDING = "0.756em";
const hangingIndentRules = Object.fromEntries(
  Array.from({ length: DEEPEST_INDENT }, (_, index) => index + 1).map((depth) => [
    `.cm-hang-${depth}`,
    { paddingLeft: `calc(${LINE_PADDING} + ${depth}ch)`, textIndent: `-${depth}ch` },
  ]),
);

const editorTheme = EditorView.theme({
  "&": {
    color: "var(--ink)",
    backgroundColor: "transparent",
    fontSize: "var(--code-size, 0.96875rem)",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--mono, ui-monospace, monospace)",
    lineHeight: "var(--editor-line, 1.75)",
    fontVariantLigatures: "none",
    fontFeatureSettings: '"calt" 0, "liga" 0',
  },
  ".cm-content": { padding: "12px 0", caretColor: "var(--ink)", minHeight: "3.5em" },
  ".cm-line": { padding: `0 12px 0 ${LINE_PADDING}` },
  ...hangingIndentRules,
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--ink-2)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": {
    minWidth: "calc(14px + 1.3em)",
    padding: "0 0 0 14px",
    fontSize: "0.84em",
    lineHeight: "calc(var(--editor-line, 1.75) / 0.84)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent", color: "inherit" },
  "&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter": { backgroundColor: "var(--panel)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--edge)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", outline: "1px dotted var(--error)" },
  ".cm-content ::selection": { backgroundColor: "var(--sunk)" },
  ".cm-specialChar": { color: "var(--error)" },
  "& .cm-line.cm-faulty, &.cm-focused .cm-line.cm-faulty, & .cm-gutterElement.cm-faulty, &.cm-focused .cm-gutterElement.cm-faulty": {
    backgroundColor: "var(--error-soft)",
    color: "var(--ink)",
  },
  "& .cm-gutterElement.cm-faulty": { boxShadow: "inset 4px 0 0 var(--error)" },
  "& .cm-line.cm-asking, &.cm-focused .cm-line.cm-asking, & .cm-gutterElement.cm-asking, &.cm-focused .cm-gutterElement.cm-asking, & .cm-line.cm-asking *":
    {
      backgroundColor: "var(--highlight)",
      color: "var(--on-highlight, #1A2820)",
    },
  // On paper each line has its own number: the gutter has the heights that lines had on the screen.
  "@media print": {
    ".cm-gutters": { display: "none !important" },
    ".cm-content": { counterReset: "line", paddingLeft: "2.6em" },
    ".cm-line": { position: "relative" },
    ".cm-line::before": {
      counterIncrement: "line",
      content: "counter(line)",
      position: "absolute",
      left: "-1.5em",
      width: "1.3em",
      textAlign: "right",
      textIndent: "0",
      fontSize: "0.84em",
      lineHeight: "calc(var(--editor-line, 1.75) / 0.84)",
      color: "var(--ink-2)",
    },
  },
});

const colours = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.bool, tags.null, tags.operatorKeyword],
    color: "var(--accent)",
    fontWeight: "650",
  },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--accent-2)" },
  { tag: tags.number, color: "var(--number)" },
  { tag: tags.comment, color: "var(--comment)" },
  { tag: [tags.variableName, tags.propertyName, tags.operator, tags.punctuation, tags.bracket], color: "var(--ink)" },
]);

/** Tab moves to the next multiple of four; over a selection it moves the lines. */
function tab(view) {
  const { state } = view;
  if (state.selection.ranges.some((range) => !range.empty)) return indentMore(view);
  view.dispatch(
    state.changeByRange((range) => {
      const column = range.head - state.doc.lineAt(range.head).from;
      const spaces = " ".repeat(INDENT - (column % INDENT));
      return {
        changes: { from: range.from, insert: spaces },
        range: EditorSelection.cursor(range.from + spaces.length),
      };
    }),
    { userEvent: "input.indent", scrollIntoView: true },
  );
  return true;
}

/** After Esc the next Tab belongs to the page: it leaves the editor. Any other key takes that back. */
function tabOrLeave() {
  let leaving = false;
  const watch = EditorView.domEventObservers({
    keydown(event) {
      if (event.key === "Escape") leaving = true;
      else if (!["Tab", "Shift"].includes(event.key)) leaving = false;
    },
    blur() {
      leaving = false;
    },
  });
  const keys = keymap.of([{ key: "Tab", run: (view) => !leaving && tab(view), shift: (view) => !leaving && indentLess(view) }]);
  return [watch, keys];
}

/**
 * Typing over a selection, done here instead of by the browser. Chromium keeps
 * the look of replaced lines in style attributes, which the page's policy
 * refuses with an error in the console.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    if (event.inputType !== "insertText" || typeof event.data !== "string" || empty || view.composing) return false;
    const insert = () => view.state.update(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
    const handled = view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, event.data, insert));
    if (!handled) view.dispatch(insert());
    return true;
  },
});

/** Keys that act on the program as a whole come before every editing key. */
function programKeys(onRun, onCheck) {
  const always = (action) => () => {
    action?.();
    return true;
  };
  return Prec.highest(
    keymap.of([
      { key: "Mod-Enter", run: always(onRun) },
      { key: "Ctrl-Enter", run: always(onRun) },
      { key: "Shift-Enter", run: always(onCheck) },
      { key: "Mod-Shift-Enter", run: always(onCheck) },
      { key: "Ctrl-Shift-Enter", run: always(onCheck) },
    ]),
  );
}

/** What a theme cannot say: rules of the shadow root's own, after CodeMirror's. */
const RULES = `
  .description {
    position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  /* Phones zoom the page into a field whose letters are smaller. */
  @media (pointer: coarse) {
    .cm-editor { font-size: var(--field-size, 1rem); }
  }
`;

function adoptRules(parent) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  parent.adoptedStyleSheets = [...parent.adoptedStyleSheets, sheet];
}

/** An accessible description has to stand in the same shadow root as the field it describes. */
function describe(parent, description) {
  if (!description) return {};
  const paragraph = document.createElement("p");
  paragraph.id = "description";
  paragraph.className = "description";
  paragraph.textContent = description;
  parent.append(paragraph);
  return { "aria-describedby": "description" };
}

/**
 * Mounts an editor, in two steps: between them the browser may do what cannot wait.
 *
 * @param {object} options
 * @param {() => Promise<void>} options.pause
 * @param {ShadowRoot} options.parent
 * @param {string} options.doc the program to begin with
 * @param {string} options.label the field's accessible name
 * @param {"python"|"sql"} [options.language]
 * @param {string} [options.description] how the keyboard works here, for assistive technology
 * @param {() => {top: number, bottom: number}} [options.margins] pixels of the window's edges that something lies over
 * @param {(text: string) => void} [options.onChange] after each edit, also after `setValue`
 * @param {() => void} [options.onRun] Ctrl or Cmd with Enter
 * @param {() => void} [options.onCheck] Shift with Enter
 */
export async function createEditor({ pause, parent, doc, label, language = "python", description, margins, onChange, onRun, onCheck }) {
  const faulty = lineMark("cm-faulty");
  const asking = lineMark("cm-asking");
  adoptRules(parent);
  const state = EditorState.create({
    doc,
    extensions: [
      programKeys(onRun, onCheck),
      tabOrLeave(),
      typeOverSelection,
      lineNumbers(),
      highlightSpecialChars(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      history(),
      bracketMatching(),
      closeBrackets(),
      indentOnInput(),
      indentUnit.of(" ".repeat(INDENT)),
      EditorState.tabSize.of(INDENT),
      language === "sql" ? sql() : new LanguageSupport(pythonLanguage),
      syntaxHighlighting(colours),
      EditorView.lineWrapping,
      EditorView.scrollMargins.of(() => margins?.() ?? null),
      hangingIndent,
      faulty.field,
      asking.field,
      editorTheme,
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap]),
      EditorView.contentAttributes.of({ "aria-label": label, ...describe(parent, description) }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange?.(update.state.doc.toString());
      }),
    ],
  });
  await pause();
  const view = new EditorView({ parent, root: parent, state });

  return {
    /** The program as it stands. */
    get value() {
      return view.state.doc.toString();
    },
    /** Replaces the whole program in one step, which the undo history can take back. */
    setValue(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });
    },
    /** Selects the characters between two offsets; the second is the caret. */
    select(anchor, head) {
      const { length } = view.state.doc;
      view.dispatch({ selection: { anchor: Math.min(anchor, length), head: Math.min(head, length) } });
    },
    /** Marks the line an error names; null takes the mark away. */
    setFaultyLine(number) {
      faulty.mark(view, number);
    },
    /** Marks the line that waits for input; null takes the mark away. */
    setAskingLine(number) {
      asking.mark(view, number);
    },
    /** Puts the focus in the editor; with a line number, at the start of that line's words. */
    focus(number) {
      if (Number.isInteger(number)) {
        const line = view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));
        const anchor = line.from + /^\s*/.exec(line.text)[0].length;
        view.dispatch({ selection: { anchor }, scrollIntoView: true });
      }
      view.focus();
    },
    /** Types `before` and `after` around the selection, as a key of the phone's key row does. */
    insert(before, after = "") {
      view.dispatch(view.state.replaceSelection(before + after), { userEvent: "input.type" });
      if (after) view.dispatch({ selection: { anchor: view.state.selection.main.head - after.length } });
      view.focus();
    },
    /** Types one step of indentation. */
    indent() {
      tab(view);
      view.focus();
    },
    destroy() {
      view.destroy();
    },
  };
}
