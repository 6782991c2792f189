/**
 * How ANSI escape sequences style text: bold, italic, underlined, and the eight colours of a
 * terminal, whose shades the style sheet chooses so that they can be read.
 *
 * Pure. A style is the space-separated names of its classes, "" for plain text.
 */

const MARKS = { 1: "bold", 2: "dim", 3: "italic", 4: "underline", 7: "inverse", 9: "strike" };
const MARKS_OFF = { 22: ["bold", "dim"], 23: ["italic"], 24: ["underline"], 27: ["inverse"], 29: ["strike"] };
/** The colours of a terminal, in the order of their numbers, as channels that are on. */
const COLOURS = ["000", "100", "010", "110", "001", "101", "011", "111"];

/**
 * Returns the style after a sequence, such as `1;31` of `\x1b[1;31m`.
 *
 * @param {string} style
 * @param {string} sequence
 */
export function styleAfter(style, sequence) {
  const classes = new Set(style.split(" ").filter(Boolean));
  const values = sequence.split(/[;:]/).map(Number);
  const setColour = (kind, colour) => {
    for (const each of classes) if (each.startsWith(`${kind}-`)) classes.delete(each);
    if (colour !== null) classes.add(`${kind}-${colour}`);
  };
  for (let value = values.shift(); value !== undefined; value = values.shift()) {
    const kind = value % 60 < 40 ? "text" : "back";
    if (value === 0) classes.clear();
    else if (MARKS[value]) classes.add(MARKS[value]);
    else if (MARKS_OFF[value]) for (const mark of MARKS_OFF[value]) classes.delete(mark);
    else if (value === 38 || value === 48) setColour(kind, extendedColour(values));
    else if (value === 39 || value === 49) setColour(kind, null);
    else if ((value >= 30 && value < 50) || (value >= 90 && value < 108)) setColour(kind, value % 10);
  }
  return [...classes].sort().join(" ");
}

/**
 * Takes the values of one of 256 colours, or of red, green and blue, and returns the nearest of the
 * eight colours; null if it's none.
 */
function extendedColour(values) {
  const form = values.shift();
  if (form === 2) return nearest(values.splice(0, 3));
  if (form !== 5) return null;
  const number = values.shift() ?? 0;
  if (number < 16) return number % 8;
  if (number >= 232) return nearest([1, 1, 1].map(() => 8 + 10 * (number - 232)));
  const cube = number - 16;
  return nearest([Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((level) => 51 * level));
}

/** A channel counts as on if it's nearly as strong as the strongest. */
function nearest(channels) {
  const strongest = Math.max(...channels);
  if (strongest < 64) return 0;
  return COLOURS.indexOf(channels.map((channel) => (channel > 0.6 * strongest ? 1 : 0)).join(""));
}
