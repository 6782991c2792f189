/**
 * The page's side of `build --serve`: what an author saved appears in the open
 * page, without what was typed, opened or scrolled being lost.
 *
 * Events of the server enter; the page's parts change, a list of problems
 * comes and goes, and `understory:swapped` and `understory:runner` tell the
 * page's own scripts. It knows no exercise and no editor: an element with the
 * same `data-keep` on both sides is left alone, whatever it is.
 */

const base = new URL("../", import.meta.url);
const root = document.documentElement;

/** The parts of a page that come from the course. What scripts add stands outside them. */
const PARTS = ["header.bar", "#side-map", "main", "footer.foot"];

const overlay = createOverlay();
/** The number of the site that the open page is of. */
let shown = performance.getEntriesByType("navigation")[0]?.serverTiming?.find(({ name }) => name === "site")?.description;
/** Whether the server has said which site it shows. */
let isFollowing = false;
let keptIds = 0;
/** By the style sheet that is shown: the one that will take its place once it is there. */
const renewals = new Map();

const events = new EventSource(new URL("events", import.meta.url));
events.onmessage = ({ data }) => hear(JSON.parse(data));

function hear(event) {
  switch (event.kind) {
    // Said to each page that connects, and connects again: meanwhile anything may have changed.
    case "site":
      if (event.number !== shown) catchUp();
      isFollowing = true;
      break;
    case "changed":
      // Modules that run cannot be taken back.
      if (event.scripts) location.reload();
      else {
        if (event.styles) renewStyles();
        if (event.pages.includes(pathOfPage())) swap();
      }
      break;
    case "diagnostics":
      overlay.show(event.diagnostics);
      if (standsInForSite() && !event.diagnostics.some(isError)) location.reload();
      break;
    case "runner":
      tellOfRunner(event.state, event.message);
      break;
  }
}

/** A page that is just there is loaded again; on one that lay open there may be work. */
function catchUp() {
  if (shown && !isFollowing) {
    location.reload();
  } else {
    renewStyles();
    swap();
  }
}

/** Where no site was ever built, the server gives a page of its own, with this status. */
function standsInForSite() {
  return performance.getEntriesByType("navigation")[0]?.responseStatus === 503;
}

function tellOfRunner(state, message) {
  root.dataset.runner = state;
  document.dispatchEvent(new CustomEvent("understory:runner", { detail: { state, message } }));
}

/** This page's address as the server's events tell it: relative to the site, without `index.html`. */
function pathOfPage() {
  return decodeURI(location.pathname.slice(base.pathname.length)).replace(/(^|\/)index\.html$/, "$1");
}

/** Fetches this page anew and turns the open one into it. */
async function swap() {
  const response = await fetch(location.pathname, { cache: "no-store" }).catch(() => null);
  // A page that is gone, or a server that is, leaves the last good page standing.
  if (!response?.ok) return;
  shown = /\bsite;desc="(\d+)"/.exec(response.headers.get("Server-Timing"))?.[1];
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const { Idiomorph } = await import(new URL("theme/vendor/idiomorph.js", base));
  if (!sameParts(fresh)) {
    location.reload();
    return;
  }
  for (const part of PARTS) {
    const [old, made] = [document.querySelector(part), fresh.querySelector(part)];
    if (old) morph(Idiomorph, old, made);
  }
  document.title = fresh.title;
  document.dispatchEvent(new CustomEvent("understory:swapped"));
  const { runner } = fresh.documentElement.dataset;
  if (runner !== root.dataset.runner) tellOfRunner(runner);
}

/** Pages of another kind differ in more than their parts. */
function sameParts(fresh) {
  return PARTS.every((part) => Boolean(document.querySelector(part)) === Boolean(fresh.querySelector(part)));
}

function morph(Idiomorph, old, made) {
  const partners = matchKept(old, made);
  Idiomorph.morph(old, made, {
    morphStyle: "outerHTML",
    callbacks: {
      beforeNodeMorphed: (node) => !partners.has(node),
      beforeAttributeUpdated: (name, node) => !belongsToReader(name, node),
    },
  });
}

/**
 * The elements that stay as they are: those with the same name on both sides.
 * What has no partner goes before the morph, so that a new element never grows
 * out of an old one with a script at work in it.
 */
function matchKept(old, made) {
  const fresh = keepers(made);
  const partners = new Set();
  for (const [name, element] of keepers(old)) {
    const partner = fresh.get(name);
    if (!partner) {
      element.remove();
      continue;
    }
    // The same id on both sides tells idiomorph which two belong together.
    element.id ||= `kept-${(keptIds += 1)}`;
    partner.id = element.id;
    partners.add(element);
  }
  return partners;
}

/** Elements with a script at work in them, by name; equal ones are counted. */
function keepers(root) {
  const found = new Map();
  for (const element of root.querySelectorAll("[data-keep], .sample[data-run]")) {
    // A sample that readers may run goes by its text.
    const name = element.dataset.keep ?? `${element.dataset.group ?? ""}\n${element.querySelector(".code-text")?.textContent}`;
    let number = 1;
    while (found.has(`${number} ${name}`)) number += 1;
    found.set(`${number} ${name}`, element);
  }
  return found;
}

/** What the reader unfolded stays unfolded. */
function belongsToReader(name, node) {
  return name === "open" && node instanceof HTMLDetailsElement;
}

/** Loads each style sheet again and drops the old one once the new one is there. */
function renewStyles() {
  const onTheirWay = new Set(renewals.values());
  for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
    if (onTheirWay.has(old)) continue;
    // An editor may save again before the last save was shown.
    renewals.get(old)?.remove();
    const fresh = old.cloneNode();
    const url = new URL(old.href);
    url.searchParams.set("changed", performance.now());
    fresh.href = url;
    const isLatest = () => renewals.get(old) === fresh && renewals.delete(old);
    fresh.onload = () => isLatest() && old.remove();
    fresh.onerror = () => isLatest() && fresh.remove();
    renewals.set(old, fresh);
    old.after(fresh);
  }
}

/** The list of problems over the page: text alone, in a shadow root with its own styles. */
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
  return `${count(errors, "error")} to mend: until then the last good site stays up`;
}

/** One problem, as the terminal reports it. */
function entry(diagnostic) {
  const { severity, code, path, line, column, source_line: source, caret_start: start, caret_len: length, message, hint, notes } = diagnostic;
  const made = document.createElement("pre");
  made.dataset.severity = severity;
  const head = document.createElement("b");
  head.textContent = `${severity}[${code}]`;
  const margin = " ".repeat(String(line).length);
  made.append(head, [
    `: ${message}`,
    path && `${margin}--> ${path}:${line}:${column}`,
    source && `${margin} |\n${line} | ${source}\n${margin} | ${" ".repeat(start)}${"^".repeat(Math.max(length, 1))}`,
    `${margin} = hint: ${hint}`,
    ...(notes ?? []).map((note) => `${margin} = note: ${note}`),
  ].filter(Boolean).join("\n"));
  return made;
}
