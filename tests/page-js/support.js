/** What several tests of the page's scripts need. */

/** A storage with these records; `updated` grows in the order they are given. */
export function storageWith(records) {
  const all = Object.entries(records).map(([key, record], index) => ({ key, updated: index + 1, ...record }));
  return {
    get: (key) => all.find((record) => record.key === key) ?? null,
    all: (prefix) => all.filter(({ key }) => key.startsWith(prefix)),
  };
}
