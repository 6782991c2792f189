//! `active-file`: a lesson's pictures and data files can't run code in a reader's browser.
//!
//! These files have their own URLs, where a page's content security policy doesn't apply.
//! Files that browsers may parse as XML are parsed here, and may only contain drawing elements.

use std::ops::Range;

use roxmltree::{Document, Node, ParsingOptions};

use understory_course::Course;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, SourceFile, Sources, Span};

/// Picture formats that can't contain code.
const PICTURE_EXTENSIONS: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "ico"];
/// Files that are parsed as XML and checked for code.
const XML_EXTENSIONS: [&str; 2] = ["svg", "xml"];
/// Text formats that no host serves as a page or as XML, whatever they contain. Hosts serve
/// about 150 extensions as XML, so any other file is treated as XML if it looks like it.
const PLAIN_TEXT_EXTENSIONS: [&str; 26] = [
    "txt", "md", "rst", "csv", "tsv", "json", "jsonl", "toml", "yaml", "yml", "ini", "cfg", "env",
    "lock", "py", "pyi", "sql", "sh", "ps1", "log", "css", "diff", "patch", "j2", "jinja", "vtt",
];
/// Files that browsers run or show as a page.
const ACTIVE_EXTENSIONS: [&str; 18] = [
    "html", "htm", "xhtml", "xht", "xhtm", "shtml", "mht", "mhtml", "js", "mjs", "cjs", "ecma",
    "wasm", "svgz", "xsl", "xslt", "swf", "hta",
];
/// Encodings with which a browser reads the same text as this check. Another one could hide a
/// script.
const SAFE_ENCODINGS: [&str; 4] = ["utf-8", "utf8", "us-ascii", "ascii"];
/// SVG elements that run code or load other documents. Animations can set any attribute,
/// including `href`.
const FORBIDDEN_ELEMENTS: [&str; 12] = [
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
/// The highest number of nodes in a picture, because more would slow down a browser.
const MAX_NODES: u32 = 100_000;

/// Finds files that a browser could run, unless the course allows raw HTML anyway.
pub(super) fn active_files(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    if course.settings.raw_html {
        return Vec::new();
    }
    let files = course.lessons().flat_map(|lesson| {
        let images = lesson.images.iter().map(|file| (*file, Place::Images));
        images.chain(lesson.files.iter().map(|file| (*file, Place::Files)))
    });
    files.filter_map(|(file, place)| check_file(file, place, sources)).collect()
}

/// Finds pictures of plain pages that a browser could run.
pub(super) fn active_files_in_pages(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    if course.settings.raw_html {
        return Vec::new();
    }
    let images = course.page_images.iter();
    images.filter_map(|file| check_file(*file, Place::Images, sources)).collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Images,
    Files,
}

fn check_file(id: FileId, place: Place, sources: &Sources) -> Option<Diagnostic> {
    let file = sources.file(id);
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let ending = ending.as_str();
    let report = |message: String, hint: &str| {
        Diagnostic::new(Code::ActiveFile, Span::start_of(id), message, hint)
    };
    if XML_EXTENSIONS.contains(&ending) {
        let Problem { message, at } = problem_in_xml(file)?;
        return Some(Diagnostic::new(
            Code::ActiveFile,
            Span::new(id, at.start, at.end),
            message,
            "remove it; drawing programs do that when they save as plain SVG",
        ));
    }
    if place == Place::Images && !PICTURE_EXTENSIONS.contains(&ending) {
        let message = format!("`{name}` isn't a picture that every browser can show");
        return Some(report(
            message,
            "save it as PNG, JPEG, WebP or SVG; put data into files/ instead",
        ));
    }
    let as_text = "change its extension to .txt, and use that name in your programs";
    if ACTIVE_EXTENSIONS.contains(&ending) {
        let message = format!("a browser that opens `{name}` could run code in it");
        return Some(report(message, as_text));
    }
    // With an unknown extension, a browser may guess the type from the content.
    if PLAIN_TEXT_EXTENSIONS.contains(&ending) || !looks_like_xml(file.bytes()) {
        return None;
    }
    let Problem { message, at } = problem_in_xml(file)?;
    let span = Span::new(id, at.start, at.end);
    Some(Diagnostic::new(Code::ActiveFile, span, message, as_text))
}

/// Returns whether the first visible character is `<`, in any encoding that browsers know.
fn looks_like_xml(bytes: &[u8]) -> bool {
    let is_visible = |byte: &u8| !byte.is_ascii_whitespace() && *byte != 0;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let is_wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    // In UTF-16, every ASCII character is next to a zero byte, which is skipped below.
    let bytes = if is_wide { &bytes[2..] } else { bytes };
    bytes.iter().find(|byte| is_visible(byte)) == Some(&b'<')
}

/// A reason not to publish a file, and its position.
struct Problem {
    message: String,
    at: Range<usize>,
}

impl Problem {
    /// Creates a problem with the file as a whole.
    fn for_file(message: impl Into<String>) -> Self {
        Self { message: message.into(), at: 0..0 }
    }
}

/// Returns the first reason not to publish an XML file: it could run code, it could load another
/// file, or it can't be parsed.
fn problem_in_xml(file: &SourceFile) -> Option<Problem> {
    let Ok(text) = std::str::from_utf8(file.bytes()) else {
        return Some(Problem::for_file("this file isn't UTF-8 text"));
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return None;
    }
    // A browser would decode the file differently from the parser here, and see other elements.
    if let Some(encoding) = declared_encoding(text)
        && !SAFE_ENCODINGS.contains(&encoding.to_ascii_lowercase().as_str())
    {
        let message = format!("this file declares the encoding {encoding}, but it is UTF-8");
        return Some(Problem::for_file(message));
    }
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(roxmltree::Error::DtdDetected) => {
            let message = "this file declares a DTD, which could load another file";
            return Some(Problem::for_file(message));
        }
        Err(error) => {
            let message = format!("invalid XML: {error}");
            return Some(Problem::for_file(message));
        }
    };
    document.descendants().find_map(|node| problem_in_node(&node))
}

