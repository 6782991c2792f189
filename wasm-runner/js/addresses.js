/**
 * Where the packed parts of the bundle are. The version in an address keeps a cache from
 * giving the part of another bundle.
 */
import { VERSION } from "./bundle.js";

/** @param {string} path in the bundle's folder @param {string | URL} base that folder, a slash at its end */
export function addressOf(path, base) {
  // Without `URL`, which the worker does not keep.
  return `${base}${path}?${VERSION}`;
}
