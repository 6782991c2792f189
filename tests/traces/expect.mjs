/**
 * Writes NAME.expected.json beside every recording: each step's sentence, its output so
 * far, its picture and that picture in words. `record.py` tells when to use it.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { expectedOf } from "./drawn.mjs";

const HERE = new URL("./", import.meta.url);

for (const name of await readdir(HERE)) {
  if (!name.endsWith(".json") || name.endsWith(".expected.json")) continue;
  const recording = JSON.parse(await readFile(new URL(name, HERE), "utf8"));
  const steps = expectedOf(recording)
    .map((step) => JSON.stringify(step))
    .join(",\n");
  await writeFile(new URL(name.replace(".json", ".expected.json"), HERE), `[\n${steps}\n]\n`);
}
