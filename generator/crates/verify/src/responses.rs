//! Compares a server's response with the one that a lesson shows, where `…` stands for any text.

use serde_json::Value;

use understory_course::{Exchange, Response};
use understory_source::Span;

const ANYTHING: char = '…';

/// Returns the first part of a shown response that the server's differs from, and how.
pub(super) fn difference(exchange: &Exchange, got: &Response) -> Option<(Span, String)> {
    let shown = &exchange.response;
    if shown.status != got.status {
        return Some((exchange.status_span, format!("the server answers {}", got.status)));
    }
    for (name, value) in &shown.headers {
        let found = got.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
        let message = match found {
            Some((_, got)) if matches(value, got) => continue,
            Some((_, got)) => format!("the header `{name}` is `{got}`"),
            None => format!("the response has no header `{name}`"),
        };
        return Some((exchange.status_span, message));
    }
    let message = match (shown.body.is_empty(), got.body.trim().is_empty()) {
        _ if is_same_body(&shown.body, &got.body) => return None,
        (true, _) => "the response has a body",
        (_, true) => "the response has no body",
        _ => "the server answers something else",
    };
    Some((exchange.body_span, message.to_owned()))
}

fn is_same_body(shown: &str, got: &str) -> bool {
    // `…` outside quotes isn't JSON, but it can stand for a value.
    let quoted = outside_strings(shown, |c, out| match c {
        ANYTHING => out.push_str("\"…\""),
        _ => out.push(c),
    });
    let without_spaces = |c: char, out: &mut String| {
        if !c.is_whitespace() {
            out.push(c);
        }
    };
    match (serde_json::from_str(&quoted), serde_json::from_str(got)) {
        (Ok(shown), Ok(got)) => is_same(&shown, &got),
        (Err(_), Ok(Value::Array(_) | Value::Object(_))) => {
            let compact = |json| outside_strings(json, without_spaces);
            matches(&compact(shown), &compact(got))
        }
        _ => {
            let lines: Vec<&str> = got.lines().map(str::trim_end).collect();
            matches(shown, lines.join("\n").trim_matches('\n'))
        }
    }
}

fn is_same(shown: &Value, got: &Value) -> bool {
    match (shown, got) {
        _ if is_anything(shown) => true,
        (Value::String(shown), Value::String(got)) => matches(shown, got),
        (Value::Array(shown), Value::Array(got)) => is_same_list(shown, got),
        (Value::Object(shown), Value::Object(got)) => {
            let has = |(key, value)| got.get(key).is_some_and(|got| is_same(value, got));
            shown.len() == got.len() && shown.iter().all(has)
        }
        _ => shown == got,
    }
}

/// Compares lists, where `…` stands for any number of items.
fn is_same_list(shown: &[Value], got: &[Value]) -> bool {
    match (shown.split_first(), got.split_first()) {
        (Some((first, rest)), _) if is_anything(first) => {
            (0..=got.len()).any(|skipped| is_same_list(rest, &got[skipped..]))
        }
        (Some((first, rest)), Some((other, others))) => {
            is_same(first, other) && is_same_list(rest, others)
        }
        (shown, got) => shown.is_none() && got.is_none(),
    }
}

fn is_anything(shown: &Value) -> bool {
    shown.as_str().is_some_and(|shown| shown.chars().eq([ANYTHING]))
}

/// Returns whether a text is as shown, where `…` stands for anything.
fn matches(shown: &str, got: &str) -> bool {
    let mut pieces = shown.split(ANYTHING);
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = got.strip_prefix(first) else {
        return false;
    };
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
        for (shown, got) in [
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
            assert!(is_same_body(shown, got), "{shown} is {got}");
        }
        for (shown, got) in [
            (r#"{"a": 1}"#, r#"{"a":1,"b":2}"#),
            (r#"{"a": 1}"#, r#"{"a":"1"}"#),
            ("[1, 2]", "[2,1]"),
            (r#"{"of": "a b", "id": …}"#, r#"{"of":"ab","id":7}"#),
            (r#"{"of": "a b", …}"#, r#"{"of":"ab","id":7}"#),
            ("[…, 3]", "[3,4]"),
            ("[1]", "Internal Server Error"),
        ] {
            assert!(!is_same_body(shown, got), "{shown} isn't {got}");
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
