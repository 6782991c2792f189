//! Converts the HTML of a page to XHTML for printing or the e-book: well-formed whatever a template
//! or a lesson contains, without what only works in a browser, and with ids that don't clash with
//! those of other lessons.
//!
//! Splits HTML into tags as browsers do. The caller decides what an address becomes.

use std::convert::Infallible;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

/// How ids, headings and addresses change.
pub(super) struct XhtmlOptions<'a> {
    /// The prefix of every id, and of every reference to one.
    pub(super) prefix: &'a str,
    /// By how many levels headings are lowered.
    pub(super) deeper: u8,
    /// Returns the new address for a path in the site, with its anchor. If there is none, only the
    /// words of the link or of the picture remain.
    pub(super) address: &'a dyn Fn(&str, Use) -> Option<String>,
}

/// What an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// A reader follows it.
    Link,
    /// It's displayed in the document.
    Picture,
}

/// The prefix of an address that is a path in the site. It isn't a scheme, and every HTML writer
/// leaves it as it is.
pub(super) const IN_SITE: &str = "=/";

/// Elements that can't have content.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Elements that are removed with their content: they run, are for other tools, ask for input or
/// load something.
const REMOVED: [&str; 16] = [
    "script", "style", "noscript", "template", "button", "form", "textarea", "select", "progress",
    "iframe", "object", "audio", "video", "canvas", "dialog", "title",
];

/// Attributes that only browsers use, and how the names of others begin.
const FOR_BROWSERS: [&str; 6] = ["style", "tabindex", "xmlns", "loading", "decoding", "target"];
const FOR_SCRIPTS: [&str; 3] = ["data-", "on", "popover"];

/// Attributes that refer to one or more ids.
const REFERENCES: [&str; 4] = ["for", "aria-labelledby", "aria-describedby", "headers"];

/// Returns whether XML accepts this as the name of an element or attribute without a namespace.
fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|each| each.is_ascii_alphanumeric() || b"-_.".contains(&each))
}

/// Returns a name as XML needs it: some have uppercase letters, which they lose in HTML.
fn xml_name(name: &str) -> &str {
    match name {
        "clippath" => "clipPath",
        "gradienttransform" => "gradientTransform",
        "gradientunits" => "gradientUnits",
        "lengthadjust" => "lengthAdjust",
        "lineargradient" => "linearGradient",
        "markerheight" => "markerHeight",
        "markerunits" => "markerUnits",
        "markerwidth" => "markerWidth",
        "pathlength" => "pathLength",
        "patterntransform" => "patternTransform",
        "patternunits" => "patternUnits",
        "preserveaspectratio" => "preserveAspectRatio",
        "refx" => "refX",
        "refy" => "refY",
        "startoffset" => "startOffset",
        "textlength" => "textLength",
        "viewbox" => "viewBox",
        _ => name,
    }
}

/// A start tag as it was read.
#[derive(Debug, Default)]
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(other, _)| other == name)?;
        Some(value)
    }
}

/// A piece of HTML.
#[derive(Debug)]
enum Piece {
    Text(String),
    /// Whether it closes itself.
    Start(Tag, bool),
    End(String),
}

/// HTML in pieces, which become XHTML once for the printable page and once for the e-book.
#[derive(Debug)]
pub(super) struct Html(Vec<Piece>);

impl Html {
    /// Splits HTML as browsers do.
    pub(super) fn of(html: &str) -> Self {
        let mut pieces = Vec::new();
        let mut tag = Tag::default();
        let mut emitter =
            CallbackEmitter::new(|event: CallbackEvent<'_>, _: html5gum::Span<()>| {
                // The tokens are text because the input is.
                let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
                match event {
                    CallbackEvent::String { value } => pieces.push(Piece::Text(text(value))),
                    CallbackEvent::OpenStartTag { name } => tag.name = text(name),
                    CallbackEvent::AttributeName { name } => {
                        tag.attributes.push((text(name), String::new()));
                    }
                    CallbackEvent::AttributeValue { value } => {
                        if let Some((_, last)) = tag.attributes.last_mut() {
                            last.push_str(&String::from_utf8_lossy(value));
                        }
                    }
                    CallbackEvent::CloseStartTag { self_closing } => {
                        pieces.push(Piece::Start(std::mem::take(&mut tag), self_closing));
                    }
                    CallbackEvent::EndTag { name } => pieces.push(Piece::End(text(name))),
                    _ => {}
                }
                None::<Infallible>
            });
        // The text of a script or a style sheet isn't markup.
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
        Self(pieces)
    }

    /// Returns it as XHTML.
    pub(super) fn xhtml(&self, options: &XhtmlOptions<'_>) -> String {
        let mut writer = Writer { options, out: String::new(), open: Vec::new(), removed: 0 };
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => writer.text(text),
                Piece::Start(tag, is_closed) => writer.start(tag, *is_closed),
                Piece::End(name) => writer.end(name),
            }
        }
        writer.close_from(0);
        writer.out
    }
}

