/**
 * Packs files into an uncompressed zip.
 *
 * The files are small, and without compression the format is just three kinds of
 * records with fixed fields, which every unzip program can read.
 */

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION_NEEDED = 20;
const NAMES_ARE_UTF8 = 0x0800;

/**
 * @param {{name: string, bytes: Uint8Array}[]} files names with `/` between folders
 * @param {Date} date the modification time of all files
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(files, date) {
  const entries = files.map(({ name, bytes }) => ({ name: new TextEncoder().encode(name), bytes, sum: checksum(bytes) }));
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  // The format starts in 1980.
  const day = (Math.max(date.getFullYear() - 1980, 0) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  const parts = [];
  const central = [];
  let offset = 0;
  for (const { name, bytes, sum } of entries) {
    const fields = [
      [2, VERSION_NEEDED],
      [2, NAMES_ARE_UTF8],
      [2, 0],
      [2, time],
      [2, day],
      [4, sum],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ];
    const local = record([4, LOCAL_HEADER], ...fields);
    parts.push(local, name, bytes);
    central.push(record([4, CENTRAL_HEADER], [2, VERSION_NEEDED], ...fields, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
    offset += local.length + name.length + bytes.length;
  }
  const size = concat(central).length;
  const count = entries.length;
  const end = record([4, END_OF_DIRECTORY], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  return concat([...parts, ...central, end]);
}

/** Encodes numbers of two or four bytes in little-endian order. */
function record(...fields) {
  // A typed array keeps the lowest eight bits of each number.
  return Uint8Array.from(fields.flatMap(([length, value]) => Array.from({ length }, (_, byte) => value >>> (8 * byte))));
}

const concat = (parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** Returns the CRC-32 checksum used by zip and gzip. */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = CRC_TABLE[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
