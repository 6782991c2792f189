/** A custom theme with a different header and footer: everything readers do still works. */
import { before } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { useBrowser, visit } from "./support/browser.js";
import { sayHello, useCourse } from "./support/built-course.js";
import { at } from "./support/exercise.js";
import { useHost } from "./support/host.js";
import { SITE } from "./support/site.js";

const browser = useBrowser();
const host = useHost();
const course = useCourse({ bundle: join(SITE, "runner") });
const GREET = "begin/greet/";

before(() => {
  host().sites.set(
    "/fork/",
    course.build("site", {
      "content/course.toml": 'title = "A small course"\ntheme = "mine"\n',
      "content/01-begin/01-greet/lesson.md":
        '+++\ntitle = "Greet"\nid = "B1"\ndescription = "A lesson."\n+++\n\n## First words\n\nRead.\n\n::exercise{name="say-hello"}\n',
      ...sayHello("content/01-begin/01-greet/say-hello"),
      "themes/mine/templates/base.html":
        '{% extends "default/base.html" %}\n{% block header %}<header><p>Our town</p></header>{% endblock header %}\n{% block footer %}<footer><p>Made by our library.</p></footer>{% endblock footer %}\n',
    }),
  );
});

visit(
  "a program is checked below a different header, and again after coming back",
  { browser, base: () => `${host().url}/fork/` },
  async (page) => {
    const exercise = await at(page, GREET, "say-hello");
    assert.equal(await page.locator(".bar, .foot").count(), 0);
    await exercise.press("check");
    await exercise.is("wrong");
    await page.reload();
    await exercise.write('print("Hello")');
    await exercise.press("check");
    await exercise.is("passed");
  },
);
