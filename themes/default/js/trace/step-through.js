/**
 * "Step through" for a program: records a run and shows it step by step.
 *
 * Expects a root with the parts `trace` (the button) and `trace-place`. While the
 * steps are shown, the root has `data-tracing`, so that the style sheet can hide
 * what they duplicate.
 */
import { isDisabled, onClick, reportMissingScripts, setDisabled } from "../page/controls.js";
import { createDoublePress } from "../program/double-press.js";
import { phrase } from "../page/phrases.js";
import { reveal } from "../page/reveal.js";
import { isActive } from "../program/run-state.js";
import { buttons } from "../program/run-words.js";

const [OPEN_LABEL, CLOSE_LABEL] = [phrase("steps.open"), phrase("steps.close")];
const TEMPLATE = "template[data-template=trace]";

/** Loaded on demand, because most programs are never stepped through. */
const fetchView = () => import("./view.js");

/**
 * @param {object} options
 * @param {HTMLElement} options.root
 * @param {{state: object, trace: () => void}} options.program
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 * @param {() => Node[] | null} [options.lines] the program's highlighted lines, if the page has them
 */
export function createStepThrough({ root, program, announce, signal, lines = () => null }) {
  const button = root.querySelector('[data-part="trace"]');
  const container = root.querySelector('[data-part="trace-place"]');
  const template = document.querySelector(TEMPLATE);
  /**
   * Ends the view that is shown.
   *
   * @type {AbortController | null}
   */
  let viewing = null;
  const openPress = createDoublePress();
  /** The recording to show, if any. */
  let wantedRecording = null;

  function close() {
    wantedRecording = null;
    if (!viewing) return;
    viewing.abort();
    viewing = null;
    container.replaceChildren();
    delete root.dataset.tracing;
    button.textContent = OPEN_LABEL;
  }

  if (button && template) {
    button.hidden = false;
    onClick(button, signal, (event) => {
      if (isDisabled(button) || openPress.isSecond(event)) return;
      if (viewing) return close();
      // Loads in parallel with the recording. A failure is reported when the view is needed.
      fetchView().catch(() => {});
      program.trace();
    });
  }

  signal.addEventListener("abort", close);
  return {
    close,
    /** Shows a recording if it has any steps. */
    async show(recording) {
      close();
      if (recording.steps.length === 0) return;
      wantedRecording = recording;
      const module = await fetchView().catch(() => null);
      if (!module) reportMissingScripts();
      if (!module || wantedRecording !== recording) return;
      const element = template.content.firstElementChild.cloneNode(true);
      container.replaceChildren(element);
      button.textContent = CLOSE_LABEL;
      root.dataset.tracing = "";
      viewing = new AbortController();
      openPress.begin();
      const view = module.createTraceView({ element, recording, lines: lines(), announce, signal: viewing.signal });
      // On a phone, the buttons stick to the bottom of the window, with the program above them.
      reveal(element);
      view.focus();
      announce(`${phrase("steps.recorded")} ${view.words()}`);
    },
    /** Updates the button for a run state. */
    draw(state) {
      if (button) setDisabled(button, isActive(state) || (buttons(state).runDisabled && state.touched));
      if (isActive(state)) close();
    },
  };
}
