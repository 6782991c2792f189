/**
 * The home page's own: the first program in the ground, and the way back to
 * where its reader stopped.
 *
 * The shared interpreter and the storage enter. The first program is for
 * trying: nothing of it is saved or checked. The forest itself is drawn by the
 * generator; here only its flag moves.
 */
import { isDisabled, setDisabled } from "./controls.js";
import { createProgram } from "./program.js";
import { whereToGoOn } from "./progress.js";
import { isActive } from "./run-state.js";
import { buttons } from "./run-words.js";

export function createFirstProgram({ element, interpreter, announce, mountEditor }) {
  const button = element.querySelector('[data-part="run"]');
  let code = element.querySelector(".editor-static").textContent.replace(/\n$/, "");
  let editor = null;
  const program = createProgram({
    root: element,
    interpreter,
    announce,
    source: () => code,
    onState(state) {
      const { run, runDisabled } = buttons(state);
      element.dataset.state = state.name;
      button.textContent = run;
      setDisabled(button, runDisabled);
      editor?.setFaultyLine(state.name === "error" ? state.line : null);
      editor?.setAskingLine(state.name === "waiting" ? state.line : null);
    },
  });
  const run = () => !isActive(program.state) && !isDisabled(button) && program.run();
  const press = () => (isActive(program.state) ? program.stop() : run());
  button.addEventListener("click", press);
  program.open();

  return {
    element,
    async mount() {
      editor = await mountEditor({
        element,
        doc: code,
        label: "A first program",
        onChange(text) {
          code = text;
          program.touch();
        },
        onRun: run,
      });
    },
    close() {
      button.removeEventListener("click", press);
      program.close();
      editor?.destroy();
    },
  };
}

/** Turns "Start the first lesson" into "Continue: …" once there is something to continue, and moves the flag there. */
export function drawWayBack(page, storage, base) {
  const link = page.querySelector('[data-part="start"]');
  const place = link && whereToGoOn(storage);
  if (!place) return;
  link.textContent = `Continue: ${place.title}`;
  link.href = new URL(place.url, base).href;
  const note = link.parentElement.querySelector(".buttons-note");
  if (note) note.hidden = true;
  if (place.lesson) moveFlag(page, place.lesson);
}

/** The flag and its light stand at the first stem; they move by as much as the two stems lie apart. */
function moveFlag(page, lesson) {
  const start = page.querySelector(".stem-start");
  const here = page.querySelector(`.stem[data-lesson="${CSS.escape(lesson)}"]`);
  const flag = page.querySelector(".flag");
  if (!start || !here || !flag) return;
  const [from, to] = [start, here].map((stem) => endsOf(stem.querySelector(".trunk")));
  flag.setAttribute("transform", `translate(${to.tip.x - from.tip.x} ${to.tip.y - from.tip.y})`);
  page.querySelector(".shaft")?.setAttribute("transform", `translate(${to.foot.x - from.foot.x} 0)`);
  flag.querySelector(".flag-word").textContent = "you are here";
  if (here !== start) start.classList.remove("stem-start");
}

function endsOf(trunk) {
  return { foot: trunk.getPointAtLength(0), tip: trunk.getPointAtLength(trunk.getTotalLength()) };
}
