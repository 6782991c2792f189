/**
 * The page's side of `build --serve`: shows saved changes in the open page
 * without losing what was typed, opened or scrolled.
 *
 * Reacts to events from the server by updating parts of the page and a list of
 * problems. `understory:swapped` and `understory:runner` notify the page's own
 * scripts. It doesn't know exercises or editors: an element with the same
 * `data-keep` on both sides is left alone.
 */

const base = new URL("../", import.meta.url);
const root = document.documentElement;

/** The parts of a page that come from the course. Scripts only add elements outside them. */
const PARTS = ["header.bar", "#side-map", "main", "footer.foot"];

const overlay = createOverlay();
/** The number of the site that the open page belongs to. */
let shownSite = performance.getEntriesByType("navigation")[0]?.serverTiming?.find(({ name }) => name === "site")?.description;
/** Whether the server has named its current site. */
let isFollowing = false;
let keptIds = 0;
/** Maps each style sheet to the one that replaces it once loaded. */
const renewals = new Map();

const events = new EventSource(new URL("events", import.meta.url));
events.onmessage = ({ data }) => hear(JSON.parse(data));

function hear(event) {
  switch (event.kind) {
    // Sent whenever a page connects, because anything may have changed in the meantime.
    case "site":
      if (event.number !== shownSite) catchUp();
      isFollowing = true;
      break;
    case "changed":
      // A module that has run can't be undone.
      if (event.scripts || isPlaceholder()) location.reload();
      else {
        if (event.styles) renewStyles();
        swap();
      }
      break;
    case "diagnostics":
      overlay.show(event.diagnostics);
      break;
    case "runner":
      showRunnerProgress(event.state, event.message);
      break;
  }
}

/** Reloads a page that has just been opened; updates one that may contain unsaved work. */
function catchUp() {
  if (shownSite && !isFollowing) {
    location.reload();
  } else {
    renewStyles();
    swap();
  }
}

/** A page that can't be made is replaced by a placeholder with one of these statuses. */
function isPlaceholder() {
  return [500, 503].includes(performance.getEntriesByType("navigation")[0]?.responseStatus);
}

function showRunnerProgress(state, message) {
  root.dataset.runner = state;
  document.dispatchEvent(new CustomEvent("understory:runner", { detail: { state, message } }));
}

/** Fetches this page again and updates the open one to match. */
async function swap() {
  const response = await fetch(location.pathname, { cache: "no-store" }).catch(() => null);
  // Keep the last good page if this one can't be made, or the server is gone.
  if (!response?.ok) return;
  shownSite = /\bsite;desc="(\d+)"/.exec(response.headers.get("Server-Timing"))?.[1];
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const { Idiomorph } = await import(new URL("theme/vendor/idiomorph.js", base));
  if (!sameParts(fresh)) {
    location.reload();
    return;
  }
  for (const part of PARTS) {
    const [old, newElement] = [document.querySelector(part), fresh.querySelector(part)];
    if (old) morph(Idiomorph, old, newElement);
  }
  document.title = fresh.title;
  document.dispatchEvent(new CustomEvent("understory:swapped"));
  const { runner } = fresh.documentElement.dataset;
  if (runner !== root.dataset.runner) showRunnerProgress(runner);
}

/** Returns whether both pages have the same parts. Pages of different kinds differ elsewhere, too. */
function sameParts(fresh) {
  return PARTS.every((part) => Boolean(document.querySelector(part)) === Boolean(fresh.querySelector(part)));
}

function morph(Idiomorph, old, newElement) {
  const partners = matchKept(old, newElement);
  Idiomorph.morph(old, newElement, {
    morphStyle: "outerHTML",
    callbacks: {
      beforeNodeMorphed: (node) => !partners.has(node),
      beforeAttributeUpdated: (name, node) => !belongsToReader(name, node),
    },
  });
}

/**
 * Finds the elements to keep: those with the same name on both sides. Removes
 * the others before the morph, so that no new element reuses an old one that a
 * script is working on.
 */
