/**
 * The site's service worker. It stores whole versions of the site, so that what a
 * reader has visited works offline, and it answers programs that wait for input, in
 * browsers that can't pause them otherwise.
 *
 * The generator defines a version: `offline.json` lists every file with the hash of
 * its content, in groups, and `service-worker.json` contains the hash of that list.
 * Files are stored by hash, so a new version only downloads what has changed, and a
 * file only counts as stored if its content matches the list exactly.
 *
 * - As long as a page is open, it gets all its files from the version it was opened
 *   with. Pages opened after a new version is complete use the new one.
 * - If a page isn't stored and the host has a different version than the list, the
 *   page and all its files come from the network.
 * - If `service-worker.json` names another version of this script or is gone, the
 *   script erases everything it stored and unregisters itself. A site can disable
 *   it this way. If the file names no site, as in `build --serve`, nothing is
 *   stored.
 *
 * The reader's work is stored elsewhere and isn't affected.
 */
importScripts("runner/waiting-service-worker.js");

const VERSION = 1;

const SCOPE = registration.scope;
/** Several sites may share an origin, so cache names include the site's path. */
const MINE = `understory ${new URL(SCOPE).pathname} `;
const FILES = `${MINE}files 1`;
const STATE = `${MINE}state 1`;

/** The group stored for every reader: the theme and the site's own pages. */
const CORE = "";
/** The group of the search index, which is only stored for readers who have opened a lesson. */
const SEARCH = "search/";
const OFFLINE_PAGE = "offline/";
const AT_ONCE = 4;
const DAY = 86_400_000;
/** The headers that a stored response must keep for the page to work. */
const HEADERS = [
  "content-type",
  "content-security-policy",
  "cross-origin-embedder-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "referrer-policy",
];

addEventListener("install", () => skipWaiting());
addEventListener("fetch", (event) => {
  // First, because these requests are for no file of the site.
  if (answerWaitingPython(event)) return;
  const { request } = event;
  const path = pathOf(request.url);
  // The author's server sends these; they aren't part of the site.
  if (request.method !== "GET" || path === null || path.startsWith("_understory/")) return;
  event.respondWith(request.mode === "navigate" ? navigate(event, path) : give(event, path));
});
addEventListener("message", (event) => {
  const { kind, hears, ...siteStatus } = event.data ?? {};
  // A page of an older version would take the first message for the answer.
  if (hears) event.ports[0]?.postMessage({ heard: true });
  if (Object.hasOwn(MESSAGES, kind)) event.waitUntil(MESSAGES[kind](event, siteStatus));
});

// --- Responses ----------------------------------------------------------------------

async function navigate(event, path) {
  const { current } = await memory();
  const list = await listOf(current);
  const page = list && pageIn(list, path);
  // As a host does it: relative links of the page need the slash.
  if (list && !page && list.files.has(`${path}/index.html`)) {
    const url = new URL(event.request.url);
    url.pathname += "/";
    return Response.redirect(url.href);
  }
  const answer = (page && (await keptFile(list, page))) || (page && (await fetched(list, page)));
  // Respond before fetching what the next page may need.
  if (answer) {
    event.waitUntil(remember(event.resultingClientId, current));
    event.waitUntil(
      keepGroup(languageOf(list, page))
        .then(() => keepGroup(list.files.get(page).group))
        .then(update),
    );
    return answer;
  }
  try {
    const response = await fetch(event.request);
    event.waitUntil(remember(event.resultingClientId, null));
    event.waitUntil(update());
    return response;
  } catch (error) {
    if (!list || path === OFFLINE_PAGE) throw error;
    return Response.redirect(new URL(`${await offlinePage(list, path)}#${encodeURIComponent(path)}`, SCOPE).href);
  }
}

async function give(event, path) {
  const { request, clientId, resultingClientId } = event;
  const { clients: knownClients } = await memory();
  const site = knownClients[clientId]?.site ?? null;
  // A worker belongs to the version of the page that starts it.
  if (resultingClientId) event.waitUntil(remember(resultingClientId, site));
  const list = await listOf(site);
  const file = list?.files.get(path);
  if (!file) return fetch(request);
  event.waitUntil(keepGroup(file.group));
  const answer = (await keptFile(list, path)) ?? (await fetched(list, path, request.url));
  if (answer) return answer;
  // If the host has this version but sends different bytes, they're changed in transit, so
  // pass them on. If it has another version, the two would be mixed.
  return (await switchOf())?.site === site ? fetch(request) : Response.error();
}

