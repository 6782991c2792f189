/**
 * The "Take it home" buttons: build a zip and offer it as a download.
 *
 * `take-home.js` creates the content. The reader's programs are read from the storage on
 * each click.
 */
import { download } from "./download.js";
import { phrase } from "./phrases.js";
import { exerciseKey } from "./progress.js";

const ONE = '[data-part="take-home"]';
const LESSON = '[data-part="take-home-lesson"]';

/**
 * @param {Document} page
 * @param {object} options
 * @param {{get(key: string): any}} options.storage
 * @param {URL} options.base the site's root URL
 * @param {(text: string) => void} options.announce
 */
export function listenForTakeHome(page, { storage, base, announce }) {
  const taken = (element) => {
    const data = JSON.parse(element.querySelector(".exercise-data").textContent);
    const record = storage.get(exerciseKey(data.id));
    return { data, code: record?.edited ? record.code : data.starter };
  };

  async function filesFor(button) {
    const [tools, { exerciseFiles, lessonFiles }] = await Promise.all([fetchTools(base), import("./take-home.js")]);
    const address = location.href.replace(/[?#].*$/, "");
    const exercise = button.closest(".exercise");
    if (exercise) return exerciseFiles(taken(exercise), tools, address);
    const all = [...page.querySelectorAll(".exercise[data-exercise]")].map(taken);
    const name = button.dataset.name.split("/").filter(Boolean).at(-1);
    return lessonFiles(name, page.querySelector("h1").textContent, all, tools, address);
  }

  page.addEventListener("click", async ({ target }) => {
    const button = target?.closest?.(`${ONE}, ${LESSON}`);
    if (!button) return;
    try {
      const [files, { zip }] = await Promise.all([filesFor(button), import("./zip.js")]);
      const [folder] = files[0].name.split("/");
      download(`${folder}.zip`, zip(files, new Date()), "application/zip");
      announce(phrase("taken.done", { file: `${folder}.zip` }));
    } catch (error) {
      console.error(error);
      say(button, phrase("taken.failed"));
    }
  });

  function say(button, words) {
    const word = button.textContent;
    button.textContent = words;
    announce(words);
    button.addEventListener("blur", () => (button.textContent = word), { once: true });
  }
}

/** Shows the buttons, which need scripts. */
export function showTakeHome(page) {
  for (const button of page.querySelectorAll(`${ONE}, ${LESSON}`)) button.hidden = false;
}

async function fetchTools(base) {
  const [check, test] = await Promise.all(
    ["runner/check.py", "theme/take-home/test_checks.py"].map(async (path) => {
      const answer = await fetch(new URL(path, base));
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.text();
    }),
  );
  return { check, test };
}
