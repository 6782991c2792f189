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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inline_script_is_allowed_by_its_hash() {
        let html = "<meta content=\"script-src 'self'; style-src 'self'\"><script>alert('Hello, world.');</script>";
        // The example in the specification.
        let hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert!(allow_inline(html).contains(&format!("script-src 'self' {hash};")));
        assert!(allow_inline(html).contains("style-src 'self'\""));
    }
}
