/**
 * Every kind of page for different readers: on a narrow screen, in dark mode, without scripts, with
 * a screen reader, and at a wrong address.
 */
import assert from "node:assert/strict";
import { useBrowser, visit } from "./support/browser.js";
import { Exercise } from "./support/exercise.js";
import { barriers, barriersInLightAndDark, tooWide } from "./support/judging.js";
import { PAGES, useSite } from "./support/site.js";

const browser = useBrowser();
const base = useSite();
const options = { browser, base };

const MISSING = "fundamentals/repeat-with-far/";
/** The browser reports every 404 itself, and the page makes such requests to find its root. */
const notFound = [/status of 404/];
const NARROW = { viewport: { width: 320, height: 640 } };

for (const [kind, path] of Object.entries({ ...PAGES, "not found": MISSING })) {
  const expects = kind === "not found" ? notFound : [];

  visit(`${kind}: nothing scrolls sideways on a 320 px screen`, { ...options, context: NARROW, expects }, async (page) => {
    await page.goto(path, { waitUntil: "networkidle" });
    assert.deepEqual(await tooWide(page), []);
  });

  visit(`${kind}, light and dark: axe finds nothing`, { ...options, expects }, async (page) => {
    await page.goto(path, { waitUntil: "networkidle" });
    assert.deepEqual(await barriersInLightAndDark(page), []);
  });

  visit(`${kind}: with the map open on a 320 px screen, axe finds nothing`, { ...options, context: NARROW, expects }, async (page) => {
    await page.goto(path, { waitUntil: "networkidle" });
    const map = page.getByRole("button", { name: "Map" });
    // The page for wrong addresses has none.
    if ((await map.count()) === 0) return;
    await map.click();
    await page.locator("#side-map:popover-open").waitFor();
    assert.deepEqual(await barriers(page), []);
  });
}

