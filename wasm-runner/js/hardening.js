/**
 * Removes from the worker's global scope everything that the interpreter doesn't need: the network,
 * storage, other workers, and whatever a browser may add. Python can't reach JavaScript, but if it
 * ever could, it would find nothing. (Workers don't get the page's content security policy.)
 */

/** The globals that JavaScript itself defines. */
const LANGUAGE_GLOBALS = [
  "globalThis",
  "Infinity",
  "NaN",
  "undefined",
  "eval",
  "isFinite",
  "isNaN",
  "parseFloat",
  "parseInt",
  "decodeURI",
  "decodeURIComponent",
  "encodeURI",
  "encodeURIComponent",
  "escape",
  "unescape",
  "AggregateError",
  "Array",
  "ArrayBuffer",
  "AsyncDisposableStack",
  "Atomics",
  "BigInt",
  "BigInt64Array",
  "BigUint64Array",
  "Boolean",
  "DataView",
  "Date",
  "DisposableStack",
  "Error",
  "EvalError",
  "FinalizationRegistry",
  "Float16Array",
  "Float32Array",
  "Float64Array",
  "Function",
  "Int8Array",
  "Int16Array",
  "Int32Array",
  "Intl",
  "Iterator",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "Promise",
  "Proxy",
  "RangeError",
  "ReferenceError",
  "Reflect",
  "RegExp",
  "Set",
  "SharedArrayBuffer",
  "String",
  "SuppressedError",
  "Symbol",
  "SyntaxError",
  "Temporal",
  "TypeError",
  "Uint8Array",
  "Uint8ClampedArray",
  "Uint16Array",
  "Uint32Array",
  "URIError",
  "WeakMap",
  "WeakRef",
  "WeakSet",
  "WebAssembly",
];

/** What the interpreter's host needs from the browser. */
const HOST_GLOBALS = [
  "self",
  "constructor",
  "console",
  "crypto",
  "performance",
  "TextDecoder",
  "TextEncoder",
  "setTimeout",
  "clearTimeout",
];

const ALLOWED = new Set([...LANGUAGE_GLOBALS, ...HOST_GLOBALS]);

/** @param {object} scope the worker's global object */
export function harden(scope) {
  for (const object of prototypeChain(scope)) {
    for (const name of Object.getOwnPropertyNames(object)) {
      if (!ALLOWED.has(name)) Reflect.deleteProperty(object, name);
    }
  }
}

/** Returns the scope and its prototypes, without EventTarget's and Object's. @param {object} scope */
function prototypeChain(scope) {
  const objects = [];
  for (
    let object = scope;
    object !== null && object !== EventTarget.prototype && object !== Object.prototype;
    object = Object.getPrototypeOf(object)
  ) {
    objects.push(object);
  }
  return objects;
}
