//! "Did you mean …?": the nearest of the names that would have been right.
//!
//! Pure text; used by every phase that meets a misspelt name.

/// How alike two names must be, from 0 to 1, before one is offered for the other.
const ALIKE: f64 = 0.6;

/// The longest name, in bytes, for which another is looked for: the work grows with the
/// square of it, and a longer one is no slip of the fingers.
const LONGEST: usize = 200;

/// The candidate most like `written`, if one is like it at all. Of equals the first.
#[must_use]
pub(crate) fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if written.len() > LONGEST {
        return None;
    }
    let written = written.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let likeness = strsim::normalized_damerau_levenshtein(&written, &candidate.to_lowercase());
        if likeness >= ALIKE && best.is_none_or(|(so_far, _)| likeness > so_far) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_fingers_is_recognised() {
        let keys = ["title", "teaches", "minutes"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("Minute", keys), Some("minutes"));
    }

    #[test]
    fn nothing_is_offered_for_an_unlike_name() {
        assert_eq!(nearest("colour", ["title", "teaches"]), None);
    }
}
