/**
 * A small course in a temporary folder, and the sites built from it, version by version.
 *
 * Unless a test asks for Python, the course gets a bundle of a few small files, because offline
 * storage doesn't depend on their content.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after } from "node:test";

export const UNDERSTORY = fileURLToPath(new URL("../../../target/release/understory", import.meta.url));

const lesson = (title, id, text) =>
  `+++\ntitle = "${title}"\nid = "${id}"\ndescription = "A lesson."\n+++\n\n## First words\n\n${text}\n\n:::reflect {name="thoughts"}\nWhat do you think?\n:::\n`;

/** Returns the files of an exercise in this folder. */
export const sayHello = (folder) => ({
  [`${folder}/task.md`]: '+++\ntitle = "Say hello"\nhints = ["Use print."]\n+++\n\nPrint `Hello`.\n',
  [`${folder}/starter.py`]: 'print("Hi")\n',
  [`${folder}/solution.py`]: 'print("Hello")\n',
  [`${folder}/checks.toml`]: '[[check]]\nname = "says hello"\nmessage = "Print Hello."\nstdout = "Hello"\n',
});

const COURSE = {
  "content/course.toml":
    'title = "A small course"\ndescription = "For tests."\nlanguage = "en"\nlicence = "CC BY 4.0"\ntheme = "default"\npython = "3.14"\n',
  "content/home.md": '+++\ntitle = "Begin here"\nlede = "Two lessons."\nprogram = \'print("Hello")\'\n+++\n\nText.\n',
  "content/01-begin/part.md": '+++\ntitle = "Begin"\ndescription = "The only part."\n+++\n\nA part.\n',
  "content/01-begin/01-greet/lesson.md": lesson("Greet", "B1", "Say something kind."),
  "content/01-begin/02-thank/lesson.md": lesson("Thank", "B2", "![A leaf](images/leaf.svg)\n\nSay thanks."),
  "content/01-begin/02-thank/images/leaf.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>\n',
};

const BUNDLE = {
  "manifest.json": "{}\n",
  "runner.js": "export class PythonRunner { ready = new Promise(() => {}); }\n",
  "waiting-service-worker.js": "const answerWaitingPython = () => false;\n",
};

/**
 * Makes the course and returns a function that builds a version of it.
 *
 * @param {{bundle?: string}} [wishes] a folder with another bundle, such as the real one
 */
export function useCourse({ bundle } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "understory-course-"));
  after(() => rmSync(folder, { recursive: true }));
  const write = (files, inside) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, inside, path)), { recursive: true });
      writeFileSync(join(folder, inside, path), text);
    }
  };
  write(COURSE, "");
  write(BUNDLE, "bundle");
  return {
    folder,
    /** Builds the course with these files changed, into a folder with this name. */
    build(name, files = {}, options = []) {
      write(files, "");
      const out = join(folder, name);
      execFileSync(UNDERSTORY, ["build", "--course", folder, "--runner", bundle ?? join(folder, "bundle"), "--out", out, ...options], {
        stdio: ["ignore", "ignore", "inherit"],
      });
      return out;
    },
    lesson,
  };
}
