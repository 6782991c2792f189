/**
 * Lays out the state of a recording as names, the objects they point to, and arrows
 * between them.
 *
 * Pure, in whole pixels; `drawing.js` creates the SVG. Names are on the left,
 * one call below the other. Each object is to the right of what points to it.
 */
import { phrase } from "../page/phrases.js";
import { cut, frameTitle, framesWithBefore, isChanged, isDifferent, reprOf } from "./words.js";

/** The maximum width of a picture. Lists wrap to fit. */
export const MAX_WIDTH = 420;

const CHARACTER_WIDTH = 9;
const SERIF_WIDTH = 7;
const BOX_SIZE = 28;
const ROW_HEIGHT = 36;
const COLUMN_GAP = 44;
const LABEL_HEIGHT = 20;
const INDEX_HEIGHT = 15;
const FRAME_INDENT = 16;
const MARGIN = 3;
const MIN_LIST_WIDTH = 150;
const MAX_NAME_LENGTH = 18;
const MAX_CELL_LENGTH = 22;
const MAX_FRAMES = 9;
/** Characters from this code point on are twice as wide. */
const FIRST_WIDE_CODE_POINT = 0x1100;

/**
 * @typedef {{shape: "text", is: string, x: number, y: number, text: string}
 *   | {shape: "box", is: string, x: number, y: number, w: number, h: number}
 *   | {shape: "line", is: string, x: number, y: number, w: number}
 *   | {shape: "dot", is: string, x: number, y: number}
 *   | {shape: "arrow", is: string, d: string}} Shape
 *
 * @typedef {object} Block an object or a value, before it is placed
 * @property {number} w
 * @property {number} h
 * @property {number} anchor the distance from its top to where an arrow meets it
 * @property {Shape[]} shapes relative to its own corner
 * @property {{number: number, x: number, y: number, isNew: boolean}[]} points where its arrows start
 */

/**
 * @param {import("./replay.js").State} state
 * @param {number} [maxWidth]
 * @returns {{width: number, height: number, shapes: Shape[]}}
 */
export function pictureOf(state, maxWidth = MAX_WIDTH) {
  const rows = leftRows(state);
  const left = Math.max(0, ...rows.map(({ x, w }) => x + w)) + COLUMN_GAP;
  const place = createPlacement(state, Math.max(MIN_LIST_WIDTH, maxWidth - left));
  const shapes = [];
  const arrows = [];
  let y = MARGIN;
  for (const row of rows) {
    if (!row.value) {
      shapes.push(text(row.is, row.x, y + 17, row.text));
      y += ROW_HEIGHT - 8;
      continue;
    }
    const placed =
      row.value.ref === undefined
        ? place.plain(singleBox(cut(reprOf(row.value, {}), MAX_CELL_LENGTH + 8), row.isNew), y)
        : place.object(row.value.ref, 1, y);
    const middle = placed.wasPlaced ? y + BOX_SIZE / 2 : placed.y + placed.block.anchor;
    shapes.push(...nameShapes(row, middle));
    arrows.push({ column: 0, x: row.x + row.w + 6, y: middle, target: placed, isNew: row.isNew });
    y = middle + BOX_SIZE / 2 + 8;
  }
  return layOutShapes(shapes, arrows, place.all, left, y);
}