struct Writer<'p> {
    options: &'p XhtmlOptions<'p>,
    out: String,
    /// The elements whose end hasn't come yet, by name.
    open: Vec<(&'p str, Start)>,
    /// How many of them are removed.
    removed: usize,
}

/// What happened to the start of an element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    Written,
    /// Only the content of the element remains.
    LeftOut,
    /// The element is removed with its content.
    Removed,
}

impl<'p> Writer<'p> {
    fn text(&mut self, text: &str) {
        if self.removed == 0 {
            push_escaped(text, false, &mut self.out);
        }
    }

    fn start(&mut self, tag: &'p Tag, is_closed: bool) {
        let is_void = is_closed || VOID.contains(&&*tag.name);
        let is_removed = REMOVED.contains(&&*tag.name) || tag.attribute("hidden").is_some();
        if is_removed || self.removed > 0 {
            if !is_void {
                self.removed += 1;
                self.open.push((&tag.name, Start::Removed));
            }
            return;
        }
        let is_written = self.tag(tag);
        if !is_void {
            let start = if is_written {
                self.out.push('>');
                Start::Written
            } else {
                Start::LeftOut
            };
            self.open.push((&tag.name, start));
        } else if is_written {
            self.out.push_str("/>");
        } else if is_name(&tag.name) {
            // If a picture isn't available, its words remain.
            self.text(tag.attribute("alt").unwrap_or_default());
        }
    }

    /// Closes the last open element with this name, and any elements still open inside it.
    fn end(&mut self, name: &str) {
        // An end tag without a start is dropped, and one that skips others closes them.
        if let Some(place) = self.open.iter().rposition(|(open, _)| *open == name) {
            self.close_from(place);
        }
    }

    fn close_from(&mut self, place: usize) {
        for (name, start) in self.open.split_off(place).into_iter().rev() {
            match start {
                Start::Written => {
                    self.out.push_str("</");
                    self.name(name);
                    self.out.push('>');
                }
                Start::LeftOut => {}
                Start::Removed => self.removed -= 1,
            }
        }
    }

    /// Writes the name of an element. Headings change their level.
    fn name(&mut self, name: &str) {
        let level: Option<u8> = name.strip_prefix('h').and_then(|level| level.parse().ok());
        match level.filter(|level| (1..=6).contains(level)) {
            Some(level) => {
                let level = (level + self.options.deeper).min(6);
                self.out.push_str(&format!("h{level}"));
            }
            None => self.out.push_str(xml_name(name)),
        }
    }

