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
 * @property {string} requirements   the text of its `requirements.txt`
 * @property {string} serve   the command that starts it
 *
 * @typedef {object} Tools
 * @property {string} check   the text of `check.py`
 * @property {string} test   the text of `test_checks.py`
 */
import { bytesOf } from "./bytes.js";
import { phrase } from "./phrases.js";

/**
 * Creates the files of one exercise, all in one folder.
 *
 * @param {Taken} taken
 * @param {Tools} tools
 * @param {string} page the page's URL
 */
export function exerciseFiles(taken, tools, page) {
  const { id } = taken.data;
  const about = `${readme(taken, page)}\n${howTo(`\`${program(taken)}\``)}`;
  return inFolder(id, [["README.md", about], ...ownFiles(taken), ...toolFiles(tools)]);
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
  const about = [`# ${data.title}\n\n${from}\n`, ...howToServe(data)].join("\n");
  return inFolder(data.id, [["README.md", about], ...Object.entries(files), ...requirements(data)]);
}

/** Creates the files of a lesson: one folder per exercise, with the check tools above them. */
export function lessonFiles(name, title, exercises, tools, page) {
  const list = exercises.map(({ data }) => `- [${data.title}](${data.id}/README.md)\n`).join("");
  const about = `# ${title}\n\n${phrase("taken.exercises", { page })}\n\n${list}\n${howTo(phrase("taken.each"))}`;
  const folders = exercises.flatMap((taken) =>
    [["README.md", readme(taken, page)], ...ownFiles(taken)].map(([file, bytes]) => [`${taken.data.id}/${file}`, bytes]));
  return inFolder(name, [["README.md", about], ...folders, ...toolFiles(tools)]);
}

function ownFiles({ data, code }) {
  return [
    [program({ data }), code.endsWith("\n") || code === "" ? code : `${code}\n`],
    ...Object.entries({ ...data.exercise.files, ...data.exercise.program }),
    ...requirements(data),
    ["checks.json", `${JSON.stringify(data.exercise, null, 2)}\n`],
  ];
}

function toolFiles({ check, test }) {
  return [["check.py", check], ["test_checks.py", test]];
}

function program({ data }) {
  return data.exercise.tests ?? (data.exercise.kind === "sql" ? "main.sql" : "main.py");
}

function readme({ data }, page) {
  // Relative links only work on the page.
  const task = data.task.trim().replace(/\]\((?![a-z][a-z0-9+.-]*:)([^)\s]+)/gi, (_, address) => `](${new URL(address, page)}`);
  const from = phrase("taken.from", { page: `${page}#exercise-${data.id}` });
  return [`# ${data.title}\n\n${task}\n\n${from}\n`, ...howToServe(data)].join("\n");
}

function howTo(written) {
  return `## ${phrase("taken.title")}

${phrase("taken.write", { written })}

\`\`\`
python check.py
\`\`\`

${phrase("taken.how")}
`;
}

function requirements({ requirements = "" }) {
  return requirements ? [["requirements.txt", requirements]] : [];
}

/** Returns how an application is started; nothing for other programs. */
function howToServe({ requirements = "", serve = "" }) {
  if (!serve) return [];
  const commands = [...(requirements ? ["python -m pip install -r requirements.txt"] : []), serve];
  return [`## ${phrase("taken.run_title")}

${phrase("taken.run")}

\`\`\`
${commands.join("\n")}
\`\`\`

${phrase("taken.then")}
`];
}

function inFolder(folder, files) {
  return files.map(([name, content]) => ({ name: `${folder}/${name}`, bytes: bytesOf(content) }));
}
