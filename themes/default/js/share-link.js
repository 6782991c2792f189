/**
 * Converts files to the fragment of a URL, which browsers don't send to servers,
 * and back.
 *
 * The fragment contains a workspace compressed with `deflate-raw`. Damaged or
 * oversized links are rejected.
 */
import { fnv, fromBase64, toBase64 } from "./bytes.js";
import { numeral, phrase } from "./phrases.js";
import { asWorkspace } from "./playground-files.js";

const MARK = "#files=1.";
/** Longer links get cut off by some programs. */
export const LONGEST_LINK = 16_000;
const MOST_UNPACKED = 3_000_000;

/** Returns whether a URL contains files, valid or not. */
export function hasFiles(hash) {
  return hash.startsWith("#files=");
}

/** @returns {Promise<{hash: string, problem?: undefined} | {problem: string, hash?: undefined}>} */
export async function hashOf({ files, open }) {
  if (typeof CompressionStream === "undefined") return { problem: phrase("files.no_links") };
  const bytes = new TextEncoder().encode(JSON.stringify({ files, open }));
  if (bytes.length > MOST_UNPACKED) return { problem: phrase("files.large_link") };
  const packed = await through(new CompressionStream("deflate-raw"), bytes);
  const hash = `${MARK}${sumOf(bytes)}.${toBase64(packed).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
  if (hash.length <= LONGEST_LINK) return { hash };
  return { problem: phrase("files.long_link", { length: numeral(hash.length), most: numeral(LONGEST_LINK) }) };
}

/** Returns the workspace of a link; null if the link is damaged. */
export async function workspaceFrom(hash) {
  if (!hash.startsWith(MARK) || hash.length > 2 * LONGEST_LINK) return null;
  try {
    const [sum, packed] = hash.slice(MARK.length).split(".");
    const bytes = await through(new DecompressionStream("deflate-raw"), fromBase64(packed.replaceAll("-", "+").replaceAll("_", "/")));
    if (sumOf(bytes) !== sum) return null;
    return asWorkspace(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

async function through(stream, bytes) {
  let length = 0;
  const limited = new TransformStream({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > MOST_UNPACKED) throw new RangeError("more than a link is made of");
      controller.enqueue(chunk);
    },
  });
  const stretches = new Blob([bytes]).stream().pipeThrough(stream).pipeThrough(limited);
  return new Uint8Array(await new Response(stretches).arrayBuffer());
}

/** Returns a hash of the unpacked bytes, so that a damaged link isn't shown as a different program. */
function sumOf(bytes) {
  return fnv(bytes).toString(36);
}
