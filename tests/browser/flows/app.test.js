/**
 * Applications in a lesson and in an exercise: a reader starts them, sends requests, changes files,
 * and sees responses and the log. What they answer can't harm the page.
 */
import assert from "node:assert/strict";
import { useAuthor } from "../support/author.js";
import { useBrowser, useReader } from "../support/browser.js";
import { Exercise } from "../support/exercise.js";
import { barriersInLightAndDark } from "../support/judging.js";

const LESSON = "content/01-begin/02-answer-requests/";
const PAGE = "begin/answer-requests/";

const FASTAPI = `from fastapi import FastAPI

app = FastAPI()


@app.get("/double/{number}")
def double(number: int):
    return {"double": number * 2}
`;

/** Needs no package, so it starts fast. */
const PLAIN = `from books import BOOKS

HTML = "<script>window.harmed = true</script><img src=x onerror='window.harmed = true'>"


def app(environ, start_response):
    path = environ["PATH_INFO"]
    status, kind, body = "200 OK", "application/json", '{"count":%d}' % len(BOOKS)
    if path == "/fail":
        print("about to fail")
        return BOOKS[7]
    if path == "/forever":
        while True:
            pass
    if path == "/exit":
        exit("bye")
    if path == "/memory":
        blocks = []
        while True:
            blocks.append(bytearray(10_000_000))
    if path == "/html":
        kind, body = "text/html", HTML
    if path == "/large":
        kind, body = "text/plain", "x" * 10_000_000
    if path == "/echo":
        kind, body = "text/plain", environ["HTTP_X_NAME"] + environ["wsgi.input"].read().decode()
    start_response(status, [("Content-Type", kind)])
    return [body.encode()]
`;

/** Its handler never awaits anything. */
const BUSY = `async def app(scope, receive, send):
    assert scope["type"] == "http"
    while scope["path"] == "/spin":
        pass
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"here"})
`;

/** Pages with links, a form, cookies, a redirect and parts of their own. */
const SITE = `from urllib.parse import parse_qs

HOME = """<!doctype html>
<link rel="stylesheet" href="style.css"><h1>Home</h1>
<a href="/about">About</a> <a href="/shop">Shop</a> <a href="https://example.org/about">Elsewhere</a>
<form method="post" action="https://example.org/search"><button>Search</button></form>
<form method="post" action="/login"><input name="name" aria-label="Name"><button>Log in</button></form>
<p id="said"></p>
<script>
const reached = [];
for (const reach of [() => localStorage.length, () => parent.document.title, () => document.cookie]) {
  try { reached.push(reach()); } catch {}
}
fetch("/api").then((response) => response.json()).then(({ count }) => {
  document.getElementById("said").textContent = "count " + count + ", reached " + reached.length;
});
</script>"""


def app(environ, start_response):
    path, cookie = environ["PATH_INFO"], environ.get("HTTP_COOKIE", "nobody")
    status, headers, body = "200 OK", [("Content-Type", "text/html")], HOME
    if path == "/":
        headers.append(("Set-Cookie", "visited=home"))
    if path == "/style.css":
        headers, body = [("Content-Type", "text/css")], "h1 { color: rgb(1, 2, 3) }"
    if path == "/api":
        headers, body = [("Content-Type", "application/json")], '{"count": 3}'
    if path == "/about":
        body = "<h1>About</h1><a href='/'>Back</a> " + cookie
    if path == "/login":
        fields = parse_qs(environ["wsgi.input"].read().decode())
        status, body = "303 See Other", ""
        headers = [("Location", "/me"), ("Set-Cookie", "name=" + fields["name"][0])]
    if path == "/shop":
        # The application has a page at this path, too.
        status, headers = "302 Found", [("Location", "https://example.com/about")]
    if path == "/me":
        body = "<h1>Hello, " + cookie + "</h1>"
    start_response(status, headers)
    return [body.encode()]
`;

