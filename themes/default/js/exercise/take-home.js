/**
 * Creates the files for working on an exercise, all exercises of a lesson, or an application,
 * on the reader's computer.
 *
 * `take-home-button.js` offers them as a download.
 *
 * @typedef {object} Taken
 * @property {{id: string, title: string, task: string, exercise: object} & Partial<Serving>} data   from the page
 * @property {string} code   the reader's program
 *
 * @typedef {object} Serving   how an application runs there
 * @property {string[]} imports   the modules that its author's programs import
 * @property {Record<string, string>} pins   the versions of packages in the course
 * @property {string} serve   the command that starts it
 *
 * @typedef {object} Tools
 * @property {string} main   the text of the program that starts the check engine
 * @property {string} check   the text of the check engine
 * @property {string} test   the text of `test_checks.py`
 */
import { bytesOf } from "../page/bytes.js";
import { phrase } from "../page/phrases.js";
import { zip } from "./zip.js";

/** Matches `from flask import Flask` and `import jwt, flask as f`. */
const IMPORT = /^[ \t]*(?:from[ \t]+(\w+)|import[ \t]+([^#\n]+))/gm;
/** The first date that a zip can have, so that `check.pyz` is the same each time. */
const FIRST_DATE = new Date(1980, 0, 1);
/** Packages that aren't called like their modules. */
const PACKAGES = { dotenv: "python-dotenv", jwt: "pyjwt" };
/** What FastAPI and pydantic only need if a program uses these names. */
const OPTIONAL = {
  "email-validator": /\bEmailStr\b/,
  jinja2: /\bJinja2Templates\b/,
  "python-multipart": /\bfastapi\b[^]*\b(?:File|Form|OAuth2PasswordRequestForm|UploadFile)\b|\brequest\.form\(/,
};

/**
 * Creates the files of one exercise, all in one folder.
 *
 * @param {Taken} exercise
 * @param {Tools} tools
 * @param {string} page the page's URL
 */
export function exerciseFiles(exercise, tools, page) {
  const [[readme, about], ...files] = ownFiles(exercise, page);
  const check = howTo(`\`${program(exercise)}\``);
  return inFolder(exercise.data.id, [[readme, `${about}\n${check}`], ...files, ...toolFiles(tools, { ".": exercise.data.exercise })]);
}

/**
 * Creates the files of an application.
 *
 * @param {{id: string, title: string} & Serving} data from the page
 * @param {Record<string, string | {base64: string}>} files
 * @param {string} page the page's URL
 */
export function appFiles(data, files, page) {
  const from = phrase("taken.from", { page: `${page}#app-${data.id}` });
  const required = requirements(data, files);
  const about = [`# ${data.title}\n\n${from}\n`, ...howToServe(data, required)].join("\n");
  return inFolder(data.id, [["README.md", about], ...Object.entries(files), ...requirementsFile(required)]);
}

/** Creates the files of a lesson: one folder per exercise, with the check tools above them. */
export function lessonFiles(name, title, exercises, tools, page) {
  const list = exercises.map(({ data }) => `- [${data.title}](${data.id}/README.md)\n`).join("");
  const about = `# ${title}\n\n${phrase("taken.exercises", { page })}\n\n${list}\n${howTo(phrase("taken.each"))}`;
  const folders = exercises.flatMap((exercise) =>
    ownFiles(exercise, page).map(([file, content]) => [`${exercise.data.id}/${file}`, content]),
  );
  const checked = Object.fromEntries(exercises.map(({ data }) => [data.id, data.exercise]));
  return inFolder(name, [["README.md", about], ...folders, ...toolFiles(tools, checked)]);
}

function ownFiles({ data, code }, page) {
  const required = requirements(data, { ...data.exercise.files, "main.py": code });
  return [
    ["README.md", readme(data, required, page)],
    // Git and other tools expect a newline at the end of a file.
    [program({ data }), code.endsWith("\n") || code === "" ? code : `${code}\n`],
    ...Object.entries({ ...data.exercise.files, ...data.exercise.program }),
    ...requirementsFile(required),
  ];
}

/**
 * Returns the files that check exercises: `check.pyz`, which contains the engine and the exercises by their
 * folders, and `test_checks.py`.
 */
function toolFiles({ main, check, test }, exercises) {
  const files = [
    ["__main__.py", main],
    ["check.py", check],
    ["checks.json", `${JSON.stringify({ exercises }, null, 2)}\n`],
  ];
  const archive = zip(
    files.map(([name, content]) => ({ name, bytes: bytesOf(content) })),
    FIRST_DATE,
  );
  return [
    ["check.pyz", archive],
    ["test_checks.py", test],
  ];
}

function program({ data }) {
  return data.exercise.tests ?? (data.exercise.kind === "sql" ? "main.sql" : "main.py");
}

function readme(data, required, page) {
  // Relative links only work on the page.
  const task = data.task.trim().replace(/\]\((?![a-z][a-z0-9+.-]*:)([^)\s]+)/gi, (_, address) => `](${new URL(address, page)}`);
  const from = phrase("taken.from", { page: `${page}#exercise-${data.id}` });
  return [`# ${data.title}\n\n${task}\n\n${from}\n`, ...howToServe(data, required)].join("\n");
}

function howTo(source) {
  return `## ${phrase("taken.title")}

${phrase("taken.write", { written: source })}

\`\`\`
python check.pyz
\`\`\`

${phrase("taken.how")}
`;
}

/**
 * Returns the `requirements.txt` of an application: the server and the packages that the author's or
 * the reader's programs use, as far as the course pins them. Nothing for other programs.
 *
 * @param {Partial<Serving>} data
 */
function requirements({ imports = [], pins = {}, serve = "" }, files) {
  const code = Object.entries(files)
    .map(([name, content]) => (name.endsWith(".py") ? content : ""))
    .join("\n");
  const importedNames = [...code.matchAll(IMPORT)].flatMap(
    ([, from, names]) => from ?? names.split(",").map((name) => name.trim().split(/\W/)[0]),
  );
  const used = new Set([serve.split(" ")[0], ...[...imports, ...importedNames].map((name) => PACKAGES[name] ?? name.replaceAll("_", "-"))]);
  const pinned = Object.entries(pins).filter(([name]) => used.has(name) || OPTIONAL[name]?.test(code));
  return pinned.map(([name, version]) => `${name}==${version}\n`).join("");
}

function requirementsFile(required) {
  return required ? [["requirements.txt", required]] : [];
}

/** Returns how an application is started; nothing for other programs. */
function howToServe({ serve = "" }, required) {
  if (!serve) return [];
  const commands = [...(required ? ["python -m pip install -r requirements.txt"] : []), serve];
  return [
    `## ${phrase("taken.run_title")}

${phrase("taken.run")}

\`\`\`
${commands.join("\n")}
\`\`\`

${phrase("taken.then")}
`,
  ];
}

function inFolder(folder, files) {
  return files.map(([name, content]) => ({ name: `${folder}/${name}`, bytes: content instanceof Uint8Array ? content : bytesOf(content) }));
}
