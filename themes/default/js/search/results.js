/**
 * Draws the results into the list, in three groups.
 *
 * Titles are drawn right away. The excerpts come from each lesson's own file, and the
 * meanings from another: they are requested once the titles are on screen, so that slow
 * phones show those first.
 */
import { element, link } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { excerpt, markHits } from "./excerpt.js";

/**
 * @param {object} parts
 * @param {HTMLElement} parts.list
 * @param {import("./query.js").Results} parts.found
 * @param {string} parts.query
 * @param {URL} parts.base
 * @param {Pick<ReturnType<typeof import("./index.js").createIndex>, "sections"|"meanings">} parts.index
 * @param {() => boolean} parts.isWanted whether the query is still current
 * @returns {{ count: number, addWords: () => void }} how many options there are, and a function
 *   that adds the excerpts and meanings
 */
export function drawResults({ list, found, query, base, index, isWanted }) {
  const withHits = (pieces) => pieces.map(({ text, isHit }) => (isHit ? element("mark", text, "search-hit") : text));
  let count = 0;
  const option = (path, title, side, words) => {
    const result = link(
      [element("span", title, "search-title"), element("span", side, "search-side"), words],
      new URL(path, base),
      "search-option",
    );
    result.id = `search-option-${count}`;
    result.tabIndex = -1;
    result.setAttribute("role", "option");
    result.setAttribute("aria-selected", "false");
    count += 1;
    return result;
  };
  const group = (id, name, options) => {
    if (!options.length) return [];
    const title = element("p", name, "search-group");
    title.id = `search-group-${id}`;
    const section = element("div", [title, ...options], "search-options");
    section.setAttribute("role", "group");
    section.setAttribute("aria-labelledby", title.id);
    return [section];
  };

  const later = [];
  const addLater = (read, show) =>
    later.push(
      () =>
        isWanted() &&
        read().then(
          (data) => isWanted() && show(data),
          () => {},
        ),
    );
  const lessons = found.lessons.map(({ lesson, section, named, hits }) => {
    const words = element("span", named ? withHits(markHits(named[0], hits)) : "", "search-words");
    const title = withHits(markHits(lesson.title, hits));
    if (lesson.isPlanned) title.push(element("span", ` ${phrase("find.planned")}`, "search-planned"));
    const result = option(named ? `${lesson.path}#${named[1]}` : lesson.path, title, lesson.part, words);
    addLater(
      () => index.sections(lesson),
      (all) => {
        const [anchor, heading, text] = (named && all.find(([each]) => each === named[1])) || all[section ?? 0];
        if (anchor && !named) result.href = new URL(`${lesson.path}#${anchor}`, base);
        const shownText = text || all[0][2];
        // For a message or a line of code, the whole query is more useful than its single words.
        const wholeQuery = query.trim().toLowerCase();
        const around = excerpt(shownText, wholeQuery.includes(" ") && shownText.toLowerCase().includes(wholeQuery) ? [wholeQuery] : hits);
        words.replaceChildren(
          ...(heading ? [element("b", withHits(markHits(heading, hits)), "search-heading"), " "] : []),
          ...withHits(around),
        );
      },
    );
    return result;
  });
  const hits = found.lessons.flatMap((one) => one.hits);
  const meaningOf = (id, which) => {
    const words = element("span", "", "search-words");
    addLater(index.meanings, (all) => (words.textContent = all[which][id]));
    return words;
  };
  const terms = found.words.map(({ id, word }) =>
    option(`glossary/#${id}`, withHits(markHits(word, hits)), phrase("find.glossary"), meaningOf(id, "terms")),
  );
  const errors = found.errors.map(({ kind, message, id }) =>
    option(
      `errors/#${id}`,
      [element("code", message ? `${kind}: ${message}` : kind, "search-message")],
      phrase("find.messages"),
      meaningOf(id, "errors"),
    ),
  );
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
