//! Hashes what pages contain.
//!
//! Allows a page's inline styles and scripts in its own Content Security Policy, by their hashes.
//!
//! Source: Content Security Policy Level 3, section 2.3.1 (`hash-source`).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Returns the page with the hash of each `<style>` and `<script>` added to `style-src` and
/// `script-src` of its policy.
pub(crate) fn allow_inline(html: &str) -> String {
    let mut allowed = html.to_owned();
    for (element, directive) in [("style", "style-src 'self'"), ("script", "script-src 'self'")] {
        let hashes: String = contents(html, element)
            .map(|text| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(text))))
            .collect();
        allowed = allowed.replacen(directive, &format!("{directive}{hashes}"), 1);
    }
    allowed
}

/// Returns the content of each `<element>`.
fn contents<'h>(html: &'h str, element: &str) -> impl Iterator<Item = &'h str> {
    let (open, close) = (format!("<{element}>"), format!("</{element}>"));
    let mut rest = html;
    std::iter::from_fn(move || {
        let start = rest.find(&open)? + open.len();
        let length = rest[start..].find(&close)?;
        let text = &rest[start..start + length];
        rest = &rest[start + length..];
        Some(text)
    })
}

/// Returns a hash that changes whenever a reader's earlier answer may no longer fit.
pub(super) fn hash_of(pieces: &[&str]) -> String {
    let mut digest = Sha256::new();
    for piece in pieces {
        digest.update((piece.len() as u64).to_le_bytes());
        digest.update(piece.as_bytes());
    }
    digest.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_depends_on_where_pieces_end() {
        assert_ne!(hash_of(&["ab", "c"]), hash_of(&["a", "bc"]));
    }

    #[test]
    fn an_inline_script_is_allowed_by_its_hash() {
        let html = "<meta content=\"script-src 'self'; style-src 'self'\"><script>alert('Hello, world.');</script>";
        // The example in the specification.
        let hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert!(allow_inline(html).contains(&format!("script-src 'self' {hash};")));
        assert!(allow_inline(html).contains("style-src 'self'\""));
    }
}
