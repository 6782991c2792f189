/**
 * Makes `../vendor/`: the code editor and idiomorph as ES modules, Swagger UI
 * for previews of FastAPI's documentation, and the licence texts of all of it.
 *
 * Packages enter from `node_modules` as the lock file fixes them; the same
 * lock gives the same bytes. `--check` builds beside and compares with the
 * files that are committed, and writes nothing of its own.
 *
 * It knows nothing of the page's own scripts in `../js/`: those are served as
 * they are written.
 */
import { build } from "esbuild";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const vendor = join(here, "..", "vendor");

/**
 * Files to bundle. What would be long to begin comes in `parts`, which a page can begin one after
 * another: each is told by a package in it, and is what the file of its name asks for first.
 */
const bundles = [
  {
    entry: "editor.js",
    what: "CodeMirror 6, set up in build/editor.js",
    parts: {
      "editor-text.js": "@codemirror/state",
      "editor-view.js": "@codemirror/view",
      "editor-language.js": "@codemirror/language",
      "editor-python.js": "@lezer/python",
    },
  },
  { entry: "idiomorph.js", what: "idiomorph", parts: {} },
];

/** Files that are published as they are in their package. */
const COPIED = { "swagger-ui-dist": ["swagger-ui-bundle.js", "swagger-ui.css"] };
const COPIES_FOLDER = "api-docs";

/** Returns the files that aren't bundled, each with its text, without the address of a map that isn't published. */
async function copies() {
  const all = Object.entries(COPIED).flatMap(([name, files]) => files.map((file) => [name, file]));
  return Promise.all(
    all.map(async ([name, file]) => {
      const text = await readFile(join(here, "node_modules", name, file), "utf8");
      return [`${COPIES_FOLDER}/${file}`, text.replace(/\n(?:\/\/|\/\*)# sourceMappingURL=[^\n]*\n?$/, "\n")];
    }),
  );
}

/** Bundles one entry; gives its files' texts by their names, and the packages whose code is in them. */
async function bundle({ entry, what, parts }) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [entry, ...Object.keys(parts)],
    entryNames: "[name]",
    outdir: "vendor",
    bundle: true,
    splitting: true,
    write: false,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    // Nothing here moves by parts of words; to begin this takes longer than all else of its file.
    define: { "Intl.Segmenter": "undefined" },
    legalComments: "none",
    metafile: true,
    // Most of it runs when it begins: a browser that knows this hint compiles it all before that,
    // beside the page, and not function by function while the page waits.
    banner: { js: `//# allFunctionsCalledOnLoad\n/* Built from ${what} by themes/default/build; do not edit. Licences: LICENSES.txt. */` },
  });
  const outputs = Object.entries(result.metafile.outputs);
  const names = new Map(
    outputs.map(([path, { entryPoint, inputs }]) => [
      basename(path),
      entryPoint ? entryPoint === entry && entry : nameOfPart(parts, Object.keys(inputs)),
    ]),
  );
  const texts = result.outputFiles.map(({ path, text }) => [names.get(basename(path)), renamed(text, names)]);
  const packages = outputs
    .flatMap(([, { inputs }]) => Object.entries(inputs))
    .filter(([, input]) => input.bytesInOutput > 0)
    .map(([path]) => packageOf(path))
    .filter(Boolean);
  // What only names a part holds nothing.
  return { texts: texts.filter(([name]) => name), packages };
}

function nameOfPart(parts, inputs) {
  const packages = inputs.map(packageOf);
  const [name] = Object.entries(parts).find(([, main]) => packages.includes(main)) ?? [];
  if (!name) throw new Error(`a part without a name holds ${inputs.join(", ")}`);
  return name;
}

/** A text that imports its neighbours by their names. */
function renamed(text, names) {
  return text.replace(/"\.\/([^"/]+\.js)"/g, (match, name) => (names.get(name) ? `"./${names.get(name)}"` : match));
}

function packageOf(path) {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
}

/** The name, version and licence texts of one package, with those of what is bundled in its files. */
async function licence(name) {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const copied = (COPIED[name] ?? []).map((file) => `${file}.LICENSE.txt`);
  const files = (await readdir(folder)).filter((entry) => /^(licen[cs]e(\.\w+)?|notice)$/i.test(entry) || copied.includes(entry));
  if (files.length === 0) throw new Error(`${name} ${version} has no licence text`);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n")}\n`;
}

/** Everything the vendor folder holds: file name to text. */
async function vendored() {
  const bundledFiles = await Promise.all(bundles.map(bundle));
  const names = [...new Set([...bundledFiles.flatMap(({ packages }) => packages), ...Object.keys(COPIED)])].sort();
  const licences = await Promise.all(names.map(licence));
  return new Map([
    ...bundledFiles.flatMap(({ texts }) => texts),
    ...(await copies()),
    ["LICENSES.txt", licences.join(`\n${"-".repeat(72)}\n\n`)],
  ]);
}

/** The names of files in `vendor/` that differ from what was just built, are missing, or are too many. */
async function differences(files) {
  const vendorFiles = await readdir(vendor, { recursive: true, withFileTypes: true }).catch(() => []);
  const committed = vendorFiles.filter((entry) => entry.isFile()).map((entry) => relative(vendor, join(entry.parentPath, entry.name)));
  const extra = committed.filter((name) => !files.has(name));
  const changed = [];
  for (const [name, text] of files) {
    const old = await readFile(join(vendor, name), "utf8").catch(() => null);
    if (old !== text) changed.push(name);
  }
  return [...changed, ...extra].sort();
}

const files = await vendored();
if (process.argv.includes("--check")) {
  const differingFiles = await differences(files);
  for (const name of differingFiles) console.error(`vendor/${name} is not what build.mjs makes of the locked packages`);
  if (differingFiles.length > 0) {
    console.error("run: npm ci --ignore-scripts && node build.mjs");
    process.exitCode = 1;
  } else {
    console.log(`vendor: ${files.size} files, the same bytes`);
  }
} else {
  await mkdir(join(vendor, COPIES_FOLDER), { recursive: true });
  for (const [name, text] of files) {
    await writeFile(join(vendor, name), text);
    console.log(`${relative(process.cwd(), join(vendor, name))}  ${Buffer.byteLength(text)} bytes`);
  }
}
