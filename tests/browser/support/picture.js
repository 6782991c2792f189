/**
 * Compares two pictures of a page: do they look the same to the eye?
 *
 * Takes two PNGs and returns the difference in words and as a third picture. A new browser draws
 * the edges of letters slightly differently, which doesn't count. A change to a page is larger: an
 * area has another colour, a line appears or disappears, or letters move or change colour.
 */
import { crc32, deflateSync } from "node:zlib";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** The side of an area, the length of a line and the side of a patch, in pixels. */
const AREA = 5;
const LINE = 14;
const PATCH = 16;

/** The share of a patch's pixels that may differ. */
const NOISE = 0.22;

/** How far the mean colour of a patch may move, in hue and in lightness, out of 255. */
const HUE = 4;
const LIGHT = 5;

/** The pixelmatch thresholds for areas, lines and letters. */
const COLOUR = 0.033;
const HAIRLINE = 0.06;
const STROKE = 0.1;

/**
 * @param {Buffer} actual
 * @param {Buffer} expected
 * @returns {{words: string, picture: Buffer} | null} null if they look the same
 */
export function difference(actual, expected) {
  const now = PNG.sync.read(actual);
  const then = PNG.sync.read(expected);
  const { width, height } = then;
  if (now.width !== width || now.height !== height) {
    return { words: `it is ${now.width} × ${now.height} pixels large, and was ${width} × ${height}`, picture: actual };
  }
  if (now.data.equals(then.data)) return null;
  for (const [what, find] of Object.entries(WAYS)) {
    const place = find(now, then);
    if (place) return { words: `${what}, at ${place.x}, ${place.y} of the picture`, picture: shown(now, then) };
  }
  return null;
}

/** The ways in which a page can differ, each with the function that finds the place. */
const WAYS = {
  "an area is of another colour": (now, then) => placeIn(mask(now, then, COLOUR, true), isArea),
  "a line differs": (now, then) => placeIn(mask(now, then, HAIRLINE, true), isLine),
  "something stands otherwise": (now, then) => placeIn(mask(now, then, STROKE, false), isPatch),
  "letters are of another colour": (now, then) => placeIn(then, (_, x, y) => isTinted(now, then, x, y)),
};

/**
 * How many colours a reference picture keeps exactly, and how far off the others may be, summed
 * over three channels.
 */
const EXACT = 24;
const NEAR = 24;

/**
 * Makes a picture as small as possible, with a palette in which neighbouring colours replace those
 * of letters' edges. pngjs can read palettes but not write them.
 *
 * @param {Buffer} picture
 */
export function packed(picture) {
  const { width, height, data } = PNG.sync.read(picture);
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const common = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one) || one - other);
  const { table, indexOf } = tableOf(common, NEAR);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) rows[y * (width + 1) + 1 + x] = indexOf.get(data.readUIntBE(at, 3));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(table.length * 3);
  table.forEach((colour, at) => colours.writeUIntBE(colour, at * 3, 3));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk("IHDR", head), chunk("PLTE", colours), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

/**
 * Returns the palette, starting with the most common colour. Each colour is in it or close to one
 * that is.
 */
function tableOf(common, near) {
  const table = [];
  const indexOf = new Map();
  for (const [rank, colour] of common.entries()) {
    let nearest = -1;
    for (let at = 0, least = near + 1; rank >= EXACT && at < table.length; at += 1) {
      const far = distance(colour, table[at]);
      if (far < least) [nearest, least] = [at, far];
    }
    if (nearest < 0) nearest = table.push(colour) - 1;
    indexOf.set(colour, nearest);
  }
  return table.length > 256 ? tableOf(common, near + NEAR) : { table, indexOf };
}

const distance = (one, other) => [16, 8, 0].reduce((sum, bits) => sum + Math.abs(((one >> bits) & 255) - ((other >> bits) & 255)), 0);

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Returns which pixels differ, as 0 and 1. `includeAA` includes the edges of strokes. */
function mask(now, then, threshold, includeAA) {
  const { width, height } = then;
  const drawn = Buffer.alloc(width * height * 4);
  pixelmatch(now.data, then.data, drawn, width, height, { threshold, diffMask: true, diffColor: [255, 0, 0], aaColor: [0, 255, 0], includeAA });
  return { width, height, at: (x, y) => (x < width && y < height && drawn[(y * width + x) * 4] === 255 && drawn[(y * width + x) * 4 + 3] === 255 ? 1 : 0) };
}

/** Returns the first place that matches. */
function placeIn(picture, asked) {
  const { width, height } = picture;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) if (asked(picture, x, y)) return { x, y };
  }
  return null;
}

const isArea = ({ at }, x, y) => {
  for (let down = 0; down < AREA; down += 1) for (let right = 0; right < AREA; right += 1) if (!at(x + right, y + down)) return false;
  return true;
};

const isLine = ({ at }, x, y) => {
  if (!at(x, y)) return false;
  const along = (right, down) => {
    for (let far = 1; far < LINE; far += 1) if (!at(x + right * far, y + down * far)) return false;
    return true;
  };
  return along(1, 0) || along(0, 1);
};

const isPatch = ({ at }, x, y) => {
  if (x % (PATCH / 2) || y % (PATCH / 2)) return false;
  let different = 0;
  for (let down = 0; down < PATCH; down += 1) for (let right = 0; right < PATCH; right += 1) different += at(x + right, y + down);
  return different > PATCH * PATCH * NOISE;
};

/** Returns whether the mean colour of the patch that starts here differs. */
function isTinted(now, then, x, y) {
  if (x % PATCH || y % PATCH) return false;
  const sums = [0, 0, 0];
  const right = Math.min(x + PATCH, then.width);
  const foot = Math.min(y + PATCH, then.height);
  for (let row = y; row < foot; row += 1) {
    for (let at = (row * then.width + x) * 4, end = (row * then.width + right) * 4; at < end; at += 4) {
      for (let channel = 0; channel < 3; channel += 1) sums[channel] += now.data[at + channel] - then.data[at + channel];
    }
  }
  const [red, green, blue] = sums.map((sum) => sum / ((right - x) * (foot - y)));
  return Math.max(Math.abs(red - green), Math.abs(green - blue), Math.abs(red - blue)) > HUE || Math.abs(red + green + blue) / 3 > LIGHT;
}

/** Draws the new picture faintly, with the differences in red. */
function shown(now, then) {
  const { width, height } = then;
  const png = new PNG({ width, height });
  pixelmatch(then.data, now.data, png.data, width, height, { threshold: COLOUR });
  return PNG.sync.write(png);
}
