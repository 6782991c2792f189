//! Collects the requests of `http` blocks, and reports wrong responses.
//!
//! The blocks of a lesson that show the same state of its starter get one server and send in
//! reading order. For them, this module creates a project whose `check.pyz` has one check per
//! request, which saves the response in a file. Writes and runs nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use toml::Table;

use super::outcome::block;
use super::responses::difference;
use crate::check_pyz;
use crate::recordings::hash;
use understory_course::apps;
use understory_course::engine;
use understory_course::states::{self, StarterState};
use understory_course::{CodeBlock, Course, Exchange, Lesson, Request, Response, Starter};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources};

/// The keys of a starter's table that the checks of requests keep.
const STARTER_KEYS: [&str; 3] = ["packages", "install", "needs"];

/// Requests to the same state of a starter, in reading order.
#[derive(Debug)]
pub struct RequestSeries<'c> {
    /// The starter.
    pub starter: &'c Starter,
    state: StarterState<'c>,
    lesson: FileId,
    exchanges: Vec<(&'c CodeBlock, &'c Exchange)>,
}

/// Which requests were answered as shown, so that they need not be sent again until something changes.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Answered {
    python: String,
    /// By [`RequestSeries::key`].
    keys: BTreeSet<String>,
}

impl Answered {
    /// Creates it from an earlier run's text, if that was with the same Python; see
    /// `understory::send::Python::identity`.
    #[must_use]
    pub fn new(text: Option<&str>, python: &str) -> Self {
        let stored = text.and_then(|text| serde_json::from_str(text).ok());
        // An unknown Python can't be recognised in the next run, so nothing is kept for it.
        let stored = stored.filter(|stored: &Self| stored.python == python && !python.is_empty());
        stored.unwrap_or_else(|| Self { python: python.to_owned(), keys: BTreeSet::new() })
    }

    /// Returns whether these requests were answered as shown.
    #[must_use]
    pub fn contains(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// Remembers requests that were answered as shown.
    pub fn keep(&mut self, key: String) {
        self.keys.insert(key);
    }

    /// Returns the text for the next run.
    #[must_use]
    pub fn into_text(self) -> String {
        serde_json::to_string(&self).unwrap_or_default()
    }
}

/// The results of sending some requests.
#[derive(Debug, Default)]
pub struct RequestResults {
    /// Responses that differ from those in the lesson.
    pub mismatches: Vec<Diagnostic>,
    /// How many requests couldn't be sent, because something is missing on this machine.
    pub skipped: usize,
    /// What is missing, and what to do about it.
    pub skip_reason: Option<String>,
}

/// Returns the requests of the course.
#[must_use]
pub fn series(course: &Course) -> Vec<RequestSeries<'_>> {
    course.lessons().flat_map(|lesson| lesson_series(lesson, course)).collect()
}

fn lesson_series<'c>(lesson: &'c Lesson, course: &'c Course) -> Vec<RequestSeries<'c>> {
    let mut all: Vec<RequestSeries<'c>> = Vec::new();
    let Some(starter) = course.starter_of(lesson) else {
        return all;
    };
    for (code, step) in states::code_blocks(lesson) {
        let sent = code.exchanges.iter().map(|exchange| (code, exchange));
        if code.exchanges.is_empty() || !code.runs_alone() || apps::is_asked(lesson, code) {
            continue;
        }
        let Some(state) = StarterState::of(starter, code, step) else { continue };
        match all.iter_mut().find(|series| series.state.name == state.name) {
            Some(series) => series.exchanges.extend(sent),
            None => all.push(RequestSeries {
                starter,
                state,
                lesson: lesson.file,
                exchanges: sent.collect(),
            }),
        }
    }
    all
}

