//! "Did you mean …?": finds the known name that is closest to a misspelt one.
//!
//! Works on strings alone; every phase that can meet a misspelt name uses it.

/// How similar two names must be, from 0 to 1, before one is suggested for the other.
const MIN_SIMILARITY: f64 = 0.6;

/// The maximum length in bytes of a name that gets a suggestion. The work grows with the square of
/// the length, and a longer name is not a typo.
const MAX_LENGTH: usize = 200;

/// Returns the candidate most similar to `written`, if any is similar enough. The first one
/// wins a tie.
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > MAX_LENGTH {
        return None;
    }
    let name = name.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let likeness = strsim::normalized_damerau_levenshtein(&name, &candidate.to_lowercase());
        if likeness >= MIN_SIMILARITY && best.is_none_or(|(so_far, _)| likeness > so_far) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typo_is_recognised() {
        let keys = ["title", "teaches", "minutes"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("Minute", keys), Some("minutes"));
    }

    #[test]
    fn an_unrelated_name_gets_no_suggestion() {
        assert_eq!(nearest("colour", ["title", "teaches"]), None);
    }
}
