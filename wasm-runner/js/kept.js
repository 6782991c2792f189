/**
 * The unpacked interpreter in the browser's cache, so that later visits and pages don't have to
 * unpack it again. Its URL names the version. A browser that refuses or is full is not an error,
 * because everything here can be downloaded again.
 */

/** Also the name of the single cache that all sites of an origin shared in earlier versions. */
const CACHE_PREFIX = "understory-python";

/**
 * All sites of an origin share its caches, so the name contains the path of the bundle.
 * @param {string} address of a file in the bundle
 * @returns {Promise<Cache | null>}
 */
async function openCache(address) {
  try {
    return await globalThis.caches.open(`${CACHE_PREFIX} ${new URL(".", address).pathname}`);
  } catch {
    return null;
  }
}

/** @param {string} address @returns {Promise<Response | undefined>} */
export async function findCached(address) {
  return (await openCache(address))?.match(address).catch(() => undefined);
}

/**
 * Stores the interpreter and removes its other versions.
 * @param {string} address
 * @param {BlobPart[]} parts
 */
export async function storeInCache(address, parts) {
  try {
    const cache = await openCache(address);
    await removeCached(address);
    await cache?.put(address, wasmResponse(new Blob(parts)));
    await globalThis.caches.delete(CACHE_PREFIX);
  } catch {
    // The cache is full or refused, so the next visit unpacks it again.
  }
}

/** Removes every version of this file. @param {string} address */
export async function removeCached(address) {
  const cache = await openCache(address);
  const { origin, pathname } = new URL(address);
  for (const { url } of (await cache?.keys()) ?? []) {
    if (url.split("?")[0] === origin + pathname) await cache?.delete(url);
  }
}

/** Sets the type that streaming requires, because some static hosts serve `.wasm` with another. @param {BodyInit} body */
export function wasmResponse(body) {
  return new Response(body, { headers: { "Content-Type": "application/wasm" } });
}
