/** Saves a drawing as a file. */
import { download } from "../page/download.js";
import { svgText } from "./picture.js";
import { describe } from "./words.js";

/** Pixels of a PNG per pixel of the drawing, so that it's sharp on any screen. */
const PNG_SCALE = 2;

/** @param {import("./picture.js").Picture} picture */
export function saveSvg(picture) {
  download(`${nameOf(picture)}.svg`, svgText(picture, describe(picture)), "image/svg+xml");
}

/** @param {import("./picture.js").Picture} picture */
export async function savePng(picture) {
  const [, , width, height] = picture.view;
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svgText(picture, ""))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * PNG_SCALE, height * PNG_SCALE];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  download(`${nameOf(picture)}.png`, blob, "image/png");
}

/** Returns a file's name without its ending: the title of the drawing's window. */
function nameOf({ title }) {
  return title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "") || "turtle";
}
