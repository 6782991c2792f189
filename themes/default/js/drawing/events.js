/**
 * What readers do to a drawing with the mouse, a finger or the keyboard, as `turtle` hears it.
 *
 * `wasm-runner/python/drawing/README.md` describes the events.
 */

/** How near to a turtle, in pixels of the screen, a finger has to be. */
const NEAR = 14;
/** A program that doesn't ask for events must not collect them forever. */
const MAX_EVENTS = 200;

/** Tk's names of the keys that don't write a letter or a digit. */
const KEYS = {
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  " ": "space",
  Enter: "Return",
  Backspace: "BackSpace",
  PageUp: "Prior",
  PageDown: "Next",
  Shift: "Shift_L",
  Control: "Control_L",
  Alt: "Alt_L",
  ".": "period",
  ",": "comma",
  "-": "minus",
  "+": "plus",
  "=": "equal",
  "/": "slash",
  "*": "asterisk",
  ":": "colon",
  ";": "semicolon",
  "!": "exclam",
  "?": "question",
  "(": "parenleft",
  ")": "parenright",
  "[": "bracketleft",
  "]": "bracketright",
  "<": "less",
  ">": "greater",
  "'": "apostrophe",
  '"': "quotedbl",
  "#": "numbersign",
  _: "underscore",
  "@": "at",
  "&": "ampersand",
  "%": "percent",
  $: "dollar",
};

/** Returns Tk's name of a key. @param {string} key as in a KeyboardEvent */
export function keyName(key) {
  return KEYS[key] ?? key;
}

/**
 * @param {HTMLElement} stage gets the events
 * @param {SVGSVGElement} svg has the turtles, in its last group
 * @param {AbortSignal} signal
 */
export function createEvents(stage, svg, signal) {
  /** @type {any[][]} */
  let events = [];
  /** @type {(() => void) | null} */
  let wake = null;
  /** @type {number | null} */
  let pressed = null;
  let isListening = false;
  let hearsKeys = false;

  function add(...event) {
    // Only the last of several moves matters.
    if (event[0] === "drag" && events.at(-1)?.[0] === "drag") events.pop();
    if (events.length < MAX_EVENTS) events.push(event);
    wake?.();
  }

  /** Returns where a pointer is, in the coordinates of the drawing. */
  function placeOf({ clientX, clientY }) {
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()?.inverse());
    return [x, y];
  }

  function turtleAt({ target, clientX, clientY }) {
    const turtles = [...(svg.lastElementChild?.children ?? [])];
    const hit =
      turtles.find((turtle) => turtle.contains(target)) ?? turtles.findLast((turtle) => distance(turtle, clientX, clientY) <= NEAR);
    return hit ? Number(hit.getAttribute("data-number")) : null;
  }

  function listen(name, handle) {
    stage.addEventListener(name, (event) => isListening && handle(event), { signal });
  }

  listen("pointerdown", (event) => {
    pressed = turtleAt(event);
    add("click", event.button + 1, ...placeOf(event), pressed);
    // Without this, a finger that moves a turtle would scroll the page.
    if (pressed !== null) stage.setPointerCapture(event.pointerId);
  });
  listen("pointermove", (event) => pressed !== null && add("drag", 1, ...placeOf(event), pressed));
  listen("pointerup", (event) => {
    if (pressed !== null) add("up", event.button + 1, ...placeOf(event), pressed);
    pressed = null;
  });
  listen("contextmenu", (event) => event.preventDefault());
  for (const [name, kind] of [
    ["keydown", "press"],
    ["keyup", "release"],
  ]) {
    listen(name, (event) => {
      // Tab leaves the drawing, and the browser keeps its own keys.
      if (!hearsKeys || event.key === "Tab" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      add(kind, keyName(event.key));
    });
  }

  return {
    /** Adds an event that no device made, such as a press on a key on the screen. */
    add,
    /** Resolves with the events since the last time, as soon as there are any, or after a time. */
    async next({ within, keys }) {
      isListening = true;
      hearsKeys = keys;
      if (events.length === 0 && within !== 0) {
        await new Promise((resolve) => {
          wake = () => resolve(undefined);
          if (within !== null) setTimeout(wake, within);
        });
        wake = null;
      }
      const taken = events;
      events = [];
      return taken;
    },
    /** Stops listening: the program is over. */
    end() {
      isListening = hearsKeys = false;
      events = [];
      pressed = null;
    },
  };
}

function distance(element, x, y) {
  const box = element.getBoundingClientRect();
  return Math.hypot(x - (box.left + box.width / 2), y - (box.top + box.height / 2));
}
