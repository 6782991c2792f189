//! Reads ```` ```http ```` blocks: requests, each with the response that readers should see.
//!
//! A request is a line `GET /books`, headers, and after a blank line its body. Below another blank
//! line comes the response: a status line, headers, and the body, which needs no blank line above
//! it. Sends nothing.

use std::ops::Range;

use crate::model::{Exchange, Request, Response};
use crate::parse::places::Reporter;
use understory_source::diagnostic::{Code, Diagnostic};

/// The language of such a block.
pub(crate) const HTTP: &str = "http";

/// A line and where it is in the block.
type Line<'a> = (&'a str, Range<usize>);

/// Reads the exchanges of a block. The places of `reporter` are those of `code`.
pub(super) fn exchanges(code: &str, reporter: &mut Reporter<'_>) -> Vec<Exchange> {
    let mut start = 0;
    let mut lines: Vec<Line<'_>> = Vec::new();
    for line in code.split_inclusive('\n') {
        let text = line.trim_end();
        lines.push((text, start..start + text.len()));
        start += line.len();
    }
    let is_blank = |at: usize| lines[at].0.is_empty();
    let starts_paragraph = |at: &usize| !is_blank(*at) && (*at == 0 || is_blank(at - 1));
    let mut starts: Vec<usize> = (0..lines.len())
        .filter(starts_paragraph)
        .filter(|at| is_like_request(lines[*at].0))
        .collect();
    // Whatever comes first is meant as a request.
    let first = (0..lines.len()).find(|at| !is_blank(*at)).unwrap_or_default();
    if starts.first() != Some(&first) {
        starts.insert(0, first);
    }
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let mut exchanges = Vec::new();
    for (start, end) in starts.iter().zip(ends) {
        let report = |range: Range<usize>, message: &str, hint: &str| {
            Diagnostic::new(Code::InvalidFence, reporter.span(&range), message, hint)
        };
        // A status line begins a paragraph; the same number in a body doesn't.
        let mut status_lines = (start + 1..end).filter(starts_paragraph);
        let status = status_lines.find(|at| status(lines[*at].0).is_some());
        match exchange(&lines[*start..end], status.map(|at| at - start), reporter, &report) {
            Ok(exchange) => exchanges.push(exchange),
            Err(diagnostic) => reporter.push(diagnostic),
        }
    }
    exchanges
}

fn exchange(
    lines: &[Line<'_>],
    at: Option<usize>,
    reporter: &Reporter<'_>,
    report: &dyn Fn(Range<usize>, &str, &str) -> Diagnostic,
) -> Result<Exchange, Diagnostic> {
    let (first, place) = lines.first().cloned().unwrap_or(("", 0..0));
    if !is_request(first) {
        let hint = "write the method and the path, for example `GET /books`";
        return Err(report(place, "this is not the first line of a request", hint));
    }
    let Some(at) = at else {
        let hint = "leave a blank line below it, and write its status, for example `200 OK`";
        return Err(report(place, "this request has no response", hint));
    };
    let (sent, received) = lines.split_at(at);
    let (headers, after_headers) = headers(&sent[1..]);
    if let Some((line, place)) = after_headers.first()
        && !line.is_empty()
    {
        let hint = "write `Name: value`, or leave a blank line above the body";
        return Err(report(place.clone(), "this is not a header", hint));
    }
    let request = Request { line: first.to_owned(), headers, body: text(after_headers) };
    let (headers, after_headers) = self::headers(&received[1..]);
    let response = Response {
        status: status(received[0].0).unwrap_or_default(),
        headers,
        body: text(after_headers),
    };
    let status_place = received[0].1.clone();
    let mut response_lines = after_headers.iter().filter(|(line, _)| !line.is_empty());
    let body = response_lines.next().map(|(_, place)| place);
    let end =
        response_lines.next_back().or(after_headers.first()).map_or(0, |(_, place)| place.end);
    Ok(Exchange {
        request,
        response,
        request_text: text(sent),
        response_text: text(received),
        span: reporter.span(&place),
        body_span: reporter
            .span(&body.map_or(status_place.clone(), |body| body.start..end.max(body.end))),
        status_span: reporter.span(&status_place),
    })
}

/// Splits off the headers that the lines start with.
fn headers<'l, 'a>(lines: &'l [Line<'a>]) -> (Vec<(String, String)>, &'l [Line<'a>]) {
    let headers: Vec<_> = lines.iter().map_while(|(line, _)| header(line)).collect();
    let rest = &lines[headers.len()..];
    (headers, rest)
}

fn header(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once(':')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_header = !name.is_empty() && name.chars().all(is_name);
    is_header.then(|| (name.to_owned(), value.trim().to_owned()))
}

