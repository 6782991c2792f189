//! Sessions: a web application that answers requests, and keeps its state between them.

use serde_json::{Value, json};

use crate::driver::Program;

/// Returns the answers to requests, and everything that was printed.
fn session(files: Value, requests: &[Value]) -> (Vec<Value>, String) {
    let request = json!({"kind": "session", "files": files});
    let mut conversation = Program::from(request).start();
    for request in requests {
        conversation.send(&json!({"kind": "line", "text": request.to_string()}));
    }
    conversation.send(&json!({"kind": "line", "text": null}));
    let result = conversation.finish();
    assert_eq!(result.status(), "ok", "{:?}", result.last());
    let replies = result
        .events
        .iter()
        .filter(|event| event["kind"] == "reply");
    let values = replies.map(|event| event["value"].clone()).collect();
    (values, result.output)
}

fn start() -> Value {
    json!({"do": "start", "app": "main:app"})
}

fn get(path: &str) -> Value {
    json!({"do": "http", "method": "GET", "path": path})
}

const WSGI: &str = r#"
from urllib.parse import parse_qs

visits = 0

def app(environ, start_response):
    global visits
    visits += 1
    print(environ["REQUEST_METHOD"], environ["PATH_INFO"])
    if environ["PATH_INFO"] == "/crash":
        1 / 0
    body = environ["wsgi.input"].read().decode()
    words = [str(visits), body, environ.get("HTTP_X_NAME", ""), str(parse_qs(environ["QUERY_STRING"]))]
    start_response("201 Created", [("Content-Type", "text/plain"), ("X-Visits", str(visits))])
    return [" ".join(words).encode()]
"#;

const ASGI: &str = r#"
import asyncio

state = []

async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        while True:
            message = await receive()
            state.append(message["type"])
            print(message["type"])
            await send({"type": message["type"] + ".complete"})
            if message["type"] == "lifespan.shutdown":
                return
    message = await receive()
    await asyncio.sleep(0.001)
    if scope["path"] == "/crash":
        raise LookupError("no such book")
    state.append(scope["path"])
    body = f"{scope['method']} {state} {message['body'].decode()}".encode()
    await send({"type": "http.response.start", "status": 200, "headers": [(b"x-one", b"1")]})
    await send({"type": "http.response.body", "body": body[:4], "more_body": True})
    await send({"type": "http.response.body", "body": body[4:]})
"#;

#[test]
fn a_wsgi_application_keeps_its_state() {
    let post = json!({
        "do": "http", "method": "post", "path": "/caf%C3%A9?q=a%20b",
        "headers": [["X-Name", "Ada"]], "body": "été",
    });
    let (answers, output) = session(json!({"main.py": WSGI}), &[start(), get("/"), post]);
    let response = &answers[2]["response"];
    assert_eq!(response["status"], 201);
    assert_eq!(response["reason"], "Created");
    assert_eq!(response["headers"][1], json!(["X-Visits", "2"]));
    assert_eq!(response["body"], "2 été Ada {'q': ['a b']}");
    assert_eq!(output, "GET /\nPOST /caf\u{c3}\u{a9}\n");
}

#[test]
fn an_asgi_application_has_a_lifespan_and_one_loop() {
    let (answers, output) = session(
        json!({"main.py": ASGI}),
        &[start(), get("/a"), get("/b"), start(), get("/c")],
    );
    let bodies = answers.iter().map(|answer| &answer["response"]["body"]);
    let bodies: Vec<_> = bodies.filter_map(Value::as_str).collect();
    assert_eq!(
        bodies,
        [
            "GET ['lifespan.startup', '/a'] ",
            "GET ['lifespan.startup', '/a', '/b'] ",
            "GET ['lifespan.startup', '/c'] "
        ]
    );
    assert_eq!(
        output,
        "lifespan.startup\nlifespan.shutdown\nlifespan.startup\n"
    );
}

#[test]
fn a_failing_route_answers_500_and_its_traceback_is_logged() {
    for (source, error) in [
        (WSGI, "ZeroDivisionError"),
        (ASGI, "LookupError: no such book"),
    ] {
        let requests = [start(), get("/crash"), get("/again")];
        let (answers, output) = session(json!({"main.py": source}), &requests);
        assert_eq!(answers[1]["response"]["status"], 500);
        assert!(output.contains(error), "{output}");
        assert!(!output.contains("understory"), "{output}");
        assert!(answers[2]["response"]["status"].as_u64() < Some(300));
    }
}

#[test]
fn an_application_that_cannot_start_is_a_problem() {
    let broken = json!({"main.py": "import books\n", "books.py": "shelf = [\n1 / 0\n"});
    let repaired = json!({"do": "start", "app": "main:app", "files": {"books.py": "app = None"}});
    let (answers, _) = session(broken, &[start(), repaired]);
    assert_eq!(answers[0]["error"]["type"], "SyntaxError");
    assert_eq!(answers[1]["error"]["type"], "NotAnApplication");
    let (answers, _) = session(json!({}), &[get("/"), start()]);
    assert_eq!(answers[0]["error"]["type"], "RuntimeError");
    assert_eq!(answers[1]["error"]["type"], "ModuleNotFoundError");
}

#[test]
fn changed_files_are_imported_anew() {
    let source = |word: &str| {
        format!(
            "import words\ndef app(environ, start_response):\n    \
             start_response('200 OK', [])\n    return [words.word + b'{word}']\n"
        )
    };
    let files = json!({"main.py": source("1"), "words.py": "word = b'a'"});
    let again = json!({
        "do": "start", "app": "main:app", "files": {"main.py": source("2"), "words.py": "word = b'b'"},
    });
    let removed = json!({"do": "start", "app": "main:app", "removed": ["words.py"]});
    let (answers, _) = session(files, &[start(), get("/"), again, get("/"), removed]);
    assert_eq!(answers[1]["response"]["body"], "a1");
    assert_eq!(answers[3]["response"]["body"], "b2");
    assert_eq!(answers[4]["error"]["type"], "ModuleNotFoundError");
}

#[test]
fn a_route_that_exits_or_reads_input_ends_nothing() {
    let source = r#"
import os, sys

def app(environ, start_response):
    path = environ["PATH_INFO"]
    start_response("200 OK", [])
    if path == "/exit":
        sys.exit(3)
    if path == "/os":
        os._exit(3)
    if path == "/input":
        input()
    return [b"fine"]
"#;
    let requests = [start(), get("/exit"), get("/os"), get("/input"), get("/")];
    let (answers, output) = session(json!({"main.py": source}), &requests);
    assert_eq!(answers[1]["error"]["type"], "SystemExit");
    assert_eq!(answers[2]["error"]["type"], "SystemExit");
    assert_eq!(answers[3]["response"]["status"], 500);
    assert!(output.contains("EOFError"), "{output}");
    assert_eq!(answers[4]["response"]["body"], "fine");
}