/** Returns the rows of the left side: titles of frames, and names with their values. */
function leftRows(state) {
  const { moment } = state;
  const frames = framesWithBefore(state);
  const rows = [];
  frames.forEach(({ frame, then }, index) => {
    if (frames.length > MAX_FRAMES && index > 0 && index <= frames.length - MAX_FRAMES + 1) {
      if (index === 1)
        rows.push(title("note", FRAME_INDENT, phrase("steps.calls_more", { count: frames.length - MAX_FRAMES + 1 + moment.hidden })));
      return;
    }
    const depth = frames.length > MAX_FRAMES ? Math.max(0, index + MAX_FRAMES - frames.length) : index;
    const x = MARGIN + FRAME_INDENT * depth;
    if (frames.length > 1) rows.push(title(index === frames.length - 1 ? "title now" : "title", x, frameTitle(frame)));
    for (const [name, value] of frame.names) {
      const isNew = state.before !== null && (then ? isChanged(then, name, value) : true);
      const words = cut(name, MAX_NAME_LENGTH);
      rows.push({ is: "name", x, w: widthOf(words), text: words, value, isNew });
    }
    if (frame.truncated) rows.push(title("note", x, phrase("steps.names_more", { count: frame.truncated })));
    if (index < frames.length - 1) return;
    if (moment.event === "return" && moment.value) {
      const words = phrase("steps.note_back");
      rows.push({ is: "note", x, w: [...words].length * SERIF_WIDTH, text: words, value: moment.value, isNew: true });
    }
    if (frames.length === 1 && frame.names.length === 0) rows.push(title("note", x, phrase("steps.no_names")));
  });
  return rows;
}

function title(is, x, words) {
  return { is, x, w: 0, text: words };
}

function nameShapes({ is, x, w, text: words, isNew }, middle) {
  if (is === "note") return [text("note", x, middle + 5, words)];
  return [
    ...(isNew ? [box("name new", x - 3, middle - 13, w + 6, 23)] : []),
    text("name", x, middle + 5, words),
    { shape: "line", is: "name", x, y: middle + 10, w },
  ];
}

/** Assigns each object a column and a vertical position, once. */
function createPlacement({ objects, before }, room) {
  const all = [];
  const byNumber = new Map();
  const free = [];
  function placeBlock(block, column, wantedY) {
    const placed = { block, column, y: Math.max(wantedY, free[column] ?? MARGIN), wasPlaced: false };
    free[column] = placed.y + block.h + 12;
    all.push(placed);
    return placed;
  }
  function object(number, column, top) {
    const placedBlock = byNumber.get(number);
    if (placedBlock) return { ...placedBlock, wasPlaced: true };
    const block = objectBlock(objects[number], before ? (before.objects[number] ?? null) : objects[number], objects, room);
    const placed = placeBlock(block, column, top);
    placed.arrows = [];
    // Before its own references, because an object may refer to itself.
    byNumber.set(number, placed);
    for (const point of block.points) {
      const target = object(point.number, column + 1, placed.y + Math.max(0, point.y - LABEL_HEIGHT - BOX_SIZE));
      placed.arrows.push({ ...point, target });
    }
    return placed;
  }
  return { all, object, plain: (block, top) => placeBlock(block, 1, top) };
}

function layOutShapes(shapes, fromNames, all, left, bottom) {
  const columns = [];
  for (const { block, column } of all) columns[column] = Math.max(columns[column] ?? 0, block.w);
  const starts = [0, left];
  for (let column = 2; column < columns.length; column++) starts[column] = starts[column - 1] + columns[column - 1] + COLUMN_GAP;
  const objects = all.flatMap(({ block, column, y }) =>
    block.shapes.map((shape) => ({ ...shape, x: shape.x + starts[column], y: shape.y + y })),
  );
  const end = ({ block, column, y }, from) =>
    column > from
      ? { x: starts[column] - 2, y: y + block.anchor, to: 1 }
      : { x: starts[column] + block.w + 2, y: y + block.anchor, to: -1 };
  const fromObjects = all.flatMap(({ arrows = [], column, y }) => arrows.map((own) => ({ ...own, column, y: y + own.y })));
  const arrows = [...fromNames, ...fromObjects].map(({ column, x, y, target, isNew }) =>
    arrow(starts[column] + x, y, end(target, column), target.column < column ? -1 : 1, isNew),
  );
  const right = Math.max(0, ...all.map(({ block, column }) => starts[column] + block.w));
  const texts = Math.max(0, ...shapes.map((shape) => shape.x + (shape.text ? widthOf(shape.text) : shape.w)));
  return {
    width: Math.max(right, texts) + MARGIN,
    height: Math.max(bottom, ...all.map(({ block, y }) => y + block.h)) + MARGIN,
    shapes: [...shapes, ...objects, ...arrows],
  };
}

