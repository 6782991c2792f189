/**
 * The URLs of the bundle's packed files. They contain the bundle's version, so a cache never
 * returns a file from another bundle.
 */
import { VERSION } from "./bundle.js";

/** @param {string} path in the bundle's folder @param {string | URL} base that folder, with its final slash */
export function bundleUrl(path, base) {
  // Not with `URL`, which is gone from the worker after hardening.
  return `${base}${path}?${VERSION}`;
}
