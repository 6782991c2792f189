/**
 * What the course consists of, as the generator wrote it beside the pages.
 *
 * The site's address enters; the data leaves, fetched once and only when it is asked for.
 */

/**
 * @param {URL} base
 * @returns {() => Promise<import("./progress.js").Course|null>} null where it cannot be fetched
 */
export function createCourseData(base) {
  /** @type {Promise<import("./progress.js").Course|null> | null} */
  let course = null;
  return () => {
    course ??= fetch(new URL("course.json", base))
      .then((answer) => (answer.ok ? answer.json() : null))
      .catch(() => null)
      .then((data) => {
        // What failed is tried again when it is asked for again.
        if (data === null) course = null;
        return data;
      });
    return course;
  };
}