/**
 * Draws an arrow with an open head, straight if possible. It leaves and arrives towards the
 * right (1) or the left (-1).
 */
function arrow(x, y, end, leaves, isNew) {
  const back = end.x - 8 * end.to;
  const head = `M${back} ${end.y - 5}L${end.x} ${end.y}L${back} ${end.y + 5}`;
  const bend = Math.max(22, Math.floor(Math.abs(end.x - x) / 2));
  const way =
    y === end.y && leaves === end.to
      ? `M${x} ${y}H${end.x}`
      : `M${x} ${y}C${x + bend * leaves} ${y} ${end.x - bend * end.to} ${end.y} ${end.x} ${end.y}`;
  return { shape: "arrow", is: isNew ? "new" : "", d: way + head };
}

/** Draws one box without a label. */
function singleBox(words, isNew) {
  const w = Math.max(BOX_SIZE, widthOf(words) + 14);
  return { w, h: BOX_SIZE, anchor: BOX_SIZE / 2, shapes: cell(0, 0, w, words, isNew), points: [] };
}

function cell(x, y, w, words, isNew) {
  const is = isNew ? "cell new" : "cell";
  return [box(is, x, y, w, BOX_SIZE), text(isNew ? "value new" : "value", x + Math.floor((w - widthOf(words)) / 2), y + 19, words)];
}

function objectBlock(object, old, objects, room) {
  switch (object.kind) {
    case "function":
      return singleBox(`def ${cut(object.text ?? "", MAX_CELL_LENGTH + 8)}`, !old);
    case "dict":
      return table(object, old, "label", dictRows(object, old, objects));
    case "instance":
      return table(object, old, "class", attributeRows(object, old));
    case "class":
      return classBlock(object, old, objects);
    default: {
      const items = object.items ?? [];
      if (items.every(({ ref }) => ref === undefined)) return list(object, old, room);
      return table(
        object,
        old,
        "label",
        items.map((value, index) => rowOf(object.kind === "set" ? "" : String(index), value, old?.items?.[index], "index")),
      );
    }
  }
}

/**
 * Draws a class with its data attributes. Methods are left out, because they're visible in
 * the program.
 */
function classBlock(object, old, objects) {
  const isData = ([, value]) => value.kind !== "function" && objects[value.ref]?.kind !== "function";
  const attributes = (object.attributes ?? []).filter(isData);
  const words = `class ${cut(object.text ?? "", MAX_CELL_LENGTH)}`;
  if (attributes.length === 0) return singleBox(words, !old);
  return table({ ...object, type: words }, old, "class", attributeRows({ ...object, text: undefined, attributes }, old));
}

function dictRows(object, old, objects) {
  const entries = object.entries ?? [];
  const before = new Map((old?.entries ?? []).map(([key, value]) => [JSON.stringify(key), value]));
  return entries.map(([key, value]) => rowOf(cut(reprOf(key, objects), MAX_CELL_LENGTH), value, before.get(JSON.stringify(key))));
}

/** Returns a row of a table: a key, and its value with the earlier one. */
function rowOf(key, value, old, keyIs = "value") {
  return { key, keyIs, value, words: plainWords(value), isNew: isDifferent(value, old) };
}

function attributeRows(object, old) {
  const before = new Map(old?.attributes ?? []);
  const rows = (object.attributes ?? []).map(([name, value]) => rowOf(cut(name, MAX_NAME_LENGTH), value, before.get(name)));
  if (object.text === undefined) return rows;
  return [rowOf("", { kind: "text", text: object.text }, { kind: "text", text: old?.text }), ...rows];
}

function plainWords(value) {
  return value.ref === undefined ? cut(reprOf(value, {}), MAX_CELL_LENGTH) : "";
}

