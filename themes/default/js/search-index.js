/**
 * The pieces of the index, each fetched once and only when it is asked for.
 *
 * The way to read a file of the index enters; its pieces leave. What they hold is
 * written in `generator/src/search/index.rs`.
 */

/**
 * @typedef {object} Lesson
 * @property {number} number
 * @property {string} title
 * @property {string} path from the site's root
 * @property {string} part
 * @property {boolean} isPlanned
 * @property {boolean} asks a gate, a project or a page of text, which asks for what lessons teach or tells of it
 * @property {string[]} concepts
 * @property {[string, string][]} exercises title and anchor
 * @property {[string, string][]} headings
 * @property {string} piece
 *
 * @typedef {object} Core
 * @property {Lesson[]} lessons
 * @property {string[]} terms
 * @property {[string, string][]} ranges the first token of each range, and its piece
 * @property {string} more
 *
 * @typedef {{ terms: [string, string, string, number|null][], messages: [string, number[]][], errors: [string, [string, string, string][]][] }} More
 * @typedef {Record<string, number[]>} Range lesson, score and section, in threes, by token
 * @typedef {[string, string, string][]} Sections anchor, title and text
 */

/** Of the ranges that a short beginning of a word reaches into, how many are looked at. */
const RANGES_OF_A_BEGINNING = 2;

/**
 * @param {(name: string) => Promise<any>} read the parsed content of a file of the index
 */
export function createIndex(read) {
  const pieces = new Map();
  const piece = (name, made = (data) => data) => {
    if (!pieces.has(name)) {
      const fetched = read(name).then(made);
      pieces.set(name, fetched);
      // What failed is tried again when it is asked for again.
      fetched.catch(() => pieces.delete(name));
    }
    return pieces.get(name);
  };

  /** @returns {Promise<Core>} */
  const core = () => piece("index.json", opened);
  /** @returns {Promise<More>} */
  const more = async () => piece(`more-${(await core()).more}.json`);
  /** @param {Lesson} lesson @returns {Promise<Sections>} */
  const sections = (lesson) => piece(`lesson-${lesson.piece}.json`);

  /**
   * The ranges in which a token stands, or all tokens that begin so.
   *
   * @param {string} token
   * @param {"whole"|"beginning"} which
   * @returns {Promise<Range[]>}
   */
  async function ranges(token, which) {
    return Promise.all(places(token, which, (await core()).ranges).map((own) => piece(`words-${own}.json`)));
  }

  return { core, more, ranges, sections };
}

/**
 * The names of the pieces of these ranges, without a look into them.
 *
 * @param {string} token
 * @param {"whole"|"beginning"} which
 * @param {Core["ranges"]} known
 */
export function places(token, which, known) {
  let from = 0;
  while (from + 1 < known.length && known[from + 1][0] <= token) from += 1;
  let to = from + 1;
  if (which === "beginning") {
    const last = `${token}\uffff`;
    while (to < known.length && known[to][0] <= last && to - from < RANGES_OF_A_BEGINNING) to += 1;
  }
  return known.slice(from, to).map(([, own]) => own);
}

/**
 * @param {Record<string, any>} core as it is in its file
 * @returns {Core}
 */
function opened({ parts, lessons, ...rest }) {
  const { terms, ranges, more } = rest;
  return {
    terms,
    ranges,
    more,
    lessons: lessons.map(([title, path, part, flags, concepts, exercises, headings, piece], number) => ({
      number,
      title,
      path,
      part: parts[part],
      isPlanned: (flags & 1) !== 0,
      asks: (flags & 2) !== 0,
      concepts,
      exercises: exercises.map((one) => named(one, "exercise-")),
      headings: headings.map((one) => named(one, "")),
      piece,
    })),
  };
}

/** A name stands without its anchor where the anchor is made of it. */
const named = (one, before) => (typeof one === "string" ? [one, before + anchor(one)] : one);

/** `Ask, then convert` → `ask-then-convert`, as the generator makes anchors. */
const anchor = (title) =>
  title.trim().toLowerCase().replace(/[^\p{Alphabetic}\p{N}_ -]/gu, "").replaceAll(" ", "-");
