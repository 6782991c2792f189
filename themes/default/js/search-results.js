/**
 * Draws the results into the list, in three groups.
 *
 * Titles are drawn right away. The excerpts come from each lesson's own file: they
 * are requested once the titles are on screen, so that slow phones show those
 * first.
 */
import { phrase } from "./phrases.js";
import { excerpt, marked } from "./search-excerpt.js";

/**
 * @param {object} parts
 * @param {HTMLElement} parts.list
 * @param {import("./search-query.js").Results} parts.found
 * @param {string} parts.query
 * @param {URL} parts.base
 * @param {(lesson: import("./search-index.js").Lesson) => Promise<import("./search-index.js").Sections>} parts.sections
 * @param {() => boolean} parts.isWanted whether the query is still current
 * @returns {{ count: number, addWords: () => void }} how many options there are, and what adds
 *   the words around what was found
 */
export function drawResults({ list, found, query, base, sections, isWanted }) {
  const page = list.ownerDocument;
  const element = (name, className, ...children) => {
    const made = page.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };
  const shown = (pieces) => pieces.map(({ text, isHit }) => (isHit ? element("mark", "search-hit", text) : text));
  let count = 0;
  const option = (path, title, side, words) => {
    const link = element("a", "search-option", element("span", "search-title", ...title), element("span", "search-side", side), words);
    link.href = new URL(path, base);
    link.id = `search-option-${count}`;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    count += 1;
    return link;
  };
  const group = (id, name, options) => {
    if (!options.length) return [];
    const title = element("p", "search-group", name);
    title.id = `search-group-${id}`;
    const made = element("div", "search-options", title, ...options);
    made.setAttribute("role", "group");
    made.setAttribute("aria-labelledby", title.id);
    return [made];
  };

  const later = [];
  const lessons = found.lessons.map(({ lesson, section, named, hits }) => {
    const words = element("span", "search-words");
    const title = shown(marked(lesson.title, hits));
    if (lesson.isPlanned) title.push(element("span", "search-planned", ` ${phrase("find.planned")}`));
    const link = option(named ? `${lesson.path}#${named[1]}` : lesson.path, title, lesson.part, words);
    if (named) words.append(...shown(marked(named[0], hits)));
    later.push(() => isWanted() && sections(lesson).then((all) => {
      if (!isWanted()) return;
      const [anchor, heading, text] = (named && all.find(([each]) => each === named[1])) || all[section ?? 0];
      if (anchor && !named) link.href = new URL(`${lesson.path}#${anchor}`, base);
      const shownText = text || all[0][2];
      // For a message or a line of code, the whole query is more useful than its single words.
      const whole = query.trim().toLowerCase();
      const around = excerpt(shownText, whole.includes(" ") && shownText.toLowerCase().includes(whole) ? [whole] : hits);
      words.replaceChildren(...(heading ? [element("b", "search-heading", ...shown(marked(heading, hits))), " "] : []), ...shown(around));
    }, () => {}));
    return link;
  });
  const hits = found.lessons.flatMap((one) => one.hits);
  const terms = found.words.map(({ id, word, meaning }) =>
    option(`glossary/#${id}`, shown(marked(word, hits)), phrase("find.glossary"), element("span", "search-words", meaning)));
  const errors = found.errors.map(({ kind, message, id, meaning }) =>
    option(`errors/#${id}`, [element("code", "search-message", message ? `${kind}: ${message}` : kind)], phrase("find.messages"), element("span", "search-words", meaning)));
  list.replaceChildren(
    ...group("lessons", phrase("find.lessons"), lessons),
    ...group("words", phrase("find.words"), terms),
    ...group("errors", phrase("find.errors"), errors),
  );
  list.dataset.query = query;
  return {
    count,
    // One task each, so that typing isn't blocked until all are done.
    addWords: () => later.forEach((add) => setTimeout(add)),
  };
}