/** Returns the path within the site; null if the URL is outside of it. */
function pathOf(url) {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (!address.startsWith(SCOPE)) return null;
  try {
    return decodeURIComponent(address.slice(SCOPE.length));
  } catch {
    return null;
  }
}

/**
 * Returns the folder of a path's language, which is also the group of that language's own
 * pages.
 */
function languageOf(list, path) {
  const folder = path.slice(0, path.indexOf("/") + 1);
  return list.files.has(`${folder}course.json`) ? folder : CORE;
}

/**
 * Returns the page that says what isn't available offline, in the requested language if
 * that is stored.
 */
async function offlinePage(list, path) {
  const ownOfflinePage = `${languageOf(list, path)}${OFFLINE_PAGE}`;
  return (await keptFile(list, `${ownOfflinePage}index.html`)) ? ownOfflinePage : OFFLINE_PAGE;
}

function pageIn(list, path) {
  const page = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return list.files.has(page) ? page : null;
}

// --- Stored files -------------------------------------------------------------------

/**
 * Returns the cache key of a file. It depends on the content, so versions share identical
 * files.
 */
function keyOf(path, { hash }) {
  // Include the extension, because the content doesn't determine the type.
  return new URL(`?${hash}${/\.\w+$/.exec(path)?.[0] ?? ""}`, SCOPE).href;
}

async function keptFile(list, path) {
  return caches.match(keyOf(path, list.files.get(path)), { cacheName: FILES });
}

/**
 * Fetches a file and stores it if its content matches the list; returns null otherwise. If
 * the browser's cache has an older version, fetches it again from the network.
 */
async function fetched(list, path, url = addressOf(list, path)) {
  for (const cache of ["default", "reload"]) {
    let response;
    try {
      response = await fetch(url, { cache, credentials: "same-origin" });
    } catch {
      return null;
    }
    const bytes = response.ok ? await response.arrayBuffer().catch(() => null) : null;
    if (!bytes || (await hashOf(bytes)) !== list.files.get(path).hash) continue;
    const headers = HEADERS.flatMap((name) => (response.headers.has(name) ? [[name, response.headers.get(name)]] : []));
    const answer = new Response(bytes, { headers });
    await keepFile(keyOf(path, list.files.get(path)), answer.clone());
    return answer;
  }
  return null;
}

/** If the disk is full, only the next offline visit suffers, not this one. */
async function keepFile(key, response) {
  try {
    await (await caches.open(FILES)).put(key, response);
  } catch {
    full = true;
  }
}

let full = false;

/** Returns the URL of a file as pages use it, so that the browser's own cache may have it. */
function addressOf(list, path) {
  const query = list.runner && /^runner\/.*\.(packed|wasm)$/.test(path) ? `?${list.runner}` : "";
  const encoded = path
    .replace(/(^|\/)index\.html$/, "$1")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  return new URL(encoded + query, SCOPE).href;
}

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 16);
  return btoa(String.fromCharCode(...digest))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** Returns the files that aren't stored. */
async function lacking(list, paths) {
  const cache = await caches.open(FILES);
  const have = new Set((await cache.keys()).map(({ url }) => url));
  return paths.filter((path) => !have.has(keyOf(path, list.files.get(path))));
}