impl RequestSeries<'_> {
    /// Returns the lesson's file.
    #[must_use]
    pub fn file(&self) -> FileId {
        self.lesson
    }

    /// Returns the number of requests.
    #[must_use]
    pub fn count(&self) -> usize {
        self.exchanges.len()
    }

    /// Returns the files in which `check.pyz` sends the requests and adds the responses to the file
    /// `answers`. `engine` is the compiled check engine, if there is one.
    #[must_use]
    pub fn project(
        &self,
        sources: &Sources,
        answers: &Path,
        engine: Option<&[u8]>,
    ) -> BTreeMap<String, Vec<u8>> {
        let files = self.state.files().into_iter();
        let mut files: BTreeMap<String, Vec<u8>> = files
            .map(|(path, file)| (path.to_owned(), sources.file(file).bytes().to_vec()))
            .collect();
        let checks = self.checks(sources, answers);
        let archive = match engine {
            Some(code) => check_pyz::compiled_archive(&checks, code),
            None => check_pyz::archive(&checks),
        };
        files.insert(check_pyz::NAME.to_owned(), archive);
        files
    }

    /// Returns the packages that the server needs, by the names of their imports.
    #[must_use]
    pub fn packages(&self, sources: &Sources) -> BTreeSet<String> {
        let tables = self.tables(sources);
        let packages = tables.get("starter").and_then(|starter| starter.get("packages"));
        let packages = packages.and_then(toml::Value::as_array).into_iter().flatten();
        packages.filter_map(|name| name.as_str().map(str::to_owned)).collect()
    }

    /// Returns a hash of everything that the responses depend on, besides the Python and the check engine.
    #[must_use]
    pub fn key(&self, sources: &Sources) -> String {
        let files = self.state.files().into_iter();
        let files: Vec<_> = files
            .map(|(path, file)| (path, hash(&String::from_utf8_lossy(sources.file(file).bytes()))))
            .collect();
        let exchanges_and_files = self.exchanges.iter();
        let exchanges_and_files: Vec<_> = exchanges_and_files
            .map(|(_, each)| (&each.request_text, &each.response_text))
            .collect();
        hash(&format!("{files:?}{exchanges_and_files:?}{}", self.checks(sources, Path::new(""))))
    }

    fn tables(&self, sources: &Sources) -> Table {
        let text = sources.file(self.starter.file).text().unwrap_or_default();
        text.parse().unwrap_or_default()
    }

    /// Returns the checks that send the requests, based on those of the starter.
    fn checks(&self, sources: &Sources, answers: &Path) -> String {
        let mut tables = self.tables(sources);
        if let Some(starter) = tables.get_mut("starter").and_then(toml::Value::as_table_mut) {
            starter.retain(|key, _| STARTER_KEYS.contains(&key));
        }
        // The starter's own checks and mistakes aren't wanted here, only what starts its servers.
        tables.retain(|key, _| ["starter", "server"].contains(&key));
        let checks = self.exchanges.iter().enumerate();
        let checks = checks.map(|(at, (code, exchange))| check(at, code, exchange, answers));
        tables.insert("check".to_owned(), checks.collect::<Vec<_>>().into());
        let mut tables = json!(tables);
        // A server can be a script of the starter's checks.
        if let Some(starter) = tables["starter"].as_object_mut() {
            starter.extend(engine::code(&self.starter.code));
        }
        tables.to_string()
    }

    /// Compares the responses with the expected ones. `printed` is the output of `check.pyz`.
    #[must_use]
    pub fn judge(&self, output: &str, answers: &str) -> RequestResults {
        let answers = answers.lines().filter_map(answer);
        let answers: BTreeMap<String, (Response, String)> = answers.collect();
        let mut results = RequestResults::default();
        let mut has_failed = false;
        for (at, (_, exchange)) in self.exchanges.iter().enumerate() {
            let id = id(at);
            if let Some((response, log)) = answers.get(&id) {
                results.mismatches.extend(self.mismatch(exchange, response, log));
            } else if let Some(words) = failure(output, &id) {
                has_failed = true;
                let message = "the server doesn't answer this request";
                let hint = format!("change the files of the state `{}`", self.state.name);
                let diagnostic = Diagnostic::new(Code::UntrueSample, exchange.span, message, hint);
                results.mismatches.push(diagnostic.with_note(words));
            } else if !has_failed {
                results.skipped += 1;
            }
        }
        if results.skipped > 0 {
            results.skip_reason = Some(reason(output));
        }
        results
    }

    fn mismatch(&self, exchange: &Exchange, response: &Response, log: &str) -> Option<Diagnostic> {
        let (span, message) = difference(exchange, response)?;
        let hint = format!(
            "show what the server answers in the state `{}`; `…` stands for any text",
            self.state.name
        );
        let answered = format!("{}\n{}", response.status, response.body);
        let diagnostic = Diagnostic::new(Code::UntrueSample, span, message, hint)
            .with_note(block("it answers", answered.trim_end()));
        match log.trim_end() {
            log if response.status >= 500 && !log.is_empty() => {
                Some(diagnostic.with_note(block("the server writes", log)))
            }
            _ => Some(diagnostic),
        }
    }
}

