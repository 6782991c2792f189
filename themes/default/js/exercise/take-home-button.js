/**
 * A "Take it home" button: builds a zip and offers it as a download.
 *
 * `take-home.js` creates the content. The reader's programs are read from the storage on
 * each click.
 */
import { onClick } from "../page/controls.js";
import { appKey, currentFiles } from "../app/files.js";
import { download } from "../page/download.js";
import { phrase } from "../page/phrases.js";
import { exerciseKey } from "../progress/progress.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element the button of an exercise, an application or a whole lesson
 * @param {{get(key: string): any}} options.storage
 * @param {URL} options.base the site's root URL
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 */
export function createTakeHome({ element: button, storage, base, announce, signal }) {
  const page = button.ownerDocument;
  const readExercise = (element) => {
    const data = JSON.parse(element.querySelector(".exercise-data").textContent);
    const record = storage.get(exerciseKey(data.id));
    return { data, code: record?.edited ? record.code : data.starter };
  };

  async function appToTake(app, address) {
    const data = JSON.parse(app.querySelector(".app-data").textContent);
    const { files } = currentFiles(data, storage.get(appKey(data.id)) ?? {});
    return (await import("./take-home.js")).appFiles(data, { ...data.extra, ...files }, address);
  }

  async function files() {
    const address = location.href.replace(/[?#].*$/, "");
    const app = button.closest(".app");
    if (app) return appToTake(app, address);
    const [tools, { exerciseFiles, lessonFiles }] = await Promise.all([fetchTools(base), import("./take-home.js")]);
    const exercise = button.closest(".exercise");
    if (exercise) return exerciseFiles(readExercise(exercise), tools, address);
    const all = [...page.querySelectorAll(".exercise[data-exercise]")].map(readExercise);
    const name = button.dataset.name?.split("/").filter(Boolean).at(-1);
    return lessonFiles(name, page.querySelector("h1").textContent, all, tools, address);
  }

  const words = [...button.childNodes];

  onClick(button, signal, async () => {
    button.replaceChildren(...words);
    try {
      const [all, { zip }] = await Promise.all([files(), import("./zip.js")]);
      const name = `${all[0].name.split("/")[0]}.zip`;
      download(name, zip(all, new Date()), "application/zip");
      announce(phrase("taken.done", { file: name }));
    } catch (error) {
      console.error(error);
      // Until the next press, because a change when it loses the focus would move what is pressed.
      button.textContent = phrase("taken.failed");
      announce(button.textContent);
    }
  });

  return { draw: () => (button.hidden = false) };
}

async function fetchTools(base) {
  const [main, check, test] = await Promise.all(
    ["theme/take-home/__main__.py", "runner/check.py", "theme/take-home/test_checks.py"].map(async (path) => {
      const response = await fetch(new URL(path, base));
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.text();
    }),
  );
  return { main, check, test };
}
