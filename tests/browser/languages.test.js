/**
 * A course in two languages: readers choose one, read, search, run programs, and can switch to the
 * other language or go offline.
 */
import { before, beforeEach, describe, test } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { useBrowser, visit, visiting } from "./support/browser.js";
import { sayHello, useCourse } from "./support/built-course.js";
import { at } from "./support/exercise.js";
import { useHost } from "./support/host.js";
import { barriers, tooWide } from "./support/judging.js";
import { isNeeded, keeps } from "./support/offline.js";
import { SITE } from "./support/site.js";

const browser = useBrowser();
const host = useHost();
const course = useCourse({ bundle: join(SITE, "runner") });

const GREET = "begin/greet/";
const THANK = "begin/thank/";
const EXERCISE = "say-hello";
/**
 * The pages of a language: translated ones, one that isn't translated, and those that the theme
 * makes.
 */
const PAGES = [
  "",
  "begin/",
  GREET,
  THANK,
  "glossary/",
  "progress/",
  "review/",
  "search/",
  "errors/",
  "playground/",
  "offline/",
  "print/begin/",
];

before(() => {
  const exercise = "content/01-begin/01-greet/say-hello";
  const greet = (title, heading, text) =>
    `+++\ntitle = "${title}"\ndescription = "${text}"\n${title === "Greet" ? 'id = "B1"\n' : ""}+++\n\n## ${heading}\n\n${text}\n\n::exercise{name="${EXERCISE}"}\n`;
  const translated = (path) => path.replace("content/", "content/lang/es/");
  const files = {
    "content/01-begin/01-greet/lesson.md": greet("Greet", "First words", "Say something kind."),
    ...sayHello(exercise),
    "content/glossary.toml": '[kindness]\nterm = "kindness"\ndefinition = "What a greeting shows."\n',
    "content/lang/es/course.toml": 'title = "Un curso pequeño"\ndescription = "Para pruebas."\n',
    "content/lang/es/home.md": '+++\ntitle = "Empieza aquí"\nlede = "Dos lecciones."\nprogram = \'print("Hola")\'\n+++\n\nTexto.\n',
    "content/lang/es/01-begin/part.md": '+++\ntitle = "Empezar"\ndescription = "La única parte."\n+++\n\nUna parte.\n',
    [translated("content/01-begin/01-greet/lesson.md")]: greet("Saluda", "Primeras palabras", "Di algo amable."),
    [translated(`${exercise}/task.md`)]: '+++\ntitle = "Di hola"\nhints = ["Usa print."]\n+++\n\nImprime `Hello`.\n',
    [translated(`${exercise}/checks.toml`)]: '[[check]]\nname = "dice hola"\nmessage = "Imprime la palabra."\nstdout = "Hello"\n',
  };
  host().sites.set("/fork/", course.build("site", files));
});
beforeEach(() => (host().cut = false));

const options = { browser, base: () => `${host().url}/fork/` };
const main = (page) => page.locator("main");

