//! Starts the applications of lessons, sends them the requests of `http` blocks, and reports what
//! differs.

use serde::Deserialize;
use serde_json::{Value, json};

use super::outcome::{Outcome, block, unusable};
use super::program::{Program, Subject};
use super::requests::sent_headers;
use super::responses::difference;
use understory_course::apps::{self, MAIN};
use understory_course::engine;
use understory_course::{App, Exchange, Lesson, Response};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{Sources, Span};

const DRIVER: &str = include_str!("app_driver.py");

/// A status, headers, a body, and what the log says.
type Answer = (u16, Vec<(String, String)>, String, String);

/// What the driver prints.
#[derive(Deserialize)]
#[serde(untagged)]
enum DriverOutput {
    Answered { responses: Vec<Answer> },
    Failed { error: String, line: Option<usize> },
}

/// Returns a program for each application of a lesson, which starts it and sends it requests.
pub(super) fn programs<'c>(lesson: &'c Lesson, sources: &Sources) -> Vec<Program<'c>> {
    let requests_of_apps = apps::requests(lesson).into_iter();
    let programs = requests_of_apps.map(|(app, blocks)| {
        let exchanges: Vec<&Exchange> = blocks.iter().flat_map(|code| &code.exchanges).collect();
        let requests = exchanges.iter().map(|exchange| {
            let request = &exchange.request;
            let (method, path) = request.line.split_once(' ').unwrap_or((&request.line, "/"));
            json!([method, path, sent_headers(request), request.body])
        });
        let main = engine::text(sources, app.files.get(MAIN).copied());
        let arguments = json!([app.target, main, requests.collect::<Value>()]).to_string();
        // JSON's strings are Python's, too.
        let source =
            format!("{DRIVER}print(json.dumps(run(*json.loads({}))))\n", Value::from(arguments));
        let mut files = engine::files(lesson, sources);
        let app_files = app.files.iter().filter(|(path, _)| *path != MAIN);
        let texts =
            app_files.filter_map(|(path, file)| Some((path.clone(), sources.file(*file).text()?)));
        files.extend(texts.map(|(path, text)| (path, Value::from(text))));
        Program {
            request: json!({ "kind": "run", "source": source, "files": files, "group": [] }),
            typed: Vec::new(),
            subject: Subject::App { app, exchanges },
        }
    });
    programs.collect()
}

/// Reports an application that doesn't do what its lesson says.
pub(super) fn judge(app: &App, exchanges: &[&Exchange], outcome: &Outcome) -> Vec<Diagnostic> {
    let output = match outcome {
        // The application may print, too; the driver's answer is always the last line.
        Outcome::Ran { transcript, .. } => transcript.lines().last(),
        _ => None,
    };
    match output.and_then(|line| serde_json::from_str(line).ok()) {
        Some(DriverOutput::Failed { error, line }) if !app.fails => vec![failed(app, &error, line)],
        Some(DriverOutput::Failed { .. }) => Vec::new(),
        Some(DriverOutput::Answered { .. }) if app.fails => {
            let hint = "remove `fails`, or let the application fail while it starts";
            let message = format!("the application `{}` starts", app.name);
            vec![Diagnostic::new(Code::InvalidApp, app.span, message, hint)]
        }
        Some(DriverOutput::Answered { responses }) => {
            let pairs = exchanges.iter().zip(responses);
            let differences = pairs.filter_map(|(exchange, (status, headers, body, log))| {
                mismatch(app, exchange, &Response { status, headers, body }, &log)
            });
            differences.collect()
        }
        None => vec![unusable(app.span, outcome)],
    }
}

fn failed(app: &App, error: &str, line: Option<usize>) -> Diagnostic {
    let hint = "repair it, or add `fails` to its `::app` if it should fail";
    let last = error.trim_end().lines().last().unwrap_or_default();
    let place = line.map(|line| format!(" on line {line} of {MAIN}")).unwrap_or_default();
    let message =
        format!("the application `{}` doesn't start: it stops{place} with {last}", app.name);
    Diagnostic::new(Code::InvalidApp, app.span, message, hint).with_note(error.trim_end())
}

