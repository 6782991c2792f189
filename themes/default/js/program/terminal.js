/**
 * Does with text what a terminal does: a carriage return or a backspace moves the cursor back, what
 * follows overwrites what was there, and escape sequences move the cursor or erase.
 *
 * Pure. Leaves out everything else that a terminal doesn't print. `ansi-style.js` knows colours.
 */

/** How many of the last lines the cursor can reach: the height of a tall terminal. */
const ROWS = 50;
const TAB = 8;
/** How far to the right the cursor can be moved. */
const COLUMNS = 1000;

/** Everything that isn't simply added at the end. */
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f]/;
/** Colours, whose values are captured. */
const COLOURS = /\x1b\[([\d;:]*)m/;
const WINDOWS_NEWLINE = /\r+\n/g;
/** A sequence that moves or erases, another sequence, or one character. */
const TOKEN = /\x1b\[([0-?]*)[ -/]*([@-~])|\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)|\x1b[ -/]+[0-~]|\x1b[0-Z\\^-~]|[^]/gu;
/** A sequence whose end hasn't come yet. */
const UNFINISHED = /\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b\n]*\x1b?|[ -/]*)$/;

/**
 * @typedef {{stream: string, text: string, style?: string}} Piece  without a style, it's plain
 * @typedef {{up: number, column: number}} Cursor  `up`: how many lines above the last one
 * @typedef {{pieces: Piece[], cursor: Cursor | null, rest: string, isCleared: boolean}} Written
 *   `cursor` is null at the end of the text; `rest` is an unfinished sequence, which comes before the next text
 */

/** Splits a text at its colours: at odd places are the values of a sequence. */
export function splitAtColours(text) {
  return CONTROL.test(text) ? text.replace(WINDOWS_NEWLINE, "\n").split(COLOURS) : [text];
}

/** Creates a piece. @returns {Piece} */
export function pieceOf({ stream, style }, text) {
  return style ? { stream, text, style } : { stream, text };
}

/** Returns whether two pieces look the same, so that they can be one. */
export function areAlike(piece, other) {
  return piece?.stream === other.stream && (piece.style ?? "") === (other.style ?? "");
}

/** Returns whether a text can simply be added at the end. */
export function isPlain(text) {
  return !CONTROL.test(text);
}

/**
 * Writes a text at the cursor.
 *
 * @param {Piece[]} pieces what was written before
 * @param {Cursor | null} cursor
 * @param {{stream: string, style: string}} look
 * @param {string} text
 * @returns {Written}
 */
export function write(pieces, cursor, look, text) {
  const [above, below] = splitAbove(pieces);
  const rest = UNFINISHED.exec(text)?.[0] ?? "";
  const screen = { rows: rowsOf(below), row: 0, column: 0, isCleared: false };
  const last = screen.rows.length - 1;
  screen.row = cursor ? Math.max(0, last - cursor.up) : last;
  screen.column = cursor ? cursor.column : screen.rows[last].length;
  for (const [token, values, action] of text.slice(0, text.length - rest.length).matchAll(TOKEN)) {
    if (action) actions[action]?.(screen, values.split(";").map(Number));
    else if (token === "\x1bc") clear(screen);
    else if (token.charCodeAt(0) >= 32 && token !== "\x7f") put(screen, token, look);
    else moves[token]?.(screen);
  }
  const { rows, row, column, isCleared } = screen;
  const up = rows.length - 1 - row;
  return {
    pieces: piecesOf(rows, isCleared ? [] : above, look),
    cursor: up === 0 && column === rows[row].length ? null : { up, column },
    rest,
    isCleared,
  };
}

/**
 * @typedef {[character: string, look: {stream: string, style?: string}]} Cell
 * @typedef {{rows: Cell[][], row: number, column: number, isCleared: boolean}} Screen
 */

/** Splits what was written into what the cursor can't reach any more and the last lines. */
function splitAbove(pieces) {
  const texts = pieces.map(({ text }) => text).join("");
  let at = texts.length;
  for (let row = 0; row < ROWS && at !== -1; row++) at = at === 0 ? -1 : texts.lastIndexOf("\n", at - 1);
  let skip = at + 1;
  const above = [];
  const below = [];
  for (const piece of pieces) {
    const { text } = piece;
    if (skip > 0) above.push(pieceOf(piece, text.slice(0, skip)));
    if (skip < text.length) below.push(pieceOf(piece, text.slice(skip)));
    skip = Math.max(0, skip - text.length);
  }
  return [above, below];
}