/** Sends SQL from a module of its own. */
const SHELF = `from urllib.parse import parse_qs

import books


def app(environ, start_response):
    path = environ["PATH_INFO"]
    if path == "/add":
        books.add(parse_qs(environ["QUERY_STRING"])["title"][0])
    if path == "/many":
        books.count(40)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"done"]
`;
const SHELF_BOOKS = `from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.pool import StaticPool


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]


engine = create_engine("sqlite://", poolclass=StaticPool)
Base.metadata.create_all(engine)


def add(title):
    with Session(engine) as session:
        session.add(Book(title=title))
        session.commit()


def count(times):
    for _ in range(times):
        with Session(engine) as session:
            session.scalars(select(Book)).all()
`;
const QUERY = `from sqlalchemy import create_engine, text

engine = create_engine("sqlite://")
with engine.connect() as connection:
    print(connection.scalar(text("SELECT :number * 7"), {"number": 6}))
`;

const FILES = {
  "lesson.md": `+++
title = "Answer requests"
id = "B2"
description = "A first application."
+++

## A first one

::app{name="double"}

::app{name="desk"} a desk that lends books

::app{name="site"} a site with pages

::app{name="busy"} a handler that never awaits

::app{name="shelf"} a shelf in a database

\`\`\`python {run}
${QUERY}\`\`\`
\`\`\`output
42
\`\`\`

::exercise{name="triple"}
`,
  "double/main.py": FASTAPI,
  "desk/main.py": PLAIN,
  "site/main.py": SITE,
  "busy/main.py": BUSY,
  "shelf/main.py": SHELF,
  "shelf/books.py": SHELF_BOOKS,
  "desk/books.py": 'BOOKS = ["Emma", "Dune"]\n',
  "triple/task.md": `+++
title = "Triple"
kind = "app"
hints = ["Three times."]
passed = "It has an address."
+++

\`GET /triple/2\` answers 6.
`,
  "triple/starter.py": FASTAPI,
  "triple/solution.py": FASTAPI.replaceAll("double", "triple").replace("* 2", "* 3"),
  "triple/checks.toml": `[[check]]
name = "triples"
request = "GET /triple/2"
status = 200
answer = '{"triple": 6}'

[[check]]
name = "triples any number"
request = "GET /triple/4"
script = 'assert "12" in response.text, "What is three times four?"'
`,
};

/** An application on a page, as its reader uses it. */
class App {
  constructor(page, id, selector = `#app-${id}`) {
    this.page = page;
    this.root = page.locator(selector);
    this.editor = this.root.locator(".cm-content");
  }

  part(name) {
    return this.root.locator(`[data-part="${name}"]`);
  }

  async reach() {
    await this.root.scrollIntoViewIfNeeded();
    await this.editor.waitFor();
    return this;
  }

  async run() {
    await this.part("run-app").click();
    await this.is("running");
  }

  async is(state) {
    await this.root.and(this.page.locator(`[data-serving="${state}"]`)).waitFor();
  }

  /** Sends a request with the keyboard. */
  async send(path) {
    await this.part("path").fill(path);
    await this.part("path").press("Enter");
  }

  /** Waits for the response to a path, and returns its status and body. */
  async response(path) {
    await this.part("response-label").filter({ hasText: path }).waitFor();
    return [await this.part("response-status").textContent(), await this.part("response-body").textContent()];
  }

  /** Waits until the log contains a text, and returns the log. */
  async logs(text) {
    await this.part("log").filter({ hasText: text }).waitFor();
    return this.part("log").textContent();
  }

  async write(program) {
    await this.editor.click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(program);
  }
}

const browser = useBrowser();
const own = useAuthor(async (course) => {
  for (const [path, text] of Object.entries(FILES)) await course.save(LESSON + path, text);
});
const read = useReader(browser, () => own.server.url);

async function open(page, id, selector) {
  await page.goto(PAGE);
  return new App(page, id, selector).reach();
}

const announced = (page, text) => page.locator('[data-part="announcements"] p').filter({ hasText: text }).first().waitFor({ state: "attached" });