fn id(at: usize) -> String {
    format!("R{}", at + 1)
}

/// Returns the check that sends a request.
fn check(at: usize, code: &CodeBlock, exchange: &Exchange, answers: &Path) -> Table {
    let request = &exchange.request;
    let id = id(at);
    // JSON's strings are Python's, too.
    let place = Value::from(answers.to_string_lossy());
    let script = format!(
        "import json\n\
         saved = [\"{id}\", response.status, response.headers, response.text, response.log]\n\
         with open({place}, \"a\", encoding=\"utf-8\") as file:\n    \
             file.write(json.dumps(saved) + \"\\n\")\n"
    );
    let mut table = Table::from_iter(
        [("id", &id), ("name", &id), ("request", &request.line), ("script", &script)]
            .map(|(key, value)| (key.to_owned(), value.as_str().into())),
    );
    let headers: Table =
        sent_headers(request).into_iter().map(|(name, value)| (name, value.into())).collect();
    if !request.body.is_empty() {
        table.insert("body".to_owned(), request.body.as_str().into());
    }
    if !headers.is_empty() {
        table.insert("headers".to_owned(), headers.into());
    }
    if let Some(server) = &code.server {
        table.insert("server".to_owned(), server.value.as_str().into());
    }
    table
}

/// Returns the headers of a request, with the type of its body if that's JSON.
pub(super) fn sent_headers(request: &Request) -> Vec<(String, String)> {
    let mut headers = request.headers.clone();
    // A type that the block names wins.
    let is_named = headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    if !is_named && serde_json::from_str::<Value>(&request.body).is_ok() {
        headers.push(("Content-Type".to_owned(), "application/json".to_owned()));
    }
    headers
}

/// Reads a response that a check's script has saved, and what the server wrote meanwhile.
fn answer(line: &str) -> Option<(String, (Response, String))> {
    let (id, status, headers, body, log): (String, u16, BTreeMap<String, String>, String, String) =
        serde_json::from_str(line).ok()?;
    let headers = headers.into_iter().collect();
    Some((id, (Response { status, headers, body }, log)))
}

/// Returns what `check.pyz` reports about a check that fails.
fn failure(output: &str, id: &str) -> Option<String> {
    let mut lines = output.lines();
    let first = lines.find_map(|line| line.strip_prefix(&format!("FAIL {id} ")))?;
    let details = lines.map_while(|line| line.strip_prefix("     "));
    Some([first].into_iter().chain(details).collect::<Vec<_>>().join("\n"))
}

/// Returns why `check.pyz` sent nothing: what the first skipped check lacks, or else its last line.
fn reason(output: &str) -> String {
    let skipped = output.lines().filter_map(|line| line.strip_prefix("SKIP "));
    let mut reasons = skipped.filter_map(|line| Some(line.split_once(": ")?.1));
    let last = || output.trim_end().lines().last();
    reasons.next().or_else(last).unwrap_or("it printed nothing").trim_end_matches('.').to_owned()
}
