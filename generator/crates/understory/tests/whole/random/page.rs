//! HTML, read more strictly than a browser reads it.
//!
//! Owns what a page made of untrusted text may hold: elements that are closed where they
//! were opened, attributes in quotes, each id once, and nothing that could run or that a
//! browser would fetch from elsewhere. Knows nothing of Markdown.

use std::collections::BTreeSet;

/// Elements that have no end.
const VOID: [&str; 9] = ["br", "hr", "img", "input", "meta", "link", "wbr", "col", "source"];
/// Elements that text of a lesson can never bring into a page.
const NEVER: [&str; 7] =
    ["iframe", "object", "embed", "base", "style", "template", "foreignobject"];
/// Attributes whose value is an address.
const ADDRESSES: [&str; 6] = ["href", "src", "action", "formaction", "xlink:href", "poster"];

/// Whether a name must be unique in its page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ids {
    /// Each id stands once in the text of a lesson.
    Once,
    /// Each id stands once in a page with its theme.
    OnceInPage,
    /// What is wrong with the course was told: a thing that is there twice, say.
    Told,
}

/// What is wrong with a piece of a page; nothing, where all is well.
pub(crate) fn fault(html: &str, ids: Ids) -> Option<String> {
    let once = ids;
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if let Some(fault) = text_fault(&rest[..at]) {
            return Some(fault);
        }
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix("!--") {
            rest = &after[after.find("-->")? + 3..];
            continue;
        }
        if let Some(after) = rest.strip_prefix("!doctype html>") {
            rest = after;
            continue;
        }
        if let Some(after) = rest.strip_prefix('/') {
            let Some(end) = after.find('>') else {
                return Some("an end tag without its end".to_owned());
            };
            let name = &after[..end];
            if open.pop() != Some(name) {
                return Some(format!("</{name}> closes what is not open"));
            }
            rest = &after[end + 1..];
            continue;
        }
        let tag = match Tag::read(rest) {
            Ok(tag) => tag,
            Err(fault) => return Some(fault),
        };
        rest = tag.rest;
        if let Some(fault) = tag_fault(&tag, &open, once, &mut ids) {
            return Some(fault);
        }
        if tag.name == "script" {
            let Some(end) = rest.find("</script>") else {
                return Some("data without its end".to_owned());
            };
            let script = &rest[..end];
            if tag.value("src").is_some() {
                if !script.is_empty() {
                    return Some(format!("words in a script with an address: {script}"));
                }
            } else if serde_json::from_str::<serde_json::Value>(script).is_err() {
                return Some(format!("data that isn't JSON: {script}"));
            }
            rest = &rest[end + "</script>".len()..];
        } else if !VOID.contains(&tag.name) && !tag.is_closed {
            open.push(tag.name);
        }
    }
    text_fault(rest).or_else(|| Some(format!("<{}> is never closed", open.last()?)))
}

fn text_fault(text: &str) -> Option<String> {
    (text.contains('\0')).then(|| format!("a NUL in {text:?}"))
}

fn tag_fault<'h>(
    tag: &Tag<'h>,
    open: &[&str],
    once: Ids,
    ids: &mut BTreeSet<&'h str>,
) -> Option<String> {
    let name = tag.name;
    // Of a whole page, the theme has inert pieces that its scripts draw with.
    let is_themes = once == Ids::OnceInPage && name == "template";
    if !is_themes && NEVER.contains(&name.to_ascii_lowercase().as_str()) {
        return Some(format!("a <{name}>"));
    }
    if name == "script"
        && !matches!(tag.value("type"), Some("application/json" | "application/ld+json"))
        && tag.value("src").is_none()
    {
        return Some("a <script>".to_owned());
    }
    if name == "a" && open.contains(&"a") {
        return Some("a link within a link".to_owned());
    }
    for (key, value) in &tag.attributes {
        let lower = key.to_ascii_lowercase();
        if lower.starts_with("on") || lower == "style" || lower == "srcdoc" || lower == "srcset" {
            return Some(format!("the attribute {key} of <{name}>"));
        }
        if ADDRESSES.contains(&lower.as_str())
            && let Some(fault) = address_fault(name, value)
        {
            return Some(fault);
        }
        if *key == "id" && !ids.insert(*value) && once != Ids::Told {
            return Some(format!("two elements have the id {value:?}"));
        }
    }
    None
}

/// Browsers drop what stands before an address, and tabs and line ends anywhere in it.
fn address_fault(element: &str, written_address: &str) -> Option<String> {
    let address: String = written_address
        .replace("&amp;", "&")
        .chars()
        .filter(|each| !each.is_control() && *each != ' ')
        .collect::<String>()
        .to_ascii_lowercase();
    let is_foreign =
        address.starts_with("//") || address.starts_with('\\') || address.starts_with("/\\");
    let scheme = address.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| {
        scheme.starts_with(|each: char| each.is_ascii_alphabetic())
            && scheme.chars().all(|each| each.is_ascii_alphanumeric() || "+-.".contains(each))
    });
    let is_safe = match scheme {
        None => !is_foreign,
        Some("http" | "https" | "mailto") => element == "a",
        Some(_) => false,
    };
    (!is_safe).then(|| format!("the address {written_address:?} of <{element}>"))
}

/// A tag that opens an element.
struct Tag<'h> {
    name: &'h str,
    attributes: Vec<(&'h str, &'h str)>,
    is_closed: bool,
    rest: &'h str,
}

impl<'h> Tag<'h> {
    fn read(html: &'h str) -> Result<Self, String> {
        let excerpt = || html.chars().take(40).collect::<String>();
        let name_end = html
            .find(|each: char| !each.is_ascii_alphanumeric())
            .ok_or_else(|| format!("a tag without its end: {}", excerpt()))?;
        let name = &html[..name_end];
        if name.is_empty() {
            return Err(format!("a bare `<`: {}", excerpt()));
        }
        let mut attributes: Vec<(&str, &str)> = Vec::new();
        let mut rest = &html[name_end..];
        loop {
            let inside = rest.trim_start_matches([' ', '\n']);
            if let Some(after) = inside.strip_prefix("/>") {
                return Ok(Self { name, attributes, is_closed: true, rest: after });
            }
            if let Some(after) = inside.strip_prefix('>') {
                return Ok(Self { name, attributes, is_closed: false, rest: after });
            }
            if inside.len() == rest.len() {
                return Err(format!("attributes that touch: {}", excerpt()));
            }
            let end = inside
                .find(|each: char| !(each.is_ascii_alphanumeric() || each == '-' || each == ':'))
                .filter(|end| *end > 0)
                .ok_or_else(|| format!("no attribute: {}", excerpt()))?;
            let key = &inside[..end];
            if attributes.iter().any(|(other, _)| *other == key) {
                return Err(format!("{key} stands twice: {}", excerpt()));
            }
            rest = &inside[end..];
            let mut value = "";
            let quote = rest.strip_prefix('=').and_then(|value| value.chars().next());
            if let Some(quote @ ('"' | '\'')) = quote {
                let quoted = &rest[2..];
                let length = quoted
                    .find(quote)
                    .ok_or_else(|| format!("a value without its end: {}", excerpt()))?;
                value = &quoted[..length];
                rest = &quoted[length + 1..];
            } else if rest.starts_with('=') {
                return Err(format!("a value without quotes: {}", excerpt()));
            }
            attributes.push((key, value));
        }
    }

    fn value(&self, key: &str) -> Option<&'h str> {
        let mut attributes = self.attributes.iter();
        attributes.find_map(|(each, value)| (*each == key).then_some(*value))
    }
}