read("an application runs, shows its routes and answers requests", async (page) => {
  const app = await open(page, "double");
  await app.run();
  assert.deepEqual(await app.part("routes-list").locator("li").allTextContents(), ["GET /double/{number}"]);
  await app.send("/double/21");
  assert.deepEqual(await app.response("/double/21"), ["200 OK", '{\n  "double": 42\n}']);
  await announced(page, '200 OK. {"double":42}');
  await app.send("/double/many");
  assert.equal((await app.response("/double/many"))[0], "422 Unprocessable Content");
  // Pressing a route fills the fields, with its gap selected.
  await app.part("routes-list").getByRole("button").click();
  await page.keyboard.insertText("4");
  await page.keyboard.press("Enter");
  assert.deepEqual(await app.response("/double/4"), ["200 OK", '{\n  "double": 8\n}']);
  await app.part("recent").locator("summary").click();
  assert.deepEqual(await app.part("recent-list").locator("li").allTextContents(), [
    "GET /double/4 200 OK", "GET /double/many 422 Unprocessable Content", "GET /double/21 200 OK",
  ]);
});

read("a request starts the application, and a change starts it again", async (page) => {
  const app = await open(page, "desk");
  await app.send("/count");
  assert.deepEqual(await app.response("/count"), ["200 OK", '{\n  "count": 2\n}']);
  await app.root.getByRole("tab", { name: "main.py" }).press("ArrowRight");
  await app.root.getByRole("tab", { name: "books.py", selected: true }).waitFor();
  await app.write('BOOKS = ["Emma"]');
  await app.send("/count/again");
  assert.deepEqual(await app.response("/count/again"), ["200 OK", '{\n  "count": 1\n}']);
  assert.match(await app.logs("/count/again"), /books\.py/);
  // The change is kept, and can be taken back and brought back.
  await page.reload();
  await app.reach();
  await app.root.getByRole("tab", { name: "books.py" }).click();
  await app.editor.filter({ hasText: /^BOOKS = \["Emma"\]$/ }).waitFor();
  await app.part("reset").click();
  await app.editor.filter({ hasText: "Dune" }).waitFor();
  await app.part("undo-reset").click();
  await app.editor.filter({ hasNotText: "Dune" }).waitFor();
});

