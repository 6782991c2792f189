/** The first program on the home page. It's for trying things: nothing is saved or checked. */
import { earlyCode } from "./early-press.js";
import { createEditableProgram } from "./editable-program.js";
import { phrase } from "../page/phrases.js";

/** @param {{element: HTMLElement} & import("./editable-program.js").Page} options */
export function createFirstProgram({ element, ...page }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const { program, mount } = createEditableProgram({
    ...page,
    root: element,
    text: earlyCode(element),
    label: phrase("editor.first"),
    onState(state) {
      if (state.name === "ready" && state.seconds !== null) part("go-on").hidden = false;
    },
  });
  program.open();
  return { mount };
}
