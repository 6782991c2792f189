/**
 * A picture that `turtle` draws: what the commands of the stream `drawing` leave, and its SVG.
 *
 * `wasm-runner/python/drawing/README.md` lists the commands. Pure. The generator draws the same
 * for recorded samples.
 *
 * @typedef {{name: string, attributes: Record<string, string | number>, content: (Shape | string)[]}} Shape
 *
 * @typedef {object} Picture
 * @property {number[]} view x, y, width and height of what is shown
 * @property {string} paper the colour of the background
 * @property {string} title
 * @property {Map<number, any[]>} parts by number: the command that draws each
 * @property {Map<number, {look: any[], pose: number[] | null}>} turtles by number
 */

/** @returns {Picture} */
export function emptyPicture() {
  return { view: [-200, -150, 400, 300], paper: "white", title: "", parts: new Map(), turtles: new Map() };
}

/**
 * Splits text into its commands. What follows the last line break isn't complete yet.
 *
 * @param {string} text
 * @returns {{commands: any[][], rest: string}}
 */
export function commandsOf(text) {
  const lines = text.split("\n");
  const rest = lines.pop() ?? "";
  return { commands: lines.map((line) => JSON.parse(line)), rest };
}

/** Returns the picture that a complete text draws. @param {string} text */
export function pictureOf(text) {
  const picture = emptyPicture();
  for (const command of commandsOf(text).commands) apply(picture, command);
  return picture;
}

/** Changes a picture. @param {Picture} picture @param {any[]} command */
export function apply(picture, command) {
  const [name, number, ...rest] = command;
  if (name === "view") picture.view = command.slice(1);
  else if (name === "paper") picture.paper = number;
  else if (name === "title") picture.title = number;
  else if (name === "more") picture.parts.get(number)?.[4].push(...rest[0]);
  else if (name === "gone") for (const gone of command.slice(1)) picture.parts.delete(gone);
  else if (name === "turtle") picture.turtles.set(number, { look: rest, pose: null });
  else if (name === "at") poseOf(picture, number, rest);
  else if (name === "hide") poseOf(picture, number, null);
  else picture.parts.set(number, command);
}

function poseOf(picture, number, pose) {
  const turtle = picture.turtles.get(number);
  if (turtle) turtle.pose = pose;
}

/** Returns the numbers in order: what is later is in front. */
export function inOrder(map) {
  return [...map.keys()].sort((one, other) => one - other);
}

const SHAPES = {
  line: ([, , stroke, width, points]) => shape("polyline", { points: points.join(" "), fill: "none", stroke, "stroke-width": width }),
  dot: ([, , fill, size, [cx, cy]]) => shape("circle", { cx, cy, r: size / 2, fill }),
  area: ([, , fill, stroke, width, points]) => polygon(fill, stroke, width, points),
  text: ([, , fill, x, y, anchor, font, size, style, lineHeight, lines]) =>
    shape(
      "text",
      { x, y, fill, "text-anchor": anchor, "font-family": `${font}, ${fallback(font)}`, "font-size": size, ...styleOf(style) },
      lines.length === 1 ? lines : lines.map((line, at) => shape("tspan", { x, dy: at === 0 ? 0 : lineHeight }, [line])),
    ),
  image: ([, , x, y, address, width, height]) => image(x, y, address, width, height),
};

/** Returns the shape of a part. @param {any[]} part @returns {Shape} */
export function shapeOf(part) {
  return SHAPES[part[0]](part);
}

/** Returns the shape of a turtle, or null while it's hidden. @returns {Shape | null} */
export function shapeOfTurtle({ look, pose }) {
  if (!pose) return null;
  const [x, y, angle] = pose;
  const parts = look.map((part) => (part[0] === "image" ? image(0, 0, ...part.slice(1)) : polygon(...part)));
  return shape("g", { transform: `translate(${x} ${y}) rotate(${angle})` }, parts);
}

/** @param {string} name @param {Shape["attributes"]} attributes @param {Shape["content"]} [content] @returns {Shape} */
function shape(name, attributes, content = []) {
  return { name, attributes, content };
}

function polygon(fill, stroke, width, points) {
  return shape("polygon", { points: points.join(" "), fill: fill || "none", ...(stroke && { stroke, "stroke-width": width }) });
}

function image(x, y, href, width, height) {
  return shape("image", { x: x - width / 2, y: y - height / 2, width, height, href });
}

function fallback(font) {
  if (/courier|consolas|mono|menlo|monaco|fixed/i.test(font)) return "monospace";
  return /times|georgia|roman|garamond|palatino/i.test(font) ? "serif" : "sans-serif";
}

function styleOf(style) {
  return {
    ...(style.includes("bold") && { "font-weight": "bold" }),
    ...(style.includes("italic") && { "font-style": "italic" }),
    ...(style.includes("underline") && { "text-decoration": "underline" }),
  };
}

/** What all parts share. Like Tk, areas leave what is enclosed twice empty. */
export const SHARED = { "stroke-linecap": "round", "stroke-linejoin": "round", "fill-rule": "evenodd" };

/**
 * Returns a picture as the text of an SVG file.
 *
 * @param {Picture} picture
 * @param {string} words what it shows, for screen readers
 */
export function svgText(picture, words) {
  const [x, y, width, height] = picture.view;
  const parts = inOrder(picture.parts).map((number) => shapeOf(picture.parts.get(number) ?? []));
  const turtles = inOrder(picture.turtles).flatMap((number) => shapeOfTurtle(/** @type {any} */ (picture.turtles.get(number))) ?? []);
  const svg = shape(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: picture.view.join(" "), width, height, role: "img", "aria-label": words },
    [shape("rect", { x, y, width, height, fill: picture.paper }), shape("g", SHARED, [...parts, ...turtles])],
  );
  return textOf(svg);
}

function textOf(node) {
  if (typeof node === "string") return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  return `<${node.name}${attributes.join("")}>${node.content.map(textOf).join("")}</${node.name}>`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/**
 * Returns what a description mentions: the size, how much of each kind there is, the colours by
 * first use, and the words.
 *
 * @param {Picture} picture
 */
export function factsOf({ view: [, , width, height], paper, parts, turtles }) {
  const facts = {
    width,
    height,
    paper,
    lines: 0,
    areas: 0,
    dots: 0,
    turtles: 0,
    colours: /** @type {string[]} */ ([]),
    texts: /** @type {string[]} */ ([]),
  };
  const use = (colour) => colour && !facts.colours.includes(colour) && facts.colours.push(colour);
  for (const number of inOrder(parts)) {
    const part = parts.get(number) ?? [];
    const [kind, , colour] = part;
    if (kind === "line") facts.lines += part[4].length / 2 - 1;
    if (kind === "dot") facts.dots += 1;
    if (kind === "area") facts.areas += 1;
    if (kind === "text") facts.texts.push(part[10].join(" "));
    if (kind !== "image") use(colour);
    if (kind === "area") use(part[3]);
  }
  facts.turtles = [...turtles.values()].filter(({ pose }) => pose).length;
  return facts;
}
