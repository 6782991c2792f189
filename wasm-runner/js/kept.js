/**
 * The unpacked interpreter as the browser keeps it: a page that comes again, or the next
 * page, unpacks nothing.
 *
 * An address that names the version enters, and bytes; a response that can be compiled
 * leaves, where one is kept. A browser that keeps nothing, or is full, is no fault: what is
 * kept here can be had again.
 */

/** The name of the cache that all sites of an origin shared in earlier versions. */
const SHARED = "understory-python";

/**
 * Opens the cache of one bundle: all sites of an origin share its caches.
 * @param {string} address of a file in the bundle
 * @returns {Promise<Cache | null>}
 */
async function open(address) {
  try {
    return await globalThis.caches.open(`${SHARED} ${new URL(".", address).pathname}`);
  } catch {
    return null;
  }
}

/** @param {string} address @returns {Promise<Response | undefined>} */
export async function kept(address) {
  return (await open(address))?.match(address).catch(() => undefined);
}

/**
 * Keeps it in the place of other versions.
 * @param {string} address
 * @param {BlobPart[]} parts
 */
export async function keep(address, parts) {
  try {
    const cache = await open(address);
    await forget(address);
    await cache?.put(address, wasmResponse(new Blob(parts)));
    await globalThis.caches.delete(SHARED);
  } catch {
    // No room: it is unpacked again.
  }
}

/** Forgets every version of what has this path. @param {string} address */
export async function forget(address) {
  const cache = await open(address);
  const { origin, pathname } = new URL(address);
  for (const { url } of (await cache?.keys()) ?? []) {
    if (url.split("?")[0] === origin + pathname) await cache?.delete(url);
  }
}

/** Some static hosts serve `.wasm` under another type, which streaming refuses. @param {BodyInit} body */
export function wasmResponse(body) {
  return new Response(body, { headers: { "Content-Type": "application/wasm" } });
}