/// Joins lines, without blank ones around them.
fn text(lines: &[Line<'_>]) -> String {
    let lines: Vec<&str> = lines.iter().map(|(line, _)| *line).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

fn is_request(line: &str) -> bool {
    let is_method = |word: &str| word.chars().all(|c| c.is_ascii_uppercase());
    line.split_once(' ').is_some_and(|(method, path)| {
        !method.is_empty() && is_method(method) && path.starts_with('/') && !path.contains(' ')
    })
}

/// Returns whether a line was meant as the first line of a request.
fn is_like_request(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (Some(method), Some(path)) = (words.first(), words.get(1)) else {
        return false;
    };
    let is_word = method.chars().all(|c| c.is_ascii_alphabetic());
    let is_path = path.starts_with('/') || path.starts_with("http");
    is_word && is_path && words.len() <= 3
}

/// Returns the status of a line such as `404 Not Found`.
fn status(line: &str) -> Option<u16> {
    let number = line.split(' ').next()?;
    let status = number.parse().ok().filter(|status| (100..600).contains(status));
    // `parse` would also accept `+200` and `0200`.
    status.filter(|_| number.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::places::Places;
    use understory_source::{Contents, SourceFile, Sources};

    /// Returns what a block contains, and each reported place with its message.
    fn read(code: &str) -> (Vec<Exchange>, Vec<(String, String)>) {
        let contents = Contents::Text(code.to_owned());
        let sources = Sources::new([SourceFile { path: "a.md".to_owned(), contents }]);
        let file = sources.find("a.md").expect("it was just added");
        let mut diagnostics = Vec::new();
        let mut reporter = Reporter::new(Places::From(file, 0), &mut diagnostics);
        let exchanges = exchanges(code, &mut reporter);
        let diagnostics = diagnostics.into_iter();
        let diagnostics =
            diagnostics.map(|each| (code[each.span.start..each.span.end].to_owned(), each.message));
        (exchanges, diagnostics.collect())
    }

    #[test]
    fn a_request_can_have_headers_and_a_body() {
        let (exchanges, diagnostics) = read(
            "POST /books\nContent-Type: application/json\n\n{\n\n\"title\": \"Kindred\"}\n\n\
             201 Created\nLocation: /books/1\n{\"id\": 1}\n\nGET /health\n\n204 No Content\n",
        );
        assert_eq!(diagnostics, []);
        let [added, healthy] = &exchanges[..] else { panic!("two, not {exchanges:?}") };
        assert_eq!(added.request.line, "POST /books");
        let headers = [("Content-Type".to_owned(), "application/json".to_owned())];
        assert_eq!(added.request.headers, headers);
        assert_eq!(added.request.body, "{\n\n\"title\": \"Kindred\"}");
        assert_eq!(added.response.status, 201);
        assert_eq!(added.response.headers, [("Location".to_owned(), "/books/1".to_owned())]);
        assert_eq!(added.response.body, "{\"id\": 1}");
        assert_eq!((healthy.response.status, &*healthy.response.body), (204, ""));
        assert_eq!(healthy.response_text, "204 No Content");
    }

    #[test]
    fn what_is_wrong_is_reported_at_its_line() {
        let diagnostic_of = |code: &str| {
            let (_, mut diagnostic_of) = read(code);
            assert_eq!(diagnostic_of.len(), 1, "{code}: {diagnostic_of:?}");
            diagnostic_of.remove(0)
        };
        let of = |line: &str, message: &str| (line.to_owned(), message.to_owned());
        let no_request = "this is not the first line of a request";
        assert_eq!(diagnostic_of("get /a\n\n200 OK\n"), of("get /a", no_request));
        assert_eq!(diagnostic_of("GET /a HTTP/1.1\n\n200 OK\n"), of("GET /a HTTP/1.1", no_request));
        assert_eq!(diagnostic_of("/a\n\n200 OK\n"), of("/a", no_request));
        assert_eq!(diagnostic_of(""), of("", no_request));
        let second = "GET /a\n\n200 OK\n1\n\nPost /b\n\n200 OK\n";
        assert_eq!(diagnostic_of(second), of("Post /b", no_request));
        let no_response = "this request has no response";
        assert_eq!(diagnostic_of("GET /a\n200 OK\n"), of("GET /a", no_response));
        assert_eq!(diagnostic_of("GET /a\n\nOK\n"), of("GET /a", no_response));
        let no_header = diagnostic_of("POST /a\n{}\n\n200 OK\n");
        assert_eq!(no_header, of("{}", "this is not a header"));
    }
}