fn mismatch(app: &App, exchange: &Exchange, response: &Response, log: &str) -> Option<Diagnostic> {
    let (span, message): (Span, String) = difference(exchange, response)?;
    let hint = format!(
        "show what the application `{}` answers; `…` stands for any text, and `server=\"…\"` names \
         another application",
        app.name
    );
    let answered = format!("{}\n{}", response.status, response.body);
    let diagnostic = Diagnostic::new(Code::UntrueSample, span, message, hint)
        .with_note(block("it answers", answered.trim_end()));
    Some(match log.trim_end() {
        log if response.status >= 500 && !log.is_empty() => {
            diagnostic.with_note(block("the log says", log))
        }
        _ => diagnostic,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics_for;
    use understory_course::parse::parse;
    use understory_marked::sources;

    const LESSON: &str = "\
=== content/01-a/01-b/shop/main.py
app = None
=== content/01-a/01-b/inn/main.py
app = None
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

::app{name=\"shop\"}

```http
GET /books

200 OK
[]
```

::app{name=\"inn\" fails}

```http {server=\"shop\"}
POST /books

{\"title\":\"Emma\"}

201 Created
```
";

    /// Returns the requests that each application gets, and what is reported if it answers so.
    fn lines_and_messages(outputs: &[&str]) -> Vec<(Vec<String>, Vec<String>)> {
        let sources = sources(LESSON);
        let (course, _) = parse(&sources);
        let programs = crate::programs(&course, &sources);
        let each = programs.iter().zip(outputs).map(|(program, output)| {
            let Subject::App { exchanges, .. } = &program.subject else {
                panic!("the lesson only has applications");
            };
            let lines = exchanges.iter().map(|exchange| exchange.request.line.clone());
            let outcome = Outcome::Ran {
                transcript: format!("hi\n{output}\n"),
                error: None,
                drawing: String::new(),
            };
            let diagnostics = diagnostics_for(program, &outcome);
            (lines.collect(), diagnostics.into_iter().map(|each| each.message).collect())
        });
        each.collect()
    }

    #[test]
    fn requests_go_to_the_application_above_or_to_the_named_one() {
        let fine = r#"{"responses": [[200, [], "[]", ""], [201, [], "", ""]]}"#;
        let fails = r#"{"error": "ValueError: no", "line": 1}"#;
        let results = lines_and_messages(&[fine, fails]);
        assert_eq!(results[0].0, ["GET /books", "POST /books"]);
        assert!(results[1].0.is_empty());
        assert!(results.iter().all(|(_, messages)| messages.is_empty()), "{results:?}");
    }

    #[test]
    fn another_response_is_reported() {
        let other = r#"{"responses": [[404, [], "", ""], [201, [], "", ""]]}"#;
        assert_eq!(lines_and_messages(&[other, ""])[0].1, ["the server answers 404"]);
    }

    #[test]
    fn an_application_starts_unless_it_should_fail() {
        let fails = r#"{"error": "Traceback\nNameError: name 'x' is not defined", "line": 3}"#;
        let starts = r#"{"responses": []}"#;
        let results = lines_and_messages(&[fails, starts]);
        assert!(results[0].1[0].contains("line 3 of main.py with NameError"), "{results:?}");
        assert_eq!(results[1].1, ["the application `inn` starts"]);
    }

    #[test]
    fn the_driver_gets_the_files_and_the_requests() {
        let sources = sources(LESSON);
        let (course, _) = parse(&sources);
        let program = &crate::programs(&course, &sources)[0];
        let source = program.request["source"].as_str().expect("a program");
        assert!(source.contains("content-type") || source.contains("Content-Type"), "{source}");
        assert!(program.is_app() && program.is_asked() && !program.is_answer());
    }
}
