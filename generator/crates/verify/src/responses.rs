//! Compares a server's response with the one that a lesson shows, where `…` stands for any text.

use serde_json::Value;

use understory_course::{Exchange, Response};
use understory_source::Span;

const ANYTHING: char = '…';

/// Returns the first part of a shown response that the server's differs from, and how.
pub(super) fn difference(exchange: &Exchange, actual: &Response) -> Option<(Span, String)> {
    let expected = &exchange.response;
    if expected.status != actual.status {
        return Some((exchange.status_span, format!("the server answers {}", actual.status)));
    }
    for (name, value) in &expected.headers {
        let actual_value =
            actual.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
        let message = match actual_value {
            Some((_, actual)) if matches(value, actual) => continue,
            Some((_, actual)) => format!("the header `{name}` is `{actual}`"),
            None => format!("the response has no header `{name}`"),
        };
        return Some((exchange.status_span, message));
    }
    let message = match (expected.body.is_empty(), actual.body.trim().is_empty()) {
        _ if is_same_body(&expected.body, &actual.body) => return None,
        (true, _) => "the response has a body",
        (_, true) => "the response has no body",
        _ => "the server answers something else",
    };
    Some((exchange.body_span, message.to_owned()))
}

fn is_same_body(expected: &str, actual: &str) -> bool {
    // `…` outside quotes isn't JSON, but it can stand for a value.
    let quoted = outside_strings(expected, |c, out| match c {
        ANYTHING => out.push_str("\"…\""),
        _ => out.push(c),
    });
    // JSON may be laid out over several lines in a lesson, and servers send it compact.
    let without_spaces = |c: char, out: &mut String| {
        if !c.is_whitespace() {
            out.push(c);
        }
    };
    match (serde_json::from_str(&quoted), serde_json::from_str(actual)) {
        (Ok(expected), Ok(actual)) => is_same(&expected, &actual),
        // The lesson cuts the JSON with `…`, so it can only be compared as text.
        (Err(_), Ok(Value::Array(_) | Value::Object(_))) => {
            let compact = |json| outside_strings(json, without_spaces);
            matches(&compact(expected), &compact(actual))
        }
        _ => {
            let lines: Vec<&str> = actual.lines().map(str::trim_end).collect();
            matches(expected, lines.join("\n").trim_matches('\n'))
        }
    }
}

fn is_same(expected: &Value, actual: &Value) -> bool {
    match (expected, actual) {
        _ if is_anything(expected) => true,
        (Value::String(expected), Value::String(actual)) => matches(expected, actual),
        (Value::Array(expected), Value::Array(actual)) => is_same_list(expected, actual),
        (Value::Object(expected), Value::Object(actual)) => {
            let has = |(key, value)| actual.get(key).is_some_and(|actual| is_same(value, actual));
            // The order of keys has no meaning in JSON.
            expected.len() == actual.len() && expected.iter().all(has)
        }
        _ => expected == actual,
    }
}

/// Compares lists, where `…` stands for any number of items.
fn is_same_list(expected: &[Value], actual: &[Value]) -> bool {
    match (expected.split_first(), actual.split_first()) {
        (Some((first, rest)), _) if is_anything(first) => {
            // Backtracks: an item after `…` may also occur among the skipped ones.
            (0..=actual.len()).any(|skipped| is_same_list(rest, &actual[skipped..]))
        }
        (Some((first, rest)), Some((other, actual_rest))) => {
            is_same(first, other) && is_same_list(rest, actual_rest)
        }
        (expected, actual) => expected.is_none() && actual.is_none(),
    }
}

fn is_anything(expected: &Value) -> bool {
    expected.as_str().is_some_and(|expected| expected.chars().eq([ANYTHING]))
}

/// Returns whether a text is as shown, where `…` stands for anything.
fn matches(expected: &str, actual: &str) -> bool {
    let mut pieces = expected.split(ANYTHING);
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = actual.strip_prefix(first) else {
        return false;
    };
    // The last piece has to be at the end, and not where it occurs first.
    let Some(last) = pieces.next_back() else {
        return rest.is_empty();
    };
    for piece in pieces {
        let Some(at) = rest.find(piece) else {
            return false;
        };
        rest = &rest[at + piece.len()..];
    }
    rest.ends_with(last)
}

/// Copies JSON, and lets `replace` write what becomes of each character outside strings.
fn outside_strings(json: &str, replace: impl Fn(char, &mut String)) -> String {
    let (mut in_string, mut is_escaped) = (false, false);
    let mut out = String::new();
    for c in json.chars() {
        let is_quote = c == '"' && !is_escaped;
        // A backslash that is escaped itself doesn't escape the next character.
        is_escaped = c == '\\' && !is_escaped;
        if in_string || is_quote {
            out.push(c);
        } else {
            replace(c, &mut out);
        }
        in_string ^= is_quote;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_compared_by_its_values() {
        for (expected, actual) in [
            (r#"{"a": 1, "b": [2]}"#, r#"{"b":[2],"a":1}"#),
            (r#"{"id": "…", "at": "2026-…"}"#, r#"{"id":7,"at":"2026-11-26"}"#),
            (r#"{"id": …, "of": "a b"}"#, r#"{"of":"a b","id":7}"#),
            (r#"{"of": "a b", …}"#, r#"{"of":"a b","id":7}"#),
            (r#"{"id": 1…}"#, r#"{"id":17}"#),
            ("[…, 3]", "[3]"),
            ("[\n  {\"id\": 1},\n  …\n]", r#"[{"id":1},{"id":2},{"id":3}]"#),
            ("null", "null\n"),
            ("\"é\"", r#""\u00e9""#),
        ] {
            assert!(is_same_body(expected, actual), "{expected} is {actual}");
        }
        for (expected, actual) in [
            (r#"{"a": 1}"#, r#"{"a":1,"b":2}"#),
            (r#"{"a": 1}"#, r#"{"a":"1"}"#),
            ("[1, 2]", "[2,1]"),
            (r#"{"of": "a b", "id": …}"#, r#"{"of":"ab","id":7}"#),
            (r#"{"of": "a b", …}"#, r#"{"of":"ab","id":7}"#),
            ("[…, 3]", "[3,4]"),
            ("[1]", "Internal Server Error"),
        ] {
            assert!(!is_same_body(expected, actual), "{expected} isn't {actual}");
        }
    }

    #[test]
    fn text_is_compared_line_by_line() {
        assert!(is_same_body("a\n\nb", "a  \r\n\r\nb\r\n"));
        assert!(is_same_body("…</title>…", "<html><title>Shelf</title></html>"));
        assert!(is_same_body("", ""));
        assert!(!is_same_body("a", "ab"));
        assert!(!is_same_body("", "a"));
        assert!(!is_same_body("a…a", "a"));
    }
}
