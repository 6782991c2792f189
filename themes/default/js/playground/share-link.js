/**
 * Converts files to the fragment of a URL, which browsers don't send to servers,
 * and back.
 *
 * The fragment contains a workspace compressed with `deflate-raw`. Damaged or
 * oversized links are rejected.
 */
import { fnv, fromBase64, toBase64 } from "../page/bytes.js";
import { numeral, phrase } from "../page/phrases.js";
import { asWorkspace } from "./files.js";

const HASH_PREFIX = "#files=1.";
/** Longer links get cut off by some programs. */
export const MAX_LINK_LENGTH = 16_000;
const MAX_UNPACKED_BYTES = 3_000_000;

/** Returns whether a URL contains files, valid or not. */
export function hasFiles(hash) {
  return hash.startsWith("#files=");
}

/** @returns {Promise<{hash: string, problem?: undefined} | {problem: string, hash?: undefined}>} */
export async function hashOf({ files, open }) {
  if (typeof CompressionStream === "undefined") return { problem: phrase("files.no_links") };
  const bytes = new TextEncoder().encode(JSON.stringify({ files, open }));
  if (bytes.length > MAX_UNPACKED_BYTES) return { problem: phrase("files.large_link") };
  const packed = await pipeBytes(new CompressionStream("deflate-raw"), bytes);
  const hash = `${HASH_PREFIX}${checksumOf(bytes)}.${toBase64(packed).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
  if (hash.length <= MAX_LINK_LENGTH) return { hash };
  return { problem: phrase("files.long_link", { length: numeral(hash.length), most: numeral(MAX_LINK_LENGTH) }) };
}

/** Returns the workspace of a link; null if the link is damaged. */
export async function workspaceFrom(hash) {
  if (!hash.startsWith(HASH_PREFIX) || hash.length > 2 * MAX_LINK_LENGTH) return null;
  try {
    const [checksum, packed] = hash.slice(HASH_PREFIX.length).split(".");
    const bytes = await pipeBytes(new DecompressionStream("deflate-raw"), fromBase64(packed.replaceAll("-", "+").replaceAll("_", "/")));
    if (checksumOf(bytes) !== checksum) return null;
    return asWorkspace(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

async function pipeBytes(stream, bytes) {
  let length = 0;
  const limited = new TransformStream({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > MAX_UNPACKED_BYTES) throw new RangeError("more than a link is made of");
      controller.enqueue(chunk);
    },
  });
  const transformed = new Blob([bytes]).stream().pipeThrough(stream).pipeThrough(limited);
  return new Uint8Array(await new Response(transformed).arrayBuffer());
}

/** Returns a hash of the unpacked bytes, so that a damaged link isn't shown as a different program. */
function checksumOf(bytes) {
  return fnv(bytes).toString(36);
}
