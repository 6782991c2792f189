/**
 * The files of the search index, each fetched once and only when needed.
 *
 * `generator/crates/search/src/index.rs` writes them.
 */

/**
 * @typedef {object} Lesson
 * @property {number} number
 * @property {string} title
 * @property {string} path relative to the site's root
 * @property {string} part
 * @property {boolean} isPlanned
 * @property {boolean} asks a gate, a project or a text page, which mentions or asks for what lessons teach
 * @property {string[]} concepts
 * @property {[string, string][]} exercises title and anchor
 * @property {[string, string][]} headings
 * @property {string} piece
 *
 * @typedef {object} Core
 * @property {Lesson[]} lessons
 * @property {string[]} terms
 * @property {[string, string][]} ranges the first token of each range, and its file
 * @property {string} more
 * @property {string} meanings
 *
 * @typedef {{ terms: [string, string, number|null][], messages: [string, number[]][], errors: [string, [string, string][]][] }} More
 * @typedef {Record<"terms"|"errors", Record<string, string>>} Meanings by id
 * @typedef {Record<string, number[]>} Range lesson, score and section, in groups of three, by token
 * @typedef {[string, string, string][]} Sections anchor, title and text
 */

/** How many ranges are searched for a short prefix. */
const MAX_PREFIX_RANGES = 2;

/** @param {(name: string) => Promise<any>} read returns the parsed content of an index file */
export function createIndex(read) {
  const pieces = new Map();
  const piece = (name, convert = (data) => data) => {
    if (!pieces.has(name)) {
      const fetched = read(name).then(convert);
      pieces.set(name, fetched);
      // A failed request can be repeated.
      fetched.catch(() => pieces.delete(name));
    }
    return pieces.get(name);
  };

  /** @returns {Promise<Core>} */
  const core = () => piece("index.json", parseCore);
  /** @returns {Promise<More>} */
  const more = async () => piece(`more-${(await core()).more}.json`);
  /** @returns {Promise<Meanings>} */
  const meanings = async () => piece(`meanings-${(await core()).meanings}.json`);
  /** @param {Lesson} lesson @returns {Promise<Sections>} */
  const sections = (lesson) => piece(`lesson-${lesson.piece}.json`);

  /**
   * Returns the ranges that contain a token, or the tokens that start with it.
   *
   * @param {string} token
   * @param {"whole"|"beginning"} which
   * @returns {Promise<Range[]>}
   */
  async function ranges(token, which) {
    return Promise.all(places(token, which, (await core()).ranges).map((own) => piece(`words-${own}.json`)));
  }

  return { core, more, meanings, ranges, sections };
}

/**
 * Returns the names of the files for these ranges without fetching them.
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
    while (to < known.length && known[to][0] <= last && to - from < MAX_PREFIX_RANGES) to += 1;
  }
  return known.slice(from, to).map(([, own]) => own);
}

/**
 * @param {Record<string, any>} core as in its file
 * @returns {Core}
 */
function parseCore({ parts, lessons, ...rest }) {
  return {
    .../** @type {any} */ (rest),
    lessons: lessons.map(([title, path, part, flags, concepts, exercises, headings, piece], number) => ({
      number,
      title,
      path,
      part: parts[part],
      isPlanned: (flags & 1) !== 0,
      asks: (flags & 2) !== 0,
      concepts,
      exercises: exercises.map((one) => withAnchor(one, "exercise-")),
      headings: headings.map((one) => withAnchor(one, "")),
      piece,
    })),
  };
}

/** The index omits an anchor that can be derived from its title. */
const withAnchor = (one, before) => (typeof one === "string" ? [one, before + anchor(one)] : one);

/** Derives an anchor like the generator: `Ask, then convert` → `ask-then-convert`. */
const anchor = (title) =>
  title
    .trim()
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");
