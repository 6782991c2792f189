/**
 * The drawing of a program: its picture, the buttons that save it, and the forms that ask for text
 * or a number.
 */
import { button, element, onSubmit, reportMissingScripts } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { createEvents } from "./events.js";
import { createPainter } from "./painter.js";
import { savePng, saveSvg } from "./save.js";
import { describe } from "./words.js";

/** The keys on the screen of a device without a keyboard: Tk's name, the sign, and the name for screen readers. */
const TOUCH_KEYS = [
  ["Left", "←", phrase("drawing.key_left")],
  ["Up", "↑", phrase("drawing.key_up")],
  ["Down", "↓", phrase("drawing.key_down")],
  ["Right", "→", phrase("drawing.key_right")],
  ["space", phrase("drawing.key_space"), phrase("drawing.key_space")],
];

/**
 * @param {object} options
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 */
export function createPanel({ announce, signal }) {
  const painter = createPainter();
  const title = element("figcaption", "", "drawing-title");
  const stage = element("div", painter.svg, "drawing-stage");
  const pad = element("div", [], "drawing-keys");
  const form = element("form", [], "drawing-form");
  const save = element(
    "p",
    [
      button(phrase("drawing.save_svg"), "word-button", () => saveSvg(painter.picture)),
      " ",
      button(phrase("drawing.save_png"), "word-button", () => savePng(painter.picture).catch(reportMissingScripts)),
    ],
    "drawing-actions",
  );
  const panel = element("figure", [title, stage, pad, form, save], "drawing");
  panel.dataset.part = "drawing";
  stage.setAttribute("role", "group");
  stage.setAttribute("aria-label", phrase("drawing.label"));
  const events = createEvents(stage, painter.svg, signal);
  pad.append(...TOUCH_KEYS.map(touchKey));
  pad.setAttribute("role", "group");
  pad.setAttribute("aria-label", phrase("drawing.keys"));
  /** @type {((text: string | null) => void) | null} */
  let answer = null;
  onSubmit(form, () => answer?.(form.querySelector("input").value), signal);

  /** @param {string[]} of */
  function touchKey([key, sign, name]) {
    const control = element("button", sign, "button button-small");
    control.type = "button";
    control.setAttribute("aria-label", name);
    control.addEventListener("click", () => {
      events.add("press", key);
      events.add("release", key);
    });
    return control;
  }

  function reset() {
    pad.hidden = form.hidden = save.hidden = true;
    title.hidden = true;
    stage.removeAttribute("tabindex");
    painter.svg.setAttribute("aria-label", phrase("drawing.label"));
    answer = null;
  }

  /** Lets the keyboard reach the drawing. The focus moves there only from this program. */
  function giveKeys() {
    if (stage.tabIndex === 0) return;
    stage.tabIndex = 0;
    pad.hidden = !matchMedia("(pointer: coarse)").matches;
    const { activeElement } = document;
    const program = panel.parentElement;
    if (activeElement === document.body || program?.contains(activeElement)) stage.focus({ preventScroll: true });
  }

  /** Asks for text or a number in a form under the picture. */
  async function askInForm(question) {
    const { do: kind, title: heading, prompt, default: start, min, max, problem } = question;
    const field = element("input");
    field.className = "field";
    if (kind === "number") Object.assign(field, { type: "text", inputMode: "decimal" });
    field.value = start ?? "";
    field.autocomplete = "off";
    const bounds = [min, max].some((bound) => bound !== null && bound !== undefined)
      ? phrase("drawing.bounds", { min: min ?? "…", max: max ?? "…" })
      : "";
    const label = element("label", [element("span", [heading, prompt].filter(Boolean).join(": ")), field]);
    const cancel = button(phrase("drawing.cancel"), "word-button", () => answer?.(null));
    const send = element("button", phrase("drawing.ok"), "button button-small");
    form.replaceChildren(
      ...[problem, bounds].filter(Boolean).map((words) => element("p", words)),
      label,
      element("p", [send, " ", cancel]),
    );
    form.hidden = false;
    field.focus();
    const text = await new Promise((resolve) => (answer = resolve));
    answer = null;
    const held = form.contains(document.activeElement);
    form.hidden = true;
    if (held && stage.tabIndex === 0) stage.focus({ preventScroll: true });
    return { text };
  }

  reset();
  return {
    element: panel,
    /** @param {string} text commands */
    draw(text) {
      if (text === "") return;
      panel.hidden = false;
      painter.draw(text);
      title.textContent = painter.picture.title;
      title.hidden = title.textContent === "";
    },
    /** @param {Record<string, any>} question */
    async ask(question) {
      if (question.do !== "wait") return askInForm(question);
      if (question.keys) giveKeys();
      return { events: await events.next(/** @type {any} */ (question)) };
    },
    /** Describes the finished picture, and lets readers save it. */
    end() {
      events.end();
      reset();
      title.hidden = title.textContent === "";
      save.hidden = false;
      const words = describe(painter.picture);
      painter.svg.setAttribute("aria-label", words);
      announce(words);
    },
    clear() {
      painter.clear();
      reset();
      panel.hidden = true;
    },
  };
}