/// Returns the encoding that an XML declaration names.
///
/// Source: Extensible Markup Language 1.0, section 4.3.3.
fn declared_encoding(text: &str) -> Option<&str> {
    let (declaration, _) = text.strip_prefix("<?xml")?.split_once("?>")?;
    let (_, value) = declaration.split_once("encoding")?;
    Some(value.split(['\'', '"']).nth(1).unwrap_or(value))
}

fn problem_in_node(node: &Node<'_, '_>) -> Option<Problem> {
    let start = node.range().start;
    if let Some(instruction) = node.pi() {
        return Some(Problem {
            message: format!("`<?{}?>` could load another file", instruction.target),
            at: node.range(),
        });
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name().name();
    let tag = || start..start + 1 + name.len();
    if FORBIDDEN_ELEMENTS.contains(&name.to_ascii_lowercase().as_str())
        || node.tag_name().namespace() == Some(XHTML)
    {
        let message = format!("`<{name}>` could run code");
        return Some(Problem { message, at: tag() });
    }
    if name.eq_ignore_ascii_case("style") {
        // A browser reads the element's own text nodes as CSS, without XML comments.
        let texts = node.children().filter(|each| each.is_text());
        let css: String = texts.filter_map(|each| each.text()).collect();
        if let Some(message) = problem_in_css(&css) {
            return Some(Problem { message, at: tag() });
        }
    }
    node.attributes().find_map(|attribute| {
        let message = problem_in_attribute(attribute.name(), attribute.value())?;
        let at = attribute.range();
        Some(Problem { message, at })
    })
}

fn problem_in_attribute(key: &str, value: &str) -> Option<String> {
    let lower = key.to_ascii_lowercase();
    if lower.starts_with("on") {
        return Some(format!("`{key}` runs code"));
    }
    if ["href", "src", "action", "formaction", "data", "base"].contains(&lower.as_str()) {
        return (!is_own(value)).then(|| format!("`{key}` points outside the picture"));
    }
    problem_in_css(value)
}

/// Returns whether an address points into the picture itself or is an embedded bitmap.
fn is_own(address: &str) -> bool {
    // Not `data:image/svg+xml`, which could contain a script again.
    let data = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"];
    address.starts_with('#') || data.iter().any(|start| address.starts_with(start))
}

/// Finds something that a style loads from elsewhere. Text in comments counts, too, because
/// browsers don't always agree where a comment ends.
fn problem_in_css(css: &str) -> Option<String> {
    // An escape could spell anything.
    let is_escaped = css.contains('\\') && css.contains(['(', '@']);
    let lower = css.to_ascii_lowercase();
    let loads = lower.match_indices("url(").any(|(at, index)| {
        let address = lower[at + index.len()..].trim_start().trim_start_matches(['"', '\'']);
        !is_own(address)
    });
    let others = ["@import", "image-set(", "image(", "src("];
    (is_escaped || loads || others.iter().any(|other| lower.contains(other)))
        .then(|| "a style in this file loads something from elsewhere".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_source::Contents;

    fn svg(content: &str) -> Option<String> {
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{content}</svg>"
        );
        problem_in_xml(&file(Contents::Text(text))).map(|problem| problem.message)
    }

    fn file(contents: Contents) -> SourceFile {
        SourceFile { path: "content/01-a/01-b/images/a.svg".into(), contents }
    }

    #[test]
    fn drawing_elements_are_fine() {
        assert_eq!(
            svg(
                "<title>A loop</title><defs><linearGradient id=\"g\"/></defs><rect fill=\"url(#g)\" style=\"fill: red\"/><use href=\"#g\"/><style>/* A comment. */rect { fill: url('#g') }</style><image xlink:href=\"data:image/png;base64,AA\"/>"
            ),
            None
        );
    }

    #[test]
    fn code_and_external_files_are_reported() {
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
            "<style>a{}<!-- /* -->@import 'https://example.org/a.css';<!-- */ --></style>",
            "<style><g>/*</g>@import 'https://example.org/a.css';</style>",
            "<style>x{y:\"&#13;\"/*\";} svg{background:url(http://a.example/1)} d{e:\"*/\"}</style>",
            "<style>x{y:#url(#a\")/*\")} svg{background:url(http://a.example/2)} d{e:\"*/\"}</style>",
            "<style>&lt;!--url(#/*){} svg{background:url(http://a.example/3)} /*x*/</style>",
            "<style>svg{background:src('http://a.example/4')}</style>",
            "<style>svg{background:image('http://a.example/5')}</style>",
            "<style>a { b: '/*'; c: url(https://example.org/) '*/' }</style>",
            "<style>a { b: url(/*); c: url(https://example.org/*/) }</style>",
            "<?xml-stylesheet href=\"a.css\"?>",
            "<unclosed>",
        ] {
            assert!(svg(hostile).is_some(), "{hostile}");
        }
        let dtd = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>";
        assert!(problem_in_xml(&file(Contents::Text(dtd.into()))).is_some());
        assert!(problem_in_xml(&file(Contents::Binary(vec![0xff, 0xfe, b'<', 0]))).is_some());
    }

    #[test]
    fn a_problem_is_reported_at_its_position() {
        let text = "<svg>\n<g onload=\"x()\"/><script/></svg>";
        let problem = problem_in_xml(&file(Contents::Text(text.into()))).expect("a problem");
        assert_eq!(&text[problem.at], "onload=\"x()\"");
        let text = "<svg>\n<g/><script>x()</script></svg>";
        let problem = problem_in_xml(&file(Contents::Text(text.into()))).expect("a problem");
        assert_eq!(&text[problem.at], "<script");
    }

    #[test]
    fn an_encoding_that_could_hide_a_script_is_reported() {
        let declared = |declaration: &str| {
            let text = format!("{declaration}<svg><desc>\u{4e01}</desc></svg>");
            problem_in_xml(&file(Contents::Text(text))).map(|problem| problem.message)
        };
        for good in [
            "",
            "<?xml version=\"1.0\"?>",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<?xml version='1.0' encoding = 'utf-8' standalone='no'?>",
        ] {
            assert_eq!(declared(good), None, "{good}");
        }
        for hostile in [
            "<?xml version=\"1.0\" encoding=\"GBK\"?>",
            "<?xml version='1.0' encoding='ISO-2022-JP' standalone='yes'?>",
            "<?xml version=\"1.0\" encoding\n=\n\"utf-16\"?>",
        ] {
            assert!(declared(hostile).is_some(), "{hostile}");
        }
    }

    #[test]
    fn xml_is_recognized_in_any_encoding() {
        for xml in [
            b"<a/>".as_slice(),
            b" \n<a/>",
            b"\xef\xbb\xbf<a/>",
            b"\xff\xfe<\0",
            b"\xfe\xff\0<",
            b"<\0a\0",
        ] {
            assert!(looks_like_xml(xml), "{xml:?}");
        }
        for other in [b"".as_slice(), b"a < b", b"SQLite format 3\0", b"\x89PNG"] {
            assert!(!looks_like_xml(other), "{other:?}");
        }
    }
}