visit("the keyboard leads from a page to its translation and back", options, async (page) => {
  await page.goto(GREET);
  for (const [here, name, there] of [
    ["EN", "Español", `es/${GREET}`],
    ["ES", "English", GREET],
  ]) {
    const button = page.locator(".bar-languages");
    assert.match(await button.textContent(), new RegExp(`: ${here}$`));
    await button.focus();
    await page.keyboard.press("Enter");
    const link = page.locator(".languages").getByRole("link", { name });
    await link.waitFor();
    for (let pressed = 0; pressed < 3 && !(await link.evaluate((one) => one === document.activeElement)); pressed += 1)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${host().url}/fork/${there}`);
  }
});

visit("a page says which language it's in, and says so if a text isn't translated", options, async (page) => {
  const language = () => page.evaluate(() => document.documentElement.lang);
  await page.goto(`es/${GREET}`);
  assert.equal(await language(), "es");
  assert.match(await main(page).textContent(), /Di algo amable\./);
  assert.equal(await page.locator(".untranslated").count(), 0);
  assert.equal(await page.locator('.languages a[lang="en"][hreflang="en"]').count(), 1);

  await page.goto(`es/${THANK}`);
  assert.equal(await language(), "es");
  const notice = page.locator(".untranslated");
  assert.match(await notice.textContent(), /aún no está traducida.*English/s);
  assert.equal(await page.locator(".lesson-body").getAttribute("lang"), "en");
  await notice.getByRole("link").click();
  await page.waitForURL(`${host().url}/fork/${THANK}`);
  assert.equal(await language(), "en");
  assert.equal(await page.locator(".untranslated").count(), 0);
});

for (const [folder, words, result, groups] of [
  ["", "kind", "Greet", ["Lessons", "Words"]],
  ["es/", "amable", "Saluda", ["Lecciones"]],
]) {
  visit(`readers of ${folder || "the course's own language"} find results in their language`, options, async (page) => {
    await page.goto(`${folder}${THANK}`);
    await page.locator('[data-part="search"]').click();
    await page.locator("dialog[open] input").fill(words);
    const first = page.locator("dialog[open] [role=option]").first();
    await first.waitFor();
    assert.match(await first.textContent(), new RegExp(result));
    assert.deepEqual(await page.locator("dialog[open] .search-group").allTextContents(), groups);
    await first.click();
    await page.waitForURL(new RegExp(`/fork/${folder}${GREET}`));
  });
}

visit("an exercise speaks the reader's language, and a pass counts in both languages", options, async (page) => {
  const exercise = await at(page, `es/${GREET}`, EXERCISE);
  await exercise.press("hint");
  await exercise.press("check");
  await exercise.is("wrong");
  assert.match((await exercise.saysOf("wrong")).join(" "), /Imprime la palabra\./);
  const table = exercise.root.locator(".result-table");
  assert.deepEqual((await table.locator("th").allTextContents()).slice(-2), ["Esperado", "Tu salida"]);
  await exercise.write('print("Hello")');
  await exercise.press("run");
  await exercise.prints("Hello");
  await exercise.press("check");
  await exercise.is("passed");
  assert.match((await exercise.saysOf("passed")).join(" "), /La comprobación pasa\./);
  assert.equal(await exercise.part("status-word").textContent(), "hecho");
  await page.locator('[data-part="lesson-done"]').filter({ hasText: "Esta lección está hecha" }).waitFor();

  await page.goto(GREET);
  await page.locator(`#exercise-${EXERCISE}[data-status="done"]`).waitFor();
  await page.goto("progress/");
  await page.locator('[data-part="summary"]').filter({ hasText: "1 of 2 lessons and 1 exercise." }).waitFor();
  await page.goto("es/progress/");
  await page.locator('[data-part="summary"]').filter({ hasText: "1 de 2 lecciones y 1 ejercicio." }).waitFor();
});

describe("every page of a translation", () => {
  const onEachScreen = async (page, action) => {
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 800 });
      assert.deepEqual(await tooWide(page), [], `${action}, at ${width} pixels`);
      assert.deepEqual(await barriers(page), [], `${action}, at ${width} pixels`);
    }
  };

  visit("is accessible, on wide and narrow screens", options, async (page) => {
    for (const path of PAGES) {
      await page.goto(`es/${path}`);
      await onEachScreen(page, path);
    }
    await page.locator(".bar-languages").click();
    await page.locator(".languages a").first().waitFor();
    await onEachScreen(page, "the list of languages is open");
  });
});

describe("without a network", () => {
  const words = "a visited page opens in its language, and an unvisited one says so in that language";
  test(words, () =>
    visiting(browser(), options.base(), { serviceWorkers: "allow" }, async (page) => {
      await page.goto(`es/${GREET}`);
      await keeps(page, (path) => isNeeded(path) || path.startsWith(`es/${GREET}`) || /^es\/[^/]+$|^es\/(offline|search)\//.test(path));
      host().cut = true;
      await page.reload();
      assert.match(await main(page).textContent(), /Di algo amable\./);
      await page.goto(`es/${THANK}`);
      await page.locator('[data-part="offline-wanted"]').waitFor();
      assert.match(page.url(), /\/fork\/es\/offline\/#/);
      assert.match(await main(page).textContent(), /Ahora no hay red/);
      await page.goto("es/");
      assert.match(await page.locator("h1").textContent(), /Empieza aquí/);
      await page.locator('[data-part="search"]').click();
      await page.locator("dialog[open] input").fill("amable");
      await page.locator("dialog[open] [role=option]").first().waitFor();
    }),
  );
});
