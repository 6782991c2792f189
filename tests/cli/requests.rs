//! `understory check` sends the requests that a lesson shows. Its servers need a real Python.

use understory_tests::CourseTest;

const SERVER: &str = r#"
import json, sys
from http.server import BaseHTTPRequestHandler, HTTPServer

BOOKS = []

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path in ("/", "/books") else 404)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(BOOKS).encode())

    def do_POST(self):
        assert self.headers["Content-Type"] == "application/json"
        BOOKS.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.do_GET()

HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"#;

const CHECKS: &str = r#"
[starter]
lesson = "B1"
begins = "2.1"
[server]
command = ["{python}", "server.py", "{port}"]
[[check]]
step = 2
name = "runs"
request = "GET /"
"#;

/// Makes a course whose lesson has these blocks in its first and after its second step.
fn course(first: &str, last: &str) -> CourseTest {
    let lesson = format!(
        "+++\ntitle = \"Greet\"\nid = \"B1\"\nmode = \"local\"\nstarter = \"b1\"\n+++\n\n\
         ## First words\n\n::starter\n\n:::step{{n=\"1\"}} One\n```http\n{first}```\n:::\n\n\
         ::::step{{n=\"2\"}} Two\n::check{{step=\"2\"}}\n::::\n\n```http\n{last}```\n"
    );
    CourseTest::new()
        .file("content/01-begin/01-greet/lesson.md", lesson)
        .file("content/starters/b1/README.md", "# Books\n")
        .file("content/starters/b1/checks.toml", CHECKS)
        .file("content/starters/b1/steps/1/server.py", SERVER)
        .file("content/starters/b1/reference/server.py", SERVER.replace("[]", "[{\"id\": 1}]"))
}

#[test]
fn each_state_has_its_own_server_that_answers_in_order() {
    let first = "POST /books\n\n{\"id\": 7}\n\n200 OK\nContent-Type: application/json\n[{\"id\": 7}]\n\n\
                 GET /books\n\n200 OK\n[{\"id\": …}]\n";
    let last = "GET /books\n\n200 OK\n[{\"id\": 1}]\n";
    let output = course(first, last).run(&["check", "--requests"]).exits(0).output();
    assert!(output.contains("sending 3 requests with "), "{output}");
}

#[test]
fn a_response_that_differs_is_reported_at_its_line() {
    let first = "GET /books\n\n404 Not Found\n[]\n\nGET /books\n\n200 OK\nAllow: GET\n[]\n";
    let last = "GET /books\n\n200 OK\n[\n  {\"id\": 2}\n]\n";
    let output = course(first, last).run(&["check", "--requests"]).exits(1).output();
    for line in [
        "error[untrue-sample]: the server answers 200",
        "lesson.md:16:1",
        "error[untrue-sample]: the response has no header `Allow`",
        "lesson.md:21:1",
        "error[untrue-sample]: the server answers something else",
        "lesson.md:35:1",
        "[{\"id\": 1}]",
        "help: show what the server answers in the state `reference`; `…` stands for any text",
    ] {
        assert!(output.contains(line), "{line} in {output}");
    }
}

#[test]
fn answers_of_predictions_are_sent_and_a_block_can_name_its_server() {
    let lesson = "+++\ntitle = \"Greet\"\nid = \"B1\"\nmode = \"local\"\nstarter = \"b1\"\n+++\n\n\
                  ## First words\n\n::starter\n\n::::step{n=\"2\"} Two\n::check{step=\"2\"}\n::::\n\n\
                  ::::predict What does it answer?\n:::answer\n```http\nGET /books\n\n200 OK\n[7]\n```\nSeven.\n\
                  :::\n::::\n\n```http {server=\"full\"}\nGET /books\n\n200 OK\n[{\"id\": 1}]\n```\n";
    let full =
        "[[server]]\nname = \"full\"\ncommand = [\"{python}\", \"full.py\", \"{port}\"]\n[[check]]";
    let checks =
        CHECKS.replace("[server]", "[[server]]\nname = \"empty\"").replace("[[check]]", full);
    let output = course("", "")
        .file("content/01-begin/01-greet/lesson.md", lesson)
        .file("content/starters/b1/checks.toml", checks)
        .file("content/starters/b1/reference/full.py", SERVER.replace("[]", "[{\"id\": 1}]"))
        .file("content/starters/b1/reference/server.py", SERVER)
        .run(&["check", "--requests"])
        .exits(1)
        .output();
    assert!(output.contains("sending 2 requests"), "{output}");
    assert_eq!(output.matches("the server answers something else").count(), 1, "{output}");
    assert!(
        output.contains("help: show what the server answers in the state `reference`"),
        "{output}"
    );
}

#[test]
fn a_server_that_does_not_start_is_reported_once() {
    let get = "GET /books\n\n200 OK\n[]\n\nGET /books\n\n200 OK\n[]\n";
    let broken = course(get, "GET /books\n\n200 OK\n[{\"id\": 1}]\n")
        .file("content/starters/b1/steps/1/server.py", "print(1)\nraise KeyError('books')\n");
    let output = broken.run(&["check", "--requests"]).exits(1).output();
    assert!(output.contains("the server doesn't answer this request"), "{output}");
    assert!(output.contains("KeyError: 'books'"), "{output}");
    assert!(output.contains("\n1 error\n"), "{output}");
}

#[test]
fn what_a_server_lacks_is_said_once_and_fails_nothing() {
    let get = "GET /books\n\n200 OK\n";
    let checks = CHECKS.replace("[server]", "packages = [\"no_such_package\"]\n[server]");
    let lacking = course(get, get).file("content/starters/b1/checks.toml", checks);
    let output = lacking.run(&["check", "--requests"]).exits(0).output();
    assert!(output.contains("2 requests not sent: the package no_such_package is not"), "{output}");
    assert!(output.contains("or set UNDERSTORY_PYTHON to another Python"), "{output}");
}