read("a route that fails answers 500, and the log has the traceback", async (page) => {
  const app = await open(page, "desk");
  await app.send("/fail");
  assert.deepEqual(await app.response("/fail"), ["500 Internal Server Error", "Internal Server Error"]);
  const log = await app.logs("IndexError");
  assert.match(log, /GET \/fail\nabout to fail\nTraceback[^]*main\.py", line 11[^]*IndexError: list index out of range\n$/);
  await app.send("/");
  assert.equal((await app.response(/GET \/$/))[0], "200 OK");
});

read("an application that can't be imported says where to look, and what comes next isn't sent", async (page) => {
  const app = await open(page, "double");
  await app.write("nme = 1\nprint(name)\n");
  await app.send("/");
  await app.root.locator('.result[data-result="error"] [data-line="2"]').waitFor();
  assert.match(await app.logs("NameError"), /NameError: name 'name' is not defined/);
  await app.is("stopped");
  assert.equal(await app.part("response-status").isVisible(), false);
  assert.notEqual(await app.part("response-note").textContent(), "");
});

read("headers and a body are sent, and shown as a curl command", async (page) => {
  const app = await open(page, "desk");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.part("method").selectOption("POST");
  await app.root.locator("summary").filter({ hasText: "Headers and body" }).click();
  await app.part("headers").fill("X-Name: Mei\nnot a header");
  await app.send("/echo");
  await app.part("request-problem").filter({ hasText: "2" }).waitFor();
  await app.part("headers").fill("X-Name: Mei");
  await app.part("body").fill('{"days":3}');
  await app.part("format").click();
  await app.send("/echo");
  assert.deepEqual(await app.response("/echo"), ["200 OK", 'Mei{\n  "days": 3\n}']);
  await app.part("curl").click();
  await app.part("curl").filter({ hasText: "Copied" }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^curl http:\/\/127\.0\.0\.1:8000\/echo -H 'X-Name: Mei' /);
});

read("an application can be taken home", async (page) => {
  const app = await open(page, "desk");
  const [zip] = await Promise.all([page.waitForEvent("download"), app.part("take-home").click()]);
  assert.equal(zip.suggestedFilename(), "desk.zip");
});

read("whatever an application answers is text, and a large body doesn't freeze the page", async (page) => {
  const app = await open(page, "desk");
  await app.send("/html");
  assert.match((await app.response("/html"))[1], /^<script>/);
  await app.send("/large");
  await app.part("response-note").filter({ hasText: "10,000,000" }).waitFor();
  assert.equal((await app.response("/large"))[1].length, 100_000);
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

read("a page of an application is shown in a frame that can't reach the course", async (page) => {
  const app = await open(page, "site");
  await app.send("/");
  await app.response(/GET \/$/);
  await app.part("show-page").click();
  const frame = page.frameLocator('#app-site [data-part="preview-frame"]');
  const heading = frame.getByRole("heading", { name: "Home" });
  await heading.waitFor();
  assert.equal(await heading.evaluate((each) => getComputedStyle(each).color), "rgb(1, 2, 3)");
  await frame.getByText("count 3, reached 0").waitFor();
  await frame.getByRole("link", { name: "About" }).click();
  // The console asked for the first page, and its cookie counts.
  await frame.getByText("visited=home").waitFor();
  await frame.getByRole("link", { name: "Back" }).click();
  await frame.getByLabel("Name").fill("Mei");
  await frame.getByRole("button", { name: "Log in" }).click();
  await frame.getByRole("heading", { name: "Hello, visited=home; name=Mei" }).waitFor();
  assert.equal(await app.part("preview-path").textContent(), "/me");
  assert.match(await app.logs("GET /me"), /GET \/about\n[^]*POST \/login\nGET \/me\n$/);
});

read("a link, a form or a redirect to another host shows its address, and the application isn't asked", async (page) => {
  const app = await open(page, "site");
  await app.send("/");
  await app.response(/GET \/$/);
  await app.part("show-page").click();
  const frame = page.frameLocator('#app-site [data-part="preview-frame"]');
  for (const [role, name, address] of [["link", "Elsewhere", "https://example.org/about"], ["button", "Search", "https://example.org/search"], ["link", "Shop", "https://example.com/about"]]) {
    await app.send("/");
    await frame.getByRole(role, { name }).click();
    await frame.getByText(address).waitFor();
  }
  assert.equal(await app.part("preview-path").textContent(), "/shop");
  assert.doesNotMatch(await app.logs("GET /shop"), /about|search/);
});

read("the document of previews shows nothing outside a sandbox", async (page) => {
  await page.goto("preview.html");
  const shown = await page.evaluate(() => new Promise((resolve) => {
    // The document would be replaced before the second message arrives.
    addEventListener("message", ({ data }) => data === "after" && resolve(document.querySelectorAll("h1").length));
    postMessage("<h1>harmful</h1>", "*");
    postMessage("after", "*");
  }));
  assert.equal(shown, 0);
});

read("FastAPI's documentation works in the frame, without the internet", async (page) => {
  const app = await open(page, "double");
  await app.send("/docs");
  await app.response("/docs");
  await app.part("show-page").click();
  const frame = page.frameLocator('#app-double [data-part="preview-frame"]');
  await frame.getByText("/double/{number}").click();
  await frame.getByRole("button", { name: "Try it out" }).click();
  await frame.getByPlaceholder("number").fill("21");
  await frame.getByRole("button", { name: "Execute" }).click();
  await frame.locator(".live-responses-table").getByText('"double": 42').waitFor();
});

read("Stop ends a request that never ends, and the next one is answered", async (page) => {
  const app = await open(page, "desk");
  await app.run();
  await app.send("/forever");
  await app.is("answering");
  await app.part("run-app").click();
  await app.is("stopped");
  await app.send("/after");
  assert.equal((await app.response("/after"))[0], "200 OK");
});

read("a route that uses all memory or ends Python fails, and the next one is answered", async (page) => {
  const app = await open(page, "desk");
  await app.send("/memory");
  assert.equal((await app.response("/memory"))[0], "500 Internal Server Error");
  await app.logs("MemoryError");
  await app.send("/exit");
  await app.part("response-note").filter({ hasText: /./ }).waitFor();
  await app.send("/after");
  assert.equal((await app.response("/after"))[0], "200 OK");
});

read("a handler that never awaits can be stopped", async (page) => {
  const app = await open(page, "busy");
  await app.send("/spin");
  await app.is("answering");
  await app.part("run-app").click();
  await app.is("stopped");
  await app.send("/after");
  assert.deepEqual(await app.response("/after"), ["200 OK", "here"]);
});

read("another application on the page ends the first one, which says so", async (page) => {
  const first = await open(page, "double");
  await first.run();
  const second = await new App(page, "desk").reach();
  await second.run();
  await first.is("stopped");
  await first.logs("another");
});

read("readers who ask see the SQL that a request sent, and are led to its lines", async (page) => {
  const app = await open(page, "shelf");
  const sql = app.part("sql");
  const summary = sql.locator("summary");
  await app.send(`/add?title=${"Emma".repeat(60)}`);
  await app.response("/add");
  assert.equal(await sql.locator("ol").isVisible(), false);
  await summary.press("Enter");
  assert.match(await summary.textContent(), /\b3\b/);
  const statements = await sql.locator("pre").allTextContents();
  assert.deepEqual(statements.map((each) => each.split(" ")[0]), ["BEGIN", "INSERT", "COMMIT"]);
  assert.match(await sql.locator("code").textContent(), /^\('EmmaEmma[^]*',\)$/);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(await barriersInLightAndDark(page), []);
  await sql.getByRole("button", { name: "books.py, line 23" }).first().press("Enter");
  await app.root.getByRole("tab", { name: "books.py", selected: true }).waitFor();
  await app.root.locator(".cm-activeLine").filter({ hasText: "session.commit()" }).waitFor();
  // It stays open for the next request, and is gone if that sends none.
  await app.send("/many");
  await app.response("/many");
  assert.match(await summary.textContent(), /120/);
  assert.equal(await sql.locator("li:visible").count(), 100);
  await app.send("/none");
  await app.response("/none");
  assert.equal(await sql.isVisible(), false);
}, { context: { viewport: { width: 320, height: 640 } } });

read("so do those who run a program that sends SQL", async (page) => {
  await page.goto(PAGE);
  const sample = page.locator(".sample[data-run]");
  const sql = sample.locator('[data-part="sql"]');
  await sample.locator('[data-part="run"]').click();
  await sql.locator("summary").click();
  assert.deepEqual(await sql.locator("pre").allTextContents(), ["BEGIN", "SELECT ? * 7", "ROLLBACK"]);
  assert.equal(await sql.locator("code").textContent(), "(6,)");
  await sql.getByRole("button", { name: "main.py, line 5" }).first().click();
  await sample.locator(".line:focus").filter({ hasText: "SELECT" }).waitFor();
  assert.equal(await sample.locator('[data-part="output-text"]').textContent(), "42\n");
});

read("an exercise runs its application, and Check sends its requests", async (page) => {
  const app = await open(page, "triple", "#exercise-triple");
  const exercise = new Exercise(page, "triple");
  await app.send("/double/2");
  assert.equal((await app.response("/double/2"))[0], "200 OK");
  assert.equal(await exercise.part("status-word").textContent(), "tried once");
  await exercise.press("check");
  await exercise.saysOf("wrong");
  assert.equal(await exercise.column("called"), "GET /triple/2");
  assert.match(await exercise.column("got"), /404/);
  await exercise.write(FILES["triple/solution.py"].replace("* 3", "+ 4"));
  await exercise.press("check");
  await exercise.root.getByText("What is three times four?").waitFor();
  const headings = await exercise.part("results").getByRole("columnheader").allTextContents();
  assert.deepEqual(headings, ["Request", "Your response"]);
  assert.equal(await exercise.column("got"), 'status 200\n{\n  "triple": 8\n}');
  await exercise.write(FILES["triple/solution.py"]);
  await exercise.press("check");
  assert.deepEqual(await exercise.saysOf("passed"), ["Both checks pass.", "It has an address."]);
  await app.send("/triple/5");
  assert.deepEqual(await app.response("/triple/5"), ["200 OK", '{\n  "triple": 15\n}']);
});

read("on a narrow phone, nothing is wider than the page, and axe finds nothing", async (page) => {
  const app = await open(page, "desk");
  await app.run();
  await app.root.locator("summary").filter({ hasText: "Headers and body" }).click();
  await app.send(`/${"long".repeat(60)}`);
  await app.response("/long");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  assert.deepEqual(await barriersInLightAndDark(page), []);
}, { context: { viewport: { width: 320, height: 640 } } });