/** Draws the values of a list, tuple or set side by side; in a list or tuple, each below its index. */
function list(object, old, room) {
  const items = object.items ?? [];
  const isOrdered = object.kind !== "set";
  /** @type {Shape[]} */
  const shapes = [text("label", 0, 13, object.type)];
  if (items.length === 0) return emptyBlock(shapes, !old);
  const row = BOX_SIZE + (isOrdered ? INDEX_HEIGHT : 4);
  let [x, y, w] = [0, LABEL_HEIGHT, 0];
  items.forEach((value, index) => {
    const words = plainWords(value);
    const wide = Math.max(BOX_SIZE, widthOf(words) + 14);
    if (x > 0 && x + wide > room) [x, y] = [0, y + row];
    if (isOrdered) shapes.push(text("index", x + Math.floor((wide - 7 * String(index).length) / 2), y + 10, String(index)));
    shapes.push(...cell(x, y + row - BOX_SIZE, wide, words, isDifferent(value, old?.items?.[index])));
    x += wide;
    w = Math.max(w, x);
  });
  return addTruncationNote(object, {
    w: Math.max(w, widthOf(object.type)),
    h: y + row,
    anchor: LABEL_HEIGHT + row - BOX_SIZE / 2,
    shapes,
    points: [],
  });
}

function emptyBlock(shapes, isNew) {
  const frame = box(isNew ? "cell new" : "cell", 0, LABEL_HEIGHT, 62, BOX_SIZE);
  const words = text(isNew ? "note new" : "note", 11, LABEL_HEIGHT + 18, phrase("steps.empty"));
  return { w: 62, h: LABEL_HEIGHT + BOX_SIZE, anchor: LABEL_HEIGHT + BOX_SIZE / 2, shapes: [...shapes, frame, words], points: [] };
}

/** Draws keys and values in two columns. A value that is an object becomes a dot with an arrow. */
function table(object, old, labelIs, rows) {
  /** @type {Shape[]} */
  const shapes = [text(labelIs, 0, 13, object.type)];
  if (rows.length === 0) return { ...emptyBlock(shapes, !old), w: Math.max(62, widthOf(object.type)) };
  const isIndex = rows[0].keyIs === "index";
  const hasKeys = rows.some(({ key }) => key);
  const margin = isIndex ? 8 : 16;
  const keys = hasKeys ? Math.max(...rows.map(({ key }) => widthOf(key))) + margin : 0;
  const values = Math.max(BOX_SIZE, ...rows.map(({ words }) => widthOf(words) + 14));
  const points = [];
  rows.forEach(({ key, keyIs, value, words, isNew }, index) => {
    const y = LABEL_HEIGHT + index * BOX_SIZE;
    if (hasKeys && !isIndex) shapes.push(box("key", 0, y, keys, BOX_SIZE));
    if (key) shapes.push(text(keyIs, isIndex ? 0 : 8, y + 19, key));
    shapes.push(...cell(keys, y, values, words, isNew));
    if (value.ref === undefined) return;
    const x = keys + Math.floor(values / 2);
    shapes.push({ shape: "dot", is: isNew ? "new" : "", x, y: y + BOX_SIZE / 2 });
    points.push({ number: value.ref, x, y: y + BOX_SIZE / 2, isNew });
  });
  return addTruncationNote(object, {
    w: Math.max(keys + values, widthOf(object.type)),
    h: LABEL_HEIGHT + rows.length * BOX_SIZE,
    anchor: LABEL_HEIGHT + BOX_SIZE / 2,
    shapes,
    points,
  });
}

/** Adds a note if part of an object is left out. */
function addTruncationNote({ truncated }, block) {
  if (!truncated) return block;
  return {
    ...block,
    h: block.h + LABEL_HEIGHT,
    shapes: [...block.shapes, text("note", 0, block.h + 15, phrase("steps.more", { count: truncated }))],
  };
}

/** @returns {Shape} */
function text(is, x, y, words) {
  return { shape: "text", is, x, y, text: words };
}

/** @returns {Shape} */
function box(is, x, y, w, h) {
  return { shape: "box", is, x, y, w, h };
}

/** Returns the width of a string in the monospaced font of pictures. */
function widthOf(words) {
  return CHARACTER_WIDTH * [...words].reduce((sum, character) => sum + (character.codePointAt(0) < FIRST_WIDE_CODE_POINT ? 1 : 2), 0);
}