    /// Writes a start tag without its end. Writes nothing if XML doesn't accept its name, or if
    /// its address isn't available. Returns whether it wrote the tag.
    fn tag(&mut self, tag: &Tag) -> bool {
        if !is_name(&tag.name) {
            return false;
        }
        let begin = self.out.len();
        self.out.push('<');
        self.name(&tag.name);
        if tag.name == "svg" {
            // HTML knows SVG without it, and XML doesn't.
            self.out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        for (place, (name, value)) in tag.attributes.iter().enumerate() {
            let is_for_browsers = FOR_BROWSERS.contains(&&**name)
                || FOR_SCRIPTS.iter().any(|start| name.starts_with(start));
            let mut earlier = tag.attributes[..place].iter();
            if is_for_browsers || !is_name(name) || earlier.any(|(other, _)| other == name) {
                continue;
            }
            let Some(value) = self.value(name, value) else {
                // Without its address, the element is left out, and its content stays.
                self.out.truncate(begin);
                return false;
            };
            self.out.push(' ');
            self.out.push_str(xml_name(name));
            self.out.push_str("=\"");
            push_escaped(&value, true, &mut self.out);
            self.out.push('"');
        }
        true
    }

    /// Returns the value of an attribute; `None` if it's an address that isn't available.
    fn value(&self, name: &str, value: &str) -> Option<String> {
        let with_prefix = |id: &str| format!("{}{id}", self.options.prefix);
        match name {
            "href" => self.address(value, Use::Link),
            "src" => self.address(value, Use::Picture),
            "id" => Some(with_prefix(value)),
            _ if REFERENCES.contains(&name) => {
                let ids: Vec<String> = value.split_whitespace().map(with_prefix).collect();
                Some(ids.join(" "))
            }
            _ => Some(value.to_owned()),
        }
    }

    fn address(&self, address: &str, by: Use) -> Option<String> {
        if let Some(path) = address.strip_prefix(IN_SITE) {
            return (self.options.address)(path, by);
        }
        if let Some(id) = address.strip_prefix('#') {
            return Some(format!("#{}{id}", self.options.prefix));
        }
        // The document fetches nothing, so only links can lead out of the course.
        (by == Use::Link && understory_course::links::is_harmless(address))
            .then(|| address.to_owned())
    }
}

/// Writes text as XML, which can't contain most control characters. `quotes` escapes those too.
fn push_escaped(text: &str, quotes: bool, out: &mut String) {
    let mut copied_to = 0;
    for (at, letter) in text.char_indices() {
        let escaped = match letter {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' if quotes => "&quot;",
            // Browsers leave it out, too.
            '\0' => "",
            '\t' | '\n' | '\r' => continue,
            '\u{1}'..' ' | '\u{fffe}' | '\u{ffff}' => "\u{fffd}",
            _ => continue,
        };
        out.push_str(&text[copied_to..at]);
        out.push_str(escaped);
        copied_to = at + letter.len_utf8();
    }
    out.push_str(&text[copied_to..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to_xhtml(html: &str) -> String {
        let address = |path: &str, _: Use| path.strip_prefix("here/").map(str::to_owned);
        let options = XhtmlOptions { prefix: "a.", deeper: 1, address: &address };
        let converted = Html::of(html).xhtml(&options);
        let document = format!("<body>{converted}</body>");
        roxmltree::Document::parse(&document)
            .unwrap_or_else(|error| panic!("{error}: {converted}"));
        converted
    }

    #[test]
    fn html_becomes_well_formed() {
        assert_eq!(
            to_xhtml("<p>a<br>b &nbsp;&amp; c<p hidden>d</p><img src=x alt=\"y\">"),
            "<p>a<br/>b \u{a0}&amp; cy</p>"
        );
        assert_eq!(to_xhtml("<b><i>a</b></i>"), "<b><i>a</i></b>");
        assert_eq!(to_xhtml("a\u{0}b\u{1b}c"), "ab\u{fffd}c");
        assert_eq!(to_xhtml("\u{ffff}a\u{fffe}\u{fffd}é"), "\u{fffd}a\u{fffd}\u{fffd}é");
        assert_eq!(to_xhtml("<a:b c:d=\"e\" 1>f</a:b>"), "f");
        assert_eq!(to_xhtml("<p a=1 b a='2'>c"), "<p a=\"1\" b=\"\">c</p>");
    }

    #[test]
    fn quotes_are_only_escaped_in_values() {
        assert_eq!(
            to_xhtml("<p title='a \"b\"'>say &quot;c\" <img src=x alt='\"d\"'>"),
            "<p title=\"a &quot;b&quot;\">say \"c\" \"d\"</p>"
        );
    }

    #[test]
    fn ids_and_references_get_the_prefix() {
        assert_eq!(
            to_xhtml("<h2 id=\"x\">X</h2><a href=\"#x\">x</a><section aria-labelledby=\"x y\">"),
            "<h3 id=\"a.x\">X</h3><a href=\"#a.x\">x</a><section aria-labelledby=\"a.x a.y\"></section>"
        );
    }

    #[test]
    fn unavailable_addresses_leave_only_words() {
        let site = |path: &str| format!("<a href=\"{IN_SITE}{path}\">a</a>");
        assert_eq!(to_xhtml(&site("here/b")), "<a href=\"b\">a</a>");
        assert_eq!(to_xhtml(&site("there/b")), "a");
        assert_eq!(to_xhtml("<a href=\"javascript:x\">a</a>"), "a");
        assert_eq!(
            to_xhtml("<a href=\"https://a.org/?b&amp;c\">a</a>"),
            "<a href=\"https://a.org/?b&amp;c\">a</a>"
        );
        assert_eq!(to_xhtml("<img src=\"https://a.org/b.png\" alt=\"c\">"), "c");
    }

    #[test]
    fn scripts_and_controls_are_removed() {
        assert_eq!(
            to_xhtml(
                "<script>if (a < b) {}</script><p data-x=\"1\" onclick=\"x\" class=\"y\">a<button>b<b>c</b></button></p>"
            ),
            "<p class=\"y\">a</p>"
        );
    }

    #[test]
    fn drawings_keep_uppercase_names() {
        assert_eq!(
            to_xhtml("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>"),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>"
        );
    }
}
