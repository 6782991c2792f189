/**
 * Fetches the course data that the generator writes next to the pages, once and only when
 * asked.
 */

/**
 * @param {URL} base
 * @returns {() => Promise<import("./progress.js").Course|null>} null if it can't be fetched
 */
export function createCourseData(base) {
  /** @type {Promise<import("./progress.js").Course|null> | null} */
  let course = null;
  return () => {
    course ??= fetch(new URL("course.json", base))
      .then((answer) => (answer.ok ? answer.json() : null))
      .catch(() => null)
      .then((data) => {
        // Try again the next time it is asked for.
        if (data === null) course = null;
        return data;
      });
    return course;
  };
}
