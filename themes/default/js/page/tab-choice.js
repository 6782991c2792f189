/**
 * Which of several tabs is open: the one with what the reader has chosen, or with the reader's system.
 *
 * Pure.
 */

/** The value of `data-sync` whose tabs are systems. */
export const SYSTEM = "os";
const SYSTEMS = ["Windows", "macOS", "Linux"];

/** Returns the reader's system, as the browser describes it. */
export function systemOf(platform) {
  if (/^win/i.test(platform)) return "Windows";
  return /^(mac|iphone|ipad)/i.test(platform) ? "macOS" : "Linux";
}

/**
 * Returns what to remember after a tab was chosen: its title or, for systems, one system. Of
 * several in one title, it's the reader's own, because other pages may have a tab for each.
 */
export function choiceOf(sync, title, system) {
  const named = sync === SYSTEM ? SYSTEMS.filter((name) => title.includes(name)) : [];
  return named.includes(system) ? system : (named[0] ?? title);
}

/** Returns the position of the tab with this choice, or of the first one if none has it. */
export function placeOf(titles, choice) {
  const place = titles.indexOf(choice);
  return place === -1 && choice
    ? Math.max(
        0,
        titles.findIndex((title) => title.includes(choice)),
      )
    : Math.max(0, place);
}