function matchKept(old, newElement) {
  const fresh = keepers(newElement);
  const partners = new Set();
  for (const [name, element] of keepers(old)) {
    const partner = fresh.get(name);
    if (!partner) {
      element.remove();
      continue;
    }
    // The same id on both sides tells idiomorph that the two belong together.
    element.id ||= `kept-${(keptIds += 1)}`;
    partner.id = element.id;
    partners.add(element);
  }
  return partners;
}

/** Returns the elements that scripts work on, by name. Equal names are numbered. */
function keepers(root) {
  const keptElements = new Map();
  for (const element of root.querySelectorAll("[data-keep], .sample[data-run]")) {
    // A sample that readers can run is identified by its code.
    const name = element.dataset.keep ?? `${element.dataset.group ?? ""}\n${element.querySelector(".code-text")?.textContent}`;
    let number = 1;
    while (keptElements.has(`${number} ${name}`)) number += 1;
    keptElements.set(`${number} ${name}`, element);
  }
  return keptElements;
}

/** Keeps what the reader has unfolded. */
function belongsToReader(name, node) {
  return name === "open" && node instanceof HTMLDetailsElement;
}

/** Loads each style sheet again and removes the old one once the new one has loaded. */
function renewStyles() {
  const onTheirWay = new Set(renewals.values());
  for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
    if (onTheirWay.has(old)) continue;
    // An editor may save again before the previous save is shown.
    renewals.get(old)?.remove();
    const fresh = old.cloneNode();
    const url = new URL(old.href);
    url.searchParams.set("changed", performance.now());
    fresh.href = url;
    const claimIfLatest = () => renewals.get(old) === fresh && renewals.delete(old);
    fresh.onload = () => claimIfLatest() && old.remove();
    fresh.onerror = () => claimIfLatest() && fresh.remove();
    renewals.set(old, fresh);
    old.after(fresh);
  }
}

/** The list of problems on top of the page: plain text in a shadow root with its own styles. */
function createOverlay() {
  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    section {
      position: fixed; inset: auto 0 0 0; z-index: 100; max-height: 60vh; overflow: auto;
      box-sizing: border-box; padding: 16px 24px 24px; border-top: 4px solid #A11D45;
      background: #18251D; color: #E3EADA; font: 15px/1.6 var(--mono, ui-monospace, monospace);
    }
    .head { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; }
    h2 { margin: 0 0 8px; font-size: 17px; }
    pre { margin: 12px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
    pre b { color: #FFB3BF; }
    pre[data-severity="warning"] b { color: #F5CB45; }
    button {
      min-height: 44px; padding: 0 16px; border: 1.5px solid #E3EADA; border-radius: 3px 11px;
      background: none; color: inherit; font: inherit; cursor: pointer;
    }
    button:focus-visible { outline: 3px solid #FFD64F; outline-offset: 2px; }
  `);
  shadow.adoptedStyleSheets = [sheet];

  function show(diagnostics) {
    shadow.replaceChildren();
    host.remove();
    if (diagnostics.length === 0) return;
    const section = document.createElement("section");
    section.setAttribute("role", "alert");
    const head = document.createElement("div");
    head.className = "head";
    const title = document.createElement("h2");
    title.textContent = titleOf(diagnostics);
    const hide = document.createElement("button");
    hide.type = "button";
    hide.textContent = "Hide";
    hide.addEventListener("click", () => host.remove());
    head.append(title, hide);
    section.append(head, ...diagnostics.map(entry));
    shadow.append(section);
    document.body.append(host);
  }

  return { show };
}

function isError({ severity }) {
  return severity === "error";
}

function titleOf(diagnostics) {
  const errors = diagnostics.filter(isError).length;
  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  if (errors === 0) return count(diagnostics.length, "warning");
  return count(errors, "error");
}

/** Shows one problem as the terminal does, with its code in colour. */
function entry({ severity, text }) {
  const newElement = document.createElement("pre");
  newElement.dataset.severity = severity;
  const head = document.createElement("b");
  head.textContent = /^[^:]*/.exec(text)[0];
  newElement.append(head, text.slice(head.textContent.length));
  return newElement;
}
