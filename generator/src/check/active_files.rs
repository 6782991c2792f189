//! `active-file`: a lesson's pictures and data run nothing in a reader's browser.
//!
//! They stand at addresses of their own, where no policy of a page holds. An SVG or XML file
//! is read as XML, and may hold only what draws.

use std::borrow::Cow;

use roxmltree::{Document, Node, ParsingOptions};

use crate::course::Course;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, SourceFile, Sources, Span};

/// Pictures that browsers draw and never run.
const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "ico"];
/// Files that are read as XML, and judged by what is in them.
const XML: [&str; 2] = ["svg", "xml"];
/// Files that browsers run, or show as a page.
const ACTIVE: [&str; 16] = [
    "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "js", "mjs", "cjs", "wasm", "svgz",
    "xsl", "xslt", "swf", "hta",
];
/// Elements of SVG that run something or bring in other documents. Animations may set
/// any attribute, addresses among them.
const FORBIDDEN: [&str; 12] = [
    "script",
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "handler",
    "listener",
    "set",
    "animate",
    "animatemotion",
    "animatetransform",
    "audio",
];
const XHTML: &str = "http://www.w3.org/1999/xhtml";
/// Nodes of one picture: more would keep a browser busy.
const MOST_NODES: u32 = 100_000;

/// Files that a browser would run, unless the course trusts all its authors.
pub(super) fn active_files(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    if course.settings.raw_html {
        return Vec::new();
    }
    let of_lesson = course.lessons().flat_map(|lesson| {
        let images = lesson.images.iter().map(|file| (*file, Place::Images));
        images.chain(lesson.files.iter().map(|file| (*file, Place::Files)))
    });
    of_lesson
        .filter_map(|(file, place)| fault(file, place, sources))
        .collect()
}

/// The same among the pictures of the pages of text.
pub(super) fn in_pages(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    if course.settings.raw_html {
        return Vec::new();
    }
    let images = course.page_images.iter();
    images
        .filter_map(|file| fault(*file, Place::Images, sources))
        .collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Images,
    Files,
}

fn fault(id: FileId, place: Place, sources: &Sources) -> Option<Diagnostic> {
    let file = sources.file(id);
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    let ending = name
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_ascii_lowercase();
    let ending = ending.as_str();
    let told = |message: String, hint: &str| {
        Diagnostic::new(Code::ActiveFile, Span::start_of(id), message, hint)
    };
    if XML.contains(&ending) {
        let message = in_xml(file)?;
        return Some(told(
            message,
            "take it out; a drawing program does when it saves as plain SVG",
        ));
    }
    if place == Place::Images && !PICTURES.contains(&ending) {
        let message = format!("`{name}` is no picture that every browser draws");
        return Some(told(
            message,
            "save it as PNG, JPEG, WebP or SVG; data stands in files/",
        ));
    }
    ACTIVE.contains(&ending).then(|| {
        let message = format!("a browser that opens `{name}` runs what is in it");
        told(
            message,
            "give it the ending .txt, and open it under that name",
        )
    })
}

/// What an XML file holds that could run; nothing, where all is well.
fn in_xml(file: &SourceFile) -> Option<String> {
    let Ok(text) = std::str::from_utf8(file.bytes()) else {
        return Some("this picture is not UTF-8 text".to_owned());
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return None;
    }
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(roxmltree::Error::DtdDetected) => {
            return Some("this picture declares a DTD, which could load another file".to_owned());
        }
        Err(error) => return Some(format!("this picture cannot be read as XML: {error}")),
    };
    document.descendants().find_map(|node| in_node(&node))
}

fn in_node(node: &Node<'_, '_>) -> Option<String> {
    if let Some(instruction) = node.pi() {
        return Some(format!(
            "`<?{}?>` could load another file",
            instruction.target
        ));
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name().name();
    if FORBIDDEN.contains(&name.to_ascii_lowercase().as_str())
        || node.tag_name().namespace() == Some(XHTML)
    {
        return Some(format!("`<{name}>` could run something"));
    }
    if name.eq_ignore_ascii_case("style") {
        let css: String = node.descendants().filter_map(|each| each.text()).collect();
        if let Some(fault) = in_css(&css) {
            return Some(fault);
        }
    }
    node.attributes().find_map(|attribute| {
        let (key, value) = (attribute.name(), attribute.value());
        let lower = key.to_ascii_lowercase();
        if lower.starts_with("on") {
            return Some(format!("`{key}` runs something"));
        }
        if ["href", "src", "action", "formaction", "data", "base"].contains(&lower.as_str()) {
            return (!is_own(value)).then(|| format!("`{key}` leads out of the picture"));
        }
        in_css(value)
    })
}

/// A place in the picture itself, or a drawn picture within it.
fn is_own(address: &str) -> bool {
    let data = [
        "data:image/png",
        "data:image/jpeg",
        "data:image/gif",
        "data:image/webp",
    ];
    address.starts_with('#') || data.iter().any(|start| address.starts_with(start))
}

/// What a style loads from elsewhere, in an element or an attribute.
fn in_css(css: &str) -> Option<String> {
    // An escape could spell anything.
    let bare: Cow<'_, str> = css.to_ascii_lowercase().into();
    let is_escaped = bare.contains('\\') && bare.contains(['(', '@']);
    let loads = bare.match_indices("url(").any(|(at, found)| {
        let address = bare[at + found.len()..]
            .trim_start()
            .trim_start_matches(['"', '\'']);
        !is_own(address)
    });
    (is_escaped || loads || bare.contains("@import") || bare.contains("image-set("))
        .then(|| "a style of this picture loads something from elsewhere".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Contents;

    fn svg(inside: &str) -> Option<String> {
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inside}</svg>"
        );
        in_xml(&SourceFile {
            path: "content/01-a/01-b/images/a.svg".into(),
            contents: Contents::Text(text),
        })
    }

    #[test]
    fn what_draws_is_good() {
        assert_eq!(
            svg(
                "<title>A loop</title><defs><linearGradient id=\"g\"/></defs><rect fill=\"url(#g)\" style=\"fill: red\"/><use href=\"#g\"/><style>rect { fill: url('#g') }</style><image xlink:href=\"data:image/png;base64,AA\"/>"
            ),
            None
        );
    }

    #[test]
    fn what_runs_or_loads_is_told() {
        for hostile in [
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<rect onload=\"x()\"/>",
            "<rect ONCLICK=\"x()\"/>",
            "<foreignObject><p/></foreignObject>",
            "<p xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\"/>",
            "<a href=\"javascript:x()\"/>",
            "<a xlink:href=\"&#106;avascript:x()\"/>",
            "<a href=\"https://example.org/\"/>",
            "<image href=\"//example.org/a.png\"/>",
            "<use href=\"data:image/svg+xml,x#a\"/>",
            "<animate attributeName=\"href\" to=\"javascript:x()\"/>",
            "<set attributeName=\"onload\" to=\"x()\"/>",
            "<rect fill=\"url(https://example.org/)\"/>",
            "<rect style=\"background: u\\72l(https://example.org/)\"/>",
            "<style>@import 'https://example.org/a.css';</style>",
            "<?xml-stylesheet href=\"a.css\"?>",
            "<unclosed>",
        ] {
            assert!(svg(hostile).is_some(), "{hostile}");
        }
        let file = |contents| SourceFile {
            path: "a.svg".into(),
            contents,
        };
        let dtd = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>";
        assert!(in_xml(&file(Contents::Text(dtd.into()))).is_some());
        assert!(in_xml(&file(Contents::Binary(vec![0xff, 0xfe, b'<', 0]))).is_some());
    }
}