for (const path of ["errors/", "search/", "offline/", "start-here/"]) {
  visit(`${path}: links have one of the course's colours, and paragraphs are spaced`, options, async (page) => {
    await page.goto(path);
    if (path === "offline/") await page.locator('[data-part="offline-lead"]').waitFor();
    const { uncoloured, touching } = await page.evaluate(() => {
      const bare = document.body.appendChild(document.createElement("a"));
      Object.assign(bare, { href: "#bare" }).style.all = "revert";
      const colour = getComputedStyle(bare).color;
      const links = [...document.querySelectorAll("main a")];
      const paragraphs = [...document.querySelectorAll(".plain-page :is(p, .error-kinds)")].filter((each) => each.offsetHeight > 0);
      const below = (each) =>
        paragraphs.find(
          (other) => other.parentElement === each.parentElement && each.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
      return {
        uncoloured: links.filter((link) => getComputedStyle(link).color === colour).map((link) => link.outerHTML),
        touching: paragraphs
          .filter((each) => below(each)?.getBoundingClientRect().top - each.getBoundingClientRect().bottom < 8)
          .map((each) => each.textContent),
      };
    });
    assert.deepEqual(uncoloured, []);
    assert.deepEqual(touching, []);
  });
}

visit("the course's name fits the header on the narrowest phone", { ...options, context: NARROW }, async (page) => {
  await page.goto("glossary/");
  const hangs = await page
    .locator(".wordmark")
    .evaluate((name) => name.getBoundingClientRect().bottom > name.parentElement.getBoundingClientRect().bottom);
  assert.equal(hangs, false);
});

visit("a print page lays out what is near, links to each lesson, and prints all of them", options, async (page) => {
  await page.goto("print/fundamentals/");
  const areAllSeen = () =>
    [...document.querySelectorAll(".print-lesson")].every((lesson) =>
      lesson.querySelector("h2").checkVisibility({ contentVisibilityAuto: true }),
    );
  assert.equal(await page.evaluate(areAllSeen), false);
  const link = page.locator(".print-part .lesson-body > ol a").last();
  await link.click();
  await page.waitForFunction(
    (id) => {
      const { top } = document.getElementById(id).querySelector("h2").getBoundingClientRect();
      return top >= 0 && top < innerHeight / 2;
    },
    (await link.getAttribute("href")).slice(1),
  );
  await page.emulateMedia({ media: "print" });
  await page.waitForFunction(areAllSeen);
});

/**
 * An exercise's states after a button press: the program, the button, and the state it leads to.
 */
const MOMENTS = {
  "a wrong answer": ['people = int(input("How many people? "))\nprint("Ticket 1 of", people)', "check", "wrong"],
  "a right answer": [
    'people = int(input("How many people? "))\nfor number in range(1, people + 1):\n    print(f"Ticket {number} of {people}")',
    "check",
    "passed",
  ],
  "an error": ['print("a line that is far too long for a narrow screen, and then some more", Nobody)', "run", "error"],
  "a question": ['input("How many people will come to the long table in the garden? ")', "run", "waiting"],
};

for (const [moment, [program, press, state]] of Object.entries(MOMENTS)) {
  visit(
    `an exercise after ${moment}: axe finds nothing, light and dark, and a 320 px screen doesn't scroll sideways`,
    options,
    async (page) => {
      await page.goto(PAGES.lesson);
      const exercise = await new Exercise(page, "numbered-tickets").reach();
      await exercise.write(program);
      await exercise.press(press);
      await exercise.is(state);
      assert.deepEqual(await barriersInLightAndDark(page), []);
      await page.setViewportSize(NARROW.viewport);
      assert.deepEqual(await tooWide(page), []);
    },
  );
}

const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

for (const [system, other] of [
  ["light", "dark"],
  ["dark", "light"],
]) {
  visit(
    `the page follows a ${system} system, and the reader's choice on every later page`,
    {
      ...options,
      context: { colorScheme: system },
    },
    async (page) => {
      await page.goto("");
      const before = await background(page);
      await page.locator('[data-part="scheme"]').click();
      await page.locator(`html[data-scheme="${other}"]`).waitFor();
      const after = await background(page);
      assert.notEqual(after, before);
      await page.goto(PAGES.lesson);
      assert.equal(await background(page), after);
      await page.locator('[data-part="scheme"]').click();
      assert.equal(await background(page), before);
    },
  );
}

const menu = (page) => page.locator("#side-map");

visit(
  "on a narrow screen, and without scripts, Map links to every page of the site",
  {
    ...options,
    context: { ...NARROW, javaScriptEnabled: false },
  },
  async (page) => {
    for (const from of [PAGES.home, PAGES.part, PAGES.lesson, PAGES.glossary]) {
      await page.goto(from);
      assert.equal(await menu(page).isVisible(), false);
      await page.getByRole("button", { name: "Map" }).click();
      await menu(page).getByRole("link", { name: "Playground" }).click();
      await page.locator('[data-program="playground"]').waitFor();
    }
    await page.getByRole("button", { name: "Map" }).click();
    await menu(page).getByRole("link", { name: "Course map" }).click();
    await page.locator("#map").waitFor();
  },
);

visit("the map closes when it links to a place on the same page", { ...options, context: NARROW }, async (page) => {
  await page.goto(PAGES.lesson);
  await page.getByRole("button", { name: "Map" }).click();
  await menu(page).locator(".side-headings a").first().click();
  await menu(page).waitFor({ state: "hidden" });
  assert.match(page.url(), /#./);
});

visit(
  "without scripts, a lesson reads well and says what needs them",
  {
    ...options,
    context: { javaScriptEnabled: false },
  },
  async (page) => {
    await page.goto(PAGES.lesson);
    const exercise = page.locator("#exercise-numbered-tickets");
    await page.locator("h1").waitFor();
    for (const text of [
      exercise.locator(".exercise-words"),
      exercise.locator(".editor-static"),
      exercise.locator(".needs-scripts"),
      exercise.locator("details.solution summary"),
      page.locator('a[rel="next"]'),
      page.locator(".sample-run .output").first(),
    ]) {
      await text.waitFor({ state: "visible" });
    }
    for (const name of ["run", "check", "hint", "reset"]) {
      assert.equal(await exercise.locator(`[data-part="${name}"]`).isVisible(), false, `${name} cannot work and is shown`);
    }
    await exercise.locator("details.solution summary").click();
    for (const way of await exercise.locator("details.solution pre").all()) await way.waitFor({ state: "visible" });
  },
);

visit("a wrong address at any depth leads back to the course", { ...options, expects: notFound }, async (page) => {
  const response = await page.goto(MISSING);
  assert.equal(response.status(), 404);
  const nearest = page.locator("#nearest");
  await nearest.waitFor({ state: "visible" });
  assert.equal(await nearest.evaluate((link) => link.href), new URL(PAGES.lesson, base()).href);
  assert.equal(await page.locator("link[rel=icon]").evaluate((link) => link.href), new URL("theme/icons/mark.svg", base()).href);
  await page.goto(`${MISSING}a/b/c`);
  await page.locator("#buttons").waitFor({ state: "visible" });
  await page.locator(".button[data-home]").click();
  await page.locator("#map").waitFor();
  assert.equal(page.url(), `${base()}#map`);
});

visit("a wrong address follows the chosen colour scheme", { ...options, expects: notFound }, async (page) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(`${MISSING}a/b/c`);
  const light = await background();
  await page.goto("");
  await page.locator('[data-part="scheme"]').click();
  await page.goto(`${MISSING}a/b/c`);
  assert.notEqual(await background(), light);
});

visit("the home page's map links to lessons that are already written", options, async (page) => {
  await page.goto("");
  await page.locator('[data-part="start"]').click();
  await page.locator("main.lesson").waitFor();
  assert.match(page.url(), /start-here\/run-your-first-program\/$/);
});

/** Names of parts in both languages of the theme, as long as courses have them. */
const PART_NAMES = {
  en: [
    "Start here",
    "Fundamentals",
    "Take it home",
    "Collections and functions",
    "Functions and modules",
    "Files and errors",
    "Objects",
    "Workflow",
    "HTTP and APIs",
    "Databases",
    "Async",
    "Testing",
    "Security",
    "Deployment",
    "Capstone",
    "Career",
  ],
  es: [
    "Empieza aquí",
    "Fundamentos",
    "En tu equipo",
    "Colecciones y funciones",
    "Funciones y módulos",
    "Archivos y errores",
    "Objetos",
    "Flujo de trabajo",
    "HTTP y APIs",
    "Bases de datos",
    "Asincronía",
    "Pruebas",
    "Seguridad",
    "Despliegue",
    "Proyecto final",
    "Trabajo",
  ],
};

for (const [language, names] of Object.entries(PART_NAMES)) {
  for (const width of [1400, 1440, 1920]) {
    visit(
      `the names of 16 parts below the forest (${language}) are broken only between words at ${width} px`,
      { ...options, context: { viewport: { width, height: 800 } } },
      async (page) => {
        for (const path of [PAGES.home, PAGES.progress]) {
          await page.goto(path);
          const broken = await page.evaluate(async (names) => {
            const list = document.querySelector(".ground-names");
            const slots = names.map((name, place) => {
              const slot = list.querySelector("li").cloneNode(true);
              slot.dataset.lessons = String([3, 16, 3, 12, 8, 6, 9, 8, 12, 10, 5, 7, 7, 6, 8, 5][place]);
              slot.querySelector("a").textContent = name;
              return slot;
            });
            list.replaceChildren(...slots);
            await document.fonts.ready;
            const words = slots.flatMap((slot) => {
              const text = slot.querySelector("a").firstChild;
              return [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
                const range = document.createRange();
                range.setStart(text, index);
                range.setEnd(text, index + word.length);
                return { word, lines: range.getClientRects().length };
              });
            });
            const wide = list.scrollWidth > list.clientWidth ? ["the list is too wide"] : [];
            return [...words.filter(({ lines }) => lines !== 1).map(({ word }) => word), ...wide];
          }, names);
          assert.deepEqual(broken, [], path);
        }
      },
    );
  }
}
