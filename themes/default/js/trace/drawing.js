/** Draws a picture as an SVG element. All colours come from the style sheet. */
const SVG = "http://www.w3.org/2000/svg";
/** Pixels per em in pictures. */
const PIXELS_PER_EM = 16;

/**
 * @param {ReturnType<typeof import("./picture.js").pictureOf>} picture
 * @param {object} options
 * @param {string} options.words everything the picture shows, in words
 * @param {number} options.height in pixels
 */
export function drawPicture({ width, shapes }, { words, height }) {
  const svg = createSvg("svg", {
    class: "trace-drawing",
    viewBox: `0 0 ${width} ${height}`,
    width: `${width / PIXELS_PER_EM}em`,
    height: `${height / PIXELS_PER_EM}em`,
    role: "img",
    "aria-label": words,
  });
  svg.append(...shapes.map(drawShape));
  return svg;
}

/** @param {Record<string, any>} shape a shape from `picture.js` */
function drawShape({ shape, is, x, y, w, h, d, text }) {
  const name = ["drawn", shape, ...is.split(" ")].filter(Boolean).join(" ");
  if (shape === "box") return createSvg("rect", { class: name, x, y, width: w, height: h });
  if (shape === "dot") return createSvg("circle", { class: name, cx: x, cy: y, r: 3 });
  if (shape !== "text") return createSvg("path", { class: name, d: d ?? `M${x} ${y}h${w}` });
  const svgElement = createSvg("text", { class: name, x, y });
  svgElement.textContent = text;
  return svgElement;
}

export function createSvg(name, attributes) {
  const svgElement = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) svgElement.setAttribute(key, value);
  return svgElement;
}
