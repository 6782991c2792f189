//! Edits: a program as the few lines in which it differs from another one.
//!
//! Most wrong answers differ from the solution in a line or two, so `checks.toml` has only the text
//! to replace, which must be in the other program exactly once, and the new text.

/// One change of a text.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// The text to replace; never empty.
    pub replace: &'a str,
    /// The new text. Empty if the old one is only removed.
    pub with: &'a str,
}

/// Why a change can't be made. Lines are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditProblem {
    /// The text isn't there. Has the line that is most like its first one.
    Missing(Option<(usize, String)>),
    /// The text is there more than once: at first in these lines.
    Repeated(usize, usize),
    /// The text shares characters with that of an earlier change.
    Overlapping,
    /// The new text is the old one.
    Same,
}

/// Returns the text with all changes. Each is looked for in the text as it was, so their order
/// doesn't matter.
///
/// # Errors
/// The position of the first change that can't be made, and why.
pub fn apply(base: &str, changes: &[Change<'_>]) -> Result<String, (usize, EditProblem)> {
    let mut places = Vec::new();
    for (position, change) in changes.iter().enumerate() {
        let start = find(base, change).map_err(|misfit| (position, misfit))?;
        places.push((start..start + change.replace.len(), position));
    }
    places.sort_by_key(|(range, _)| range.start);
    let mut text = String::with_capacity(base.len());
    let mut copied_to = 0;
    for (range, position) in places {
        let between =
            base.get(copied_to..range.start).ok_or((position, EditProblem::Overlapping))?;
        text.push_str(between);
        text.push_str(changes[position].with);
        copied_to = range.end;
    }
    text.push_str(&base[copied_to..]);
    Ok(text)
}

/// Returns where the text of a change begins.
fn find(base: &str, change: &Change<'_>) -> Result<usize, EditProblem> {
    let Change { replace, with } = change;
    let start =
        base.find(replace).ok_or_else(|| EditProblem::Missing(nearest_line(base, replace)))?;
    let next = base[start..].char_indices().nth(1).map_or(base.len(), |(length, _)| start + length);
    match base[next..].find(replace) {
        Some(second) => {
            Err(EditProblem::Repeated(line_at(base, start), line_at(base, next + second)))
        }
        None if replace == with => Err(EditProblem::Same),
        None => Ok(start),
    }
}

fn line_at(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

/// Returns the line that is most like the first line of a text, if the two have anything in common.
fn nearest_line(base: &str, text: &str) -> Option<(usize, String)> {
    let first_line = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    let lines = base.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let likeness = |line: &str| strsim::normalized_damerau_levenshtein(first_line, line.trim());
    let rated = lines.map(|(index, line)| (likeness(line), index + 1, line));
    // The first of several lines that are equally alike.
    let best = rated.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.filter(|(likeness, ..)| *likeness > 0.0).map(|(_, line, text)| (line, text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "total = 0\nfor n in range(10):\n    total += n\nprint(total)\n";

    fn edited(changes: &[(&str, &str)]) -> Result<String, (usize, EditProblem)> {
        let changes = changes.iter().map(|(replace, with)| Change { replace, with });
        apply(BASE, &changes.collect::<Vec<_>>())
    }

    #[test]
    fn all_changes_are_made_whatever_their_order() {
        let text = "total = 1\nfor n in range(10):\n    total += n\n";
        for changes in
            [[("= 0", "= 1"), ("print(total)\n", "")], [("print(total)\n", ""), ("= 0", "= 1")]]
        {
            assert_eq!(edited(&changes).as_deref(), Ok(text));
        }
    }

    #[test]
    fn a_change_isnt_looked_for_in_the_text_of_another() {
        let twice = edited(&[("range(10)", "range(total)"), ("print(total)", "print(0)")]);
        assert_eq!(
            twice.as_deref(),
            Ok("total = 0\nfor n in range(total):\n    total += n\nprint(0)\n")
        );
    }

    #[test]
    fn a_text_that_is_missing_has_a_nearest_line() {
        let missing = EditProblem::Missing(Some((3, "    total += n".to_owned())));
        assert_eq!(edited(&[("= 0", "= 1"), ("total =+ n", "total = n")]), Err((1, missing)));
        assert_eq!(
            apply("", &[Change { replace: "a", with: "b" }]),
            Err((0, EditProblem::Missing(None)))
        );
    }

    #[test]
    fn a_text_must_be_there_only_once() {
        assert_eq!(edited(&[("total", "sum")]), Err((0, EditProblem::Repeated(1, 3))));
        assert_eq!(
            apply("aaa", &[Change { replace: "aa", with: "b" }]),
            Err((0, EditProblem::Repeated(1, 1)))
        );
    }

    #[test]
    fn changes_must_change_something_and_may_not_overlap() {
        assert_eq!(edited(&[("= 0", "= 0")]), Err((0, EditProblem::Same)));
        assert_eq!(
            edited(&[("print(total)", "a"), ("(total)\n", "b")]),
            Err((1, EditProblem::Overlapping))
        );
    }
}