/** @returns {Cell[][]} */
function rowsOf(pieces) {
  /** @type {Cell[][]} */
  const rows = [[]];
  for (const piece of pieces) {
    for (const character of piece.text) {
      const row = rows[rows.length - 1];
      if (character === "\n") rows.push([]);
      else if (character === "\t") fill(row, nextStop(row.length), piece);
      else row.push([character, piece]);
    }
  }
  return rows;
}

/** Adds the rows to what is above them. */
function piecesOf(rows, above, look) {
  const pieces = [...above];
  const add = (text, look) => {
    const last = pieces.at(-1);
    if (areAlike(last, look)) pieces[pieces.length - 1] = pieceOf(look, last.text + text);
    else pieces.push(pieceOf(look, text));
  };
  rows.forEach((row, index) => {
    if (index > 0) add("\n", pieces.at(-1) ?? look);
    row.forEach(([character, look]) => add(character, look));
  });
  return pieces;
}

function nextStop(column) {
  return (Math.floor(column / TAB) + 1) * TAB;
}

/** Adds spaces to a row, up to a column. */
function fill(row, column, { stream }) {
  while (row.length < column) row.push([" ", { stream }]);
}

function put(screen, character, look) {
  const row = screen.rows[screen.row];
  // An accent that combines with the character before it has no cell of its own.
  if (/\p{M}/u.test(character) && row[screen.column - 1]) {
    const [before, its] = row[screen.column - 1];
    row[screen.column - 1] = [before + character, its];
    return;
  }
  fill(row, screen.column, look);
  row[screen.column] = [character, look];
  screen.column += 1;
}

/** Moves to a row. A terminal has empty rows below what is written. */
function goTo(screen, row) {
  const top = topOf(screen);
  screen.row = Math.min(Math.max(row, top), top + ROWS - 1);
  while (screen.rows.length <= screen.row) screen.rows.push([]);
}

function goRight(screen, column) {
  screen.column = Math.max(screen.column, Math.min(column, COLUMNS));
}

function topOf({ rows }) {
  return Math.max(0, rows.length - ROWS);
}

function down(screen) {
  screen.row += 1;
  if (screen.row === screen.rows.length) screen.rows.push([]);
}

function clear(screen) {
  Object.assign(screen, { rows: [[]], row: 0, column: 0, isCleared: true });
}

/** Erases from one column up to another, without moving what follows. */
function blank(row, from, to) {
  for (let column = from; column < Math.min(to, row.length); column++) row[column] = [" ", { stream: row[column][1].stream }];
}

/** @type {Record<string, (screen: Screen) => void>} */
const moves = {
  "\n": (screen) => {
    down(screen);
    screen.column = 0;
  },
  "\r": (screen) => (screen.column = 0),
  "\b": (screen) => (screen.column = Math.max(0, screen.column - 1)),
  "\t": (screen) => goRight(screen, nextStop(screen.column)),
  "\v": down,
  "\f": down,
};

/** By the last character of their sequence. @type {Record<string, (screen: Screen, values: number[]) => void>} */
const actions = {
  A: (screen, [rows]) => goTo(screen, screen.row - (rows || 1)),
  B: (screen, [rows]) => goTo(screen, screen.row + (rows || 1)),
  C: (screen, [columns]) => goRight(screen, screen.column + (columns || 1)),
  D: (screen, [columns]) => (screen.column = Math.max(0, screen.column - (columns || 1))),
  E(screen, values) {
    actions.B(screen, values);
    screen.column = 0;
  },
  F(screen, values) {
    actions.A(screen, values);
    screen.column = 0;
  },
  G: (screen, [column]) => (screen.column = Math.min(column || 1, COLUMNS) - 1),
  H(screen, [row, column]) {
    goTo(screen, topOf(screen) + (row || 1) - 1);
    actions.G(screen, [column]);
  },
  f: (screen, values) => actions.H(screen, values),
  J(screen, [mode]) {
    const { rows, row, column } = screen;
    // Erasing everything below the top left corner is how many programs clear the screen.
    if (mode >= 2 || (mode !== 1 && row === topOf(screen) && column === 0)) return clear(screen);
    if (mode !== 1) rows.splice(row + 1);
    else for (const each of rows.slice(topOf(screen), row)) each.length = 0;
    actions.K(screen, [mode]);
  },
  K({ rows, row, column }, [mode]) {
    if (mode === 2) rows[row].length = 0;
    else if (mode === 1) blank(rows[row], 0, column + 1);
    else rows[row].splice(column);
  },
};
