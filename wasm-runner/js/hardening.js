/**
 * Takes from the worker's global scope what the interpreter does not need: the network,
 * storage, other workers, whatever a browser may add. Python has no way to JavaScript; if
 * it ever found one, nothing would be there. (A page's content security policy does not
 * reach its workers.)
 */

/** What the language itself defines. */
const LANGUAGE = [
  "globalThis", "Infinity", "NaN", "undefined", "eval", "isFinite", "isNaN", "parseFloat", "parseInt",
  "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape",
  "AggregateError", "Array", "ArrayBuffer", "AsyncDisposableStack", "Atomics", "BigInt", "BigInt64Array",
  "BigUint64Array", "Boolean", "DataView", "Date", "DisposableStack", "Error", "EvalError",
  "FinalizationRegistry", "Float16Array", "Float32Array", "Float64Array", "Function", "Int8Array",
  "Int16Array", "Int32Array", "Intl", "Iterator", "JSON", "Map", "Math", "Number", "Object", "Promise",
  "Proxy", "RangeError", "ReferenceError", "Reflect", "RegExp", "Set", "SharedArrayBuffer", "String",
  "SuppressedError", "Symbol", "SyntaxError", "Temporal", "TypeError", "Uint8Array", "Uint8ClampedArray",
  "Uint16Array", "Uint32Array", "URIError", "WeakMap", "WeakRef", "WeakSet", "WebAssembly",
];

/** What the interpreter's host uses of the browser. */
const HOST = ["self", "constructor", "console", "crypto", "performance", "TextDecoder", "TextEncoder", "setTimeout", "clearTimeout"];

const KEPT = new Set([...LANGUAGE, ...HOST]);

/** @param {object} scope the worker's global object */
export function harden(scope) {
  for (const holder of holdersOf(scope)) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (!KEPT.has(name)) Reflect.deleteProperty(holder, name);
    }
  }
}

/** The objects that its names stand on, but for what every object and every target of events inherits. @param {object} scope */
function holdersOf(scope) {
  const holders = [];
  for (
    let holder = scope;
    holder !== null && holder !== EventTarget.prototype && holder !== Object.prototype;
    holder = Object.getPrototypeOf(holder)
  ) {
    holders.push(holder);
  }
  return holders;
}