/** Stores all these files. Returns those that failed. */
async function keepAll(list, paths) {
  const waiting = await lacking(list, paths);
  const failed = [];
  full = false;
  const work = async () => {
    // The workers share the queue. On a full disk, all of them stop.
    for (let path = waiting.shift(); path !== undefined && !full; path = waiting.shift()) {
      if (!(await fetched(list, path)) || full) failed.push(path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [...failed, ...waiting];
}

/**
 * Stores a whole group once the reader has used one of its files. This is the only way to get a group
 * that isn't part of the whole course.
 */
async function keepGroup(group) {
  const state = await memory();
  if (group === CORE || state.used.includes(group)) return;
  state.used.push(group);
  await save();
  const list = await listOf(state.current);
  for (const each of hasOpenedLesson(state) ? [group, SEARCH] : [group]) {
    if (list?.groups.has(each)) await keepAll(list, list.groups.get(each));
  }
}

/** The other groups are Python and the theme's. */
const hasOpenedLesson = ({ used }) => used.some((group) => !/^(runner|theme)\//.test(group));

// --- Versions -----------------------------------------------------------------------

let updating = null;

/** Checks for a new version of the site and stores it. */
function update() {
  updating ??= checkSite()
    .catch(() => {})
    .finally(() => (updating = null));
  return updating;
}

async function checkSite() {
  const siteStatus = await switchOf();
  if (siteStatus === null) return;
  if (siteStatus.version !== VERSION) return unregister();
  if (typeof siteStatus.site !== "string") return forget();
  await takeVersion(siteStatus.site);
}

/**
 * Returns what the site currently says about itself; null if that's unknown. Neither a
 * failing host nor a network with a login page may disable the service worker.
 *
 * @returns {Promise<{version?: number, site?: string} | null>}
 */
async function switchOf() {
  try {
    const response = await fetch(new URL("service-worker.json", SCOPE), { cache: "no-store" });
    if ([404, 410].includes(response.status)) return {};
    const siteStatus = response.ok ? await response.json() : null;
    return typeof siteStatus === "object" ? siteStatus : null;
  } catch {
    return null;
  }
}

/** Switches to a version once all files that the reader uses are stored. */
async function takeVersion(site) {
  const state = await memory();
  const list = site === state.current ? await listOf(site) : await fetchedList(site);
  if (!list) return;
  const wantedFiles = wantedOf(list, state);
  const failed = await keepAll(list, wantedFiles);
  if (site === state.current || failed.length > 0) return;
  state.current = site;
  await save();
  await announceNewVersion();
  await collect();
}

function wantedOf(list, { used, whole: keepWholeCourse }) {
  const hasOpened = hasOpenedLesson({ used });
  const isWanted = (group) =>
    (keepWholeCourse && !list.extra.has(group)) || group === CORE || used.includes(group) || (group === SEARCH && hasOpened);
  return [...list.groups].filter(([group]) => isWanted(group)).flatMap(([, paths]) => paths);
}

/** Returns the list of a version; null if the host has another one by now. */
async function fetchedList(site) {
  const response = await fetch(new URL("offline.json", SCOPE), { cache: "no-cache" });
  const bytes = response.ok ? await response.arrayBuffer() : new ArrayBuffer(0);
  // Between two requests, the host may have published another version.
  if ((await hashOf(bytes)) !== site) return null;
  const text = new TextDecoder().decode(bytes);
  await (await caches.open(STATE)).put(listKey(site), new Response(text));
  lists.set(site, parsed(text));
  return lists.get(site);
}

const lists = new Map();
const listKey = (site) => new URL(`?list=${site}`, SCOPE).href;

async function listOf(site) {
  if (!site) return null;
  if (!lists.has(site)) {
    const stored = await caches.match(listKey(site), { cacheName: STATE });
    if (stored) lists.set(site, parsed(await stored.text()));
  }
  return lists.get(site) ?? null;
}

function parsed(text) {
  const { runner, groups, extra = [] } = JSON.parse(text);
  const files = new Map();
  for (const [group, members] of Object.entries(groups)) {
    for (const [path, [hash, size]] of Object.entries(members)) files.set(path, { hash, size, group });
  }
  return {
    runner,
    files,
    groups: new Map(Object.entries(groups).map(([group, members]) => [group, Object.keys(members)])),
    extra: new Set(extra),
  };
}

/** Notifies pages of an older version that there is a new one. */
async function announceNewVersion() {
  const { clients: knownClients, current } = await memory();
  for (const client of await clients.matchAll({ includeUncontrolled: true })) {
    if (knownClients[client.id]?.site && knownClients[client.id].site !== current) client.postMessage({ kind: "new-version" });
  }
}

/** Deletes what no open page and no later visit needs. */
async function collect() {
  const state = await memory();
  const open = new Set((await clients.matchAll({ includeUncontrolled: true, type: "all" })).map(({ id }) => id));
  for (const [id, { time }] of Object.entries(state.clients)) {
    // Pages in the back/forward cache aren't among the open ones.
    if (!open.has(id) && Date.now() - time > DAY) delete state.clients[id];
  }
  await save();
  const sites = new Set([state.current, ...Object.values(state.clients).map(({ site }) => site)]);
  const stays = new Set();
  const store = await caches.open(STATE);
  for (const { url } of await store.keys()) {
    const site = new URL(url).searchParams.get("list");
    if (site === null) continue;
    const list = sites.has(site) ? await listOf(site) : null;
    if (!list) {
      lists.delete(site);
      await store.delete(url);
    } else {
      for (const path of wantedOf(list, state)) stays.add(keyOf(path, list.files.get(path)));
    }
  }
  const cache = await caches.open(FILES);
  for (const { url } of await cache.keys()) {
    if (!stays.has(url)) await cache.delete(url);
  }
}

/** Deletes everything that was stored. */
async function forget() {
  for (const name of await caches.keys()) {
    if (name.startsWith(MINE)) await caches.delete(name);
  }
  lists.clear();
  // The next event reads the state again, which is empty now.
  remembering = null;
}

async function unregister() {
  await forget();
  await registration.unregister();
}

// --- Memory -------------------------------------------------------------------------

/**
 * @typedef {object} Memory the state that must survive the browser stopping this script, which happens often
 * @property {string | null} current the version that new pages are opened with
 * @property {string[]} used groups of which the reader has used something
 * @property {boolean} whole whether the whole course is stored
 * @property {Record<string, {site: string | null, time: number}>} clients by the browser's ids
 *   of pages and workers, the version that they were opened with; null is the network
 */

const MEMORY = new URL("?memory", SCOPE).href;
let remembering = null;
let saving = Promise.resolve();

/** @returns {Promise<Memory>} */
function memory() {
  remembering ??= (async () => {
    const empty = { current: null, used: [], whole: false, clients: {} };
    try {
      const stored = await caches.match(MEMORY, { cacheName: STATE });
      return stored ? { ...empty, ...(await stored.json()) } : empty;
    } catch {
      // The browser refuses storage.
      return empty;
    }
  })();
  return remembering;
}

function save() {
  // One after another, so that an older state never overwrites a newer one.
  saving = saving
    .then(async () => {
      const text = JSON.stringify(await memory());
      await (await caches.open(STATE)).put(MEMORY, new Response(text));
    })
    .catch(() => {});
  return saving;
}

async function remember(client, site) {
  const state = await memory();
  if (!client || (state.current === null && site === null)) return;
  state.clients[client] = { site, time: Date.now() };
  await save();
}

// --- Messages from pages ------------------------------------------------------------

const MESSAGES = {
  /** A page was opened or became visible again. */
  async here({ source }, { url, groups = [] }) {
    await update();
    const state = await memory();
    const list = await listOf(state.current);
    const path = pathOf(url);
    const page = list && path !== null && pageIn(list, path);
    if (!page) return;
    for (const group of [languageOf(list, page), list.files.get(page).group, ...groups]) await keepGroup(group);
    const knownClients = state.clients[source.id];
    if (knownClients?.site && knownClients.site !== state.current) source.postMessage({ kind: "new-version" });
    // The first page of a first visit was loaded without this script. It belongs to this
    // version if the browser's cache still has exactly the same bytes.
    if (!knownClients && (await isOfVersion(list, page, url))) {
      await remember(source.id, state.current);
      await clients.claim();
    }
  },

  /** Returns the size of the course and which files are missing. */
  async status({ ports: [port] }) {
    // On a first visit nothing is known yet.
    if ((await memory()).current === null) await update();
    const { current, whole: keepWholeCourse, used } = await memory();
    const list = await listOf(current);
    if (!list) return port.postMessage({ site: null });
    const all = wantedOf(list, { used, whole: true });
    const missing = await lacking(list, all);
    const sized = (paths) => paths.map((path) => [path, list.files.get(path).size]);
    port.postMessage({ site: current, whole: keepWholeCourse, all: sized(all), missing: sized(missing) });
  },

  /** Stores some files of the whole course. */
  async keep({ ports: [port] }, { site, paths }) {
    const { current } = await memory();
    const list = await listOf(current);
    if (current !== site || !list) return port.postMessage({ changed: true });
    const failed = await keepAll(
      list,
      paths.filter((path) => list.files.has(path)),
    );
    port.postMessage({ failed, full });
  },

  /** Turns storing the whole course on or off. Off keeps what the reader has visited. */
  async whole({ ports: [port] }, { on }) {
    const state = await memory();
    state.whole = on;
    await save();
    if (!on) await collect();
    port.postMessage({});
  },
};

async function isOfVersion(list, page, url) {
  try {
    const response = await fetch(url.split("#")[0], { cache: "only-if-cached", mode: "same-origin" });
    return (await hashOf(await response.arrayBuffer())) === list.files.get(page).hash;
  } catch {
    return false;
  }
}
