/** Paints a picture into an SVG element, and repaints only what a command changes. */
import { createSvg } from "../trace/drawing.js";
import { SHARED, apply, commandsOf, emptyPicture, shapeOf, shapeOfTurtle } from "./picture.js";

/** How far the background reaches beyond the picture, where its place has another form. */
const BEYOND = 4;

export function createPainter() {
  let picture = emptyPicture();
  let rest = "";
  const svg = createSvg("svg", { class: "drawing-picture", role: "img" });
  const paper = createSvg("rect", {});
  const parts = createLayer(SHARED);
  const turtles = createLayer(SHARED);
  svg.append(paper, parts.group, turtles.group);

  function paintView() {
    const [x, y, width, height] = picture.view;
    svg.setAttribute("viewBox", picture.view.join(" "));
    const place = { x: x - BEYOND * width, y: y - BEYOND * height, width: (2 * BEYOND + 1) * width, height: (2 * BEYOND + 1) * height };
    for (const [name, value] of Object.entries({ ...place, fill: picture.paper })) paper.setAttribute(name, String(value));
  }

  paintView();
  return {
    svg,
    get picture() {
      return picture;
    },
    /** Draws what the next commands say. The text may end inside one. @param {string} text */
    draw(text) {
      const { commands, rest: end } = commandsOf(rest + text);
      rest = end;
      const changed = { view: false, parts: new Set(), turtles: new Set() };
      for (const command of commands) {
        apply(picture, command);
        note(changed, command);
      }
      if (changed.view) paintView();
      for (const number of changed.parts) {
        const part = picture.parts.get(number);
        parts.paint(number, part ? shapeOf(part) : null);
      }
      for (const number of changed.turtles) {
        const turtle = picture.turtles.get(number);
        turtles.paint(number, turtle ? shapeOfTurtle(turtle) : null);
      }
    },
    clear() {
      picture = emptyPicture();
      rest = "";
      parts.clear();
      turtles.clear();
      paintView();
    },
  };
}

/** Notes which parts a command changes. @param {any[]} command */
function note(changed, command) {
  const [name, number, ...others] = command;
  if (name === "view" || name === "paper") changed.view = true;
  else if (name === "turtle" || name === "at" || name === "hide") changed.turtles.add(number);
  else if (name !== "title") for (const each of name === "gone" ? [number, ...others] : [number]) changed.parts.add(each);
}

/** A group of elements with numbers, in their order. */
function createLayer(attributes) {
  const group = createSvg("g", attributes);
  /** @type {Map<number, Element>} */
  const elements = new Map();
  const numbers = new WeakMap();

  function place(number, element) {
    numbers.set(element, number);
    // New elements nearly always are in front.
    let after = group.lastElementChild;
    while (after && numbers.get(after) > number) after = after.previousElementSibling;
    if (after) after.after(element);
    else group.prepend(element);
  }

  return {
    group,
    paint(number, shape) {
      const before = elements.get(number);
      if (!shape) {
        before?.remove();
        elements.delete(number);
      } else if (before && before.tagName === shape.name && shape.content.length === 0) {
        for (const [name, value] of Object.entries(shape.attributes)) before.setAttribute(name, String(value));
      } else {
        const element = elementOf(shape);
        element.setAttribute("data-number", String(number));
        elements.set(number, element);
        if (before) before.replaceWith(element);
        if (before) numbers.set(element, number);
        else place(number, element);
      }
    },
    clear() {
      group.replaceChildren();
      elements.clear();
    },
  };
}

/** @param {import("./picture.js").Shape} shape @returns {SVGElement} */
function elementOf({ name, attributes, content }) {
  const element = createSvg(name, attributes);
  element.append(...content.map((each) => (typeof each === "string" ? each : elementOf(each))));
  return element;
}
