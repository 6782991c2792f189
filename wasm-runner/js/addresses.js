/**
 * Where the packed parts of the bundle are. The version in an address keeps a cache from
 * giving the part of another bundle.
 */
import { VERSION } from "./bundle.js";

/** @param {string} path in the bundle's folder @param {string | URL} base that folder */
export function addressOf(path, base) {
  return new URL(`${path}?${VERSION}`, base).href;
}
