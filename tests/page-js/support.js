/** Helpers that several tests of the page's scripts use. */

/** Returns a storage with these records; `updated` grows in their order. */
export function storageWith(records) {
  const all = Object.entries(records).map(([key, record], index) => ({ key, updated: index + 1, ...record }));
  return {
    get: (key) => all.find((record) => record.key === key) ?? null,
    all: (prefix) => all.filter(({ key }) => key.startsWith(prefix)),
  };
}
