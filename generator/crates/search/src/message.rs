//! Normalises Python's error messages, so that a pasted message finds the one in a lesson
//! whatever the names and numbers in it are.

/// Returns the last line of a traceback without what differs from program to program; `None` if
/// the text does not end with an error.
pub(super) fn pattern(text: &str) -> Option<String> {
    let line = text.trim_end().lines().next_back()?.trim();
    let name = line.split(':').next().unwrap_or_default();
    // Readers search for `json.decoder.JSONDecodeError` without its module.
    let module = name.rfind('.').map_or(0, |dot| dot + 1);
    is_error(&name[module..]).then(|| normal(&line[module..]))
}

/// Errors whose names do not have one of the usual endings.
const OTHER_ERRORS: [&str; 3] = ["BaseExceptionGroup", "ExceptionGroup", "UnsupportedOperation"];

/// Returns whether this is the name of an error.
fn is_error(name: &str) -> bool {
    if OTHER_ERRORS.contains(&name) {
        return true;
    }
    let ending = ["Error", "Exception", "Warning", "Interrupt", "Iteration", "Exit"];
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_alphanumeric() || c == '_')
        && ending.iter().any(|end| name.len() > end.len() && name.ends_with(end))
}

/// Replaces strings in quotes with `'…'`, numbers with `0` and `greet()` with `…()`, and makes
/// the rest lowercase. Leaves out Python's suggestions.
fn normal(line: &str) -> String {
    let mut out = String::new();
    // The suggestion depends on the names in the program.
    let mut rest = line.split(". Did you mean").next().unwrap_or(line);
    while let Some(first) = rest.chars().next() {
        if let '\'' | '"' = first
            && let Some(end) = rest[1..].find(first)
        {
            out.push_str("'…'");
            rest = &rest[end + 2..];
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest
                .find(|c: char| !c.is_alphanumeric() && c != '_' && c != '.')
                .unwrap_or(rest.len());
            let word = &rest[..end];
            rest = &rest[end..];
            // The name of a reader's own function differs from program to program.
            if rest.starts_with("()") {
                // `int()` is Python's own function, so it stays.
                out.push_str(if matches!(word, "int" | "float") { word } else { "…" });
            } else if word.chars().all(|c| c.is_ascii_digit() || c == '.') {
                out.push('0');
            } else {
                out.push_str(&word.to_lowercase());
            }
            // The apostrophe in `can't` does not open a string.
            if let Some(after) = rest.strip_prefix('\'') {
                out.push('\'');
                rest = after;
            }
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_and_the_generator_see_the_same_message() {
        let cases: serde_json::Value =
            serde_json::from_str(include_str!("../../../../tests/search/messages.json"))
                .expect("the examples are JSON");
        for case in cases.as_array().expect("a list of examples") {
            let text = case["text"].as_str().expect("a string");
            assert_eq!(pattern(text).as_deref(), case["pattern"].as_str(), "{text}");
        }
    }
}
