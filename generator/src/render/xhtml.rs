//! Converts the HTML of a page to XHTML for paper: well-formed whatever a template or a lesson
//! contains, without what only works in a browser, and with ids that don't clash with those of
//! other lessons.
//!
//! Splits HTML into tags as browsers do. The caller decides what an address becomes.

use std::borrow::Cow;
use std::convert::Infallible;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

/// How ids, headings and addresses change.
pub(super) struct Paper<'a> {
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
    /// It's shown on the paper.
    Picture,
}

/// The prefix of an address that is a path in the site. It isn't a scheme, and every HTML writer
/// leaves it as it is.
pub(super) const IN_SITE: &str = "=/";

/// Returns whether an element can't have content.
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Returns whether an element is removed with its content: it runs, is for other tools, asks for
/// input or loads something.
fn is_dropped(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "button"
            | "form"
            | "textarea"
            | "select"
            | "progress"
            | "iframe"
            | "object"
            | "audio"
            | "video"
            | "canvas"
            | "dialog"
            | "title"
    )
}

/// Returns whether only browsers use an attribute.
fn is_for_browsers(name: &str) -> bool {
    matches!(
        name,
        "style" | "tabindex" | "xmlns" | "loading" | "decoding" | "target"
    ) || ["data-", "on", "popover"]
        .iter()
        .any(|start| name.starts_with(start))
}

/// Returns whether an attribute refers to one or more ids.
fn is_leading(name: &str) -> bool {
    matches!(
        name,
        "for" | "aria-labelledby" | "aria-describedby" | "headers"
    )
}

/// Returns a name with the uppercase letters that it needs in XML and loses in HTML.
fn with_capitals(name: &str) -> &str {
    match name {
        "viewbox" => "viewBox",
        "preserveaspectratio" => "preserveAspectRatio",
        "markerwidth" => "markerWidth",
        "markerheight" => "markerHeight",
        "markerunits" => "markerUnits",
        "refx" => "refX",
        "refy" => "refY",
        "gradientunits" => "gradientUnits",
        "gradienttransform" => "gradientTransform",
        "patternunits" => "patternUnits",
        "patterntransform" => "patternTransform",
        "pathlength" => "pathLength",
        "textlength" => "textLength",
        "lengthadjust" => "lengthAdjust",
        "startoffset" => "startOffset",
        "lineargradient" => "linearGradient",
        "clippath" => "clipPath",
        name => name,
    }
}

/// Returns the level of a heading.
fn level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

/// Returns whether XML accepts this as the name of an element or attribute without a namespace.
fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .bytes()
            .all(|each| each.is_ascii_alphanumeric() || b"-_.".contains(&each))
}

/// A tag as it was read. It's a single string, because most tags are written right away and their
/// memory is used again.
#[derive(Debug, Clone, Default)]
struct Tag {
    /// The tag's name, then the name and value of each attribute, without separators.
    text: String,
    name: usize,
    /// Where the name of each attribute ends, and where its value ends.
    attributes: Vec<(usize, usize)>,
    is_closed: bool,
}

impl Tag {
    fn open(&mut self, name: &str) {
        self.text.clear();
        self.text.push_str(name);
        self.name = name.len();
        self.attributes.clear();
        self.is_closed = false;
    }

    /// Begins an attribute, whose value is empty at first.
    fn add_name(&mut self, name: &str) {
        self.text.push_str(name);
        self.attributes.push((self.text.len(), self.text.len()));
    }

    fn add_value(&mut self, value: &str) {
        self.text.push_str(value);
        if let Some((_, end)) = self.attributes.last_mut() {
            *end = self.text.len();
        }
    }

    fn name(&self) -> &str {
        &self.text[..self.name]
    }

    /// Returns names and values. If two attributes have the same name, the first one counts.
    fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut begin = self.name;
        let all = self.attributes.iter().map(move |&(name, value)| {
            let attribute = (&self.text[begin..name], &self.text[name..value]);
            begin = value;
            attribute
        });
        all.enumerate().filter_map(|(place, attribute)| {
            let is_first = place == 0 || !self.has_before(place, attribute.0);
            is_first.then_some(attribute)
        })
    }

    /// Returns whether an attribute before `place` has this name.
    fn has_before(&self, place: usize, wanted: &str) -> bool {
        let mut begin = self.name;
        self.attributes[..place].iter().any(|&(name, value)| {
            let is_same = &self.text[begin..name] == wanted;
            begin = value;
            is_same
        })
    }
}

/// A text for all papers that it's on. What is the same on all of them, which is most of it, is
/// ready.
pub(super) struct Cut {
    /// The XHTML that is the same on all papers.
    ready: String,
    /// What differs, each with its position in `ready`.
    pieces: Vec<(usize, Piece)>,
}

enum Piece {
    /// The start of an element that has an id, refers to something or is a heading.
    Start(Tag),
    /// The end of such an element. Starts and ends are nested pairs.
    End,
    /// An element of that kind without content.
    Void(Tag),
}

/// Cuts HTML where papers differ.
pub(super) fn cut(html: &str) -> Cut {
    let mut cutting = Cutting {
        ready: String::with_capacity(html.len()),
        ..Cutting::default()
    };
    let mut tag = Tag::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: html5gum::Span<()>| {
        match event {
            CallbackEvent::String { value } => cutting.words(&text(value)),
            CallbackEvent::OpenStartTag { name } => tag.open(&text(name)),
            CallbackEvent::AttributeName { name } => tag.add_name(&text(name)),
            CallbackEvent::AttributeValue { value } => tag.add_value(&text(value)),
            CallbackEvent::CloseStartTag { self_closing } => {
                tag.is_closed = self_closing;
                tag = cutting.start(std::mem::take(&mut tag));
            }
            CallbackEvent::EndTag { name } => cutting.end(&text(name)),
            _ => {}
        }
        None::<Infallible>
    });
    // The text of a script or a style sheet isn't markup.
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
    cutting.finished()
}

impl Cut {
    /// Returns the text as XHTML for a paper.
    pub(super) fn on(&self, paper: &Paper<'_>) -> String {
        let mut out = String::with_capacity(self.ready.len() + self.ready.len() / 8);
        let mut open = Vec::new();
        let mut done = 0;
        for (place, piece) in &self.pieces {
            out.push_str(&self.ready[done..*place]);
            done = *place;
            match piece {
                Piece::Start(tag) => open.push(start(tag, paper, &mut out).then_some(tag)),
                Piece::End => {
                    if let Some(tag) = open.pop().flatten() {
                        end(tag.name(), paper, &mut out);
                    }
                }
                Piece::Void(tag) => void(tag, paper, &mut out),
            }
        }
        out.push_str(&self.ready[done..]);
        out
    }
}

#[derive(Default)]
struct Cutting {
    pieces: Vec<(usize, Piece)>,
    ready: String,
    open: Vec<Open>,
    /// The names of open elements, one after another.
    names: String,
    /// How many open elements are removed with their content.
    dropped: usize,
}

/// An element whose end hasn't come yet.
struct Open {
    /// Where its name begins in `names`.
    name: usize,
    end: End,
}

/// What is written at the end of an element.
#[derive(Clone, Copy)]
enum End {
    /// Nothing, because its start wasn't written.
    Nothing,
    /// Nothing, because it was removed with its content.
    Dropped,
    /// Its end tag, which is the same on all papers.
    Ready,
    /// A piece, because the tag differs from paper to paper.
    OnPaper,
}

/// A stand-in for a paper, for tags that are the same on all of them.
const NO_PAPER: Paper<'static> = Paper {
    prefix: "",
    deeper: 0,
    address: &|_, _| None,
};

impl Cutting {
    fn words(&mut self, words: &str) {
        if self.dropped == 0 {
            push_words(words, &mut self.ready);
        }
    }

    /// Returns the tag, or an empty one if a piece keeps it.
    fn start(&mut self, tag: Tag) -> Tag {
        let is_hidden = tag.attributes().any(|(name, _)| name == "hidden");
        let is_dropped = is_hidden || is_dropped(tag.name());
        if is_void(tag.name()) || tag.is_closed {
            if self.dropped > 0 || is_dropped {
                return tag;
            }
            if differs(&tag) {
                self.push(Piece::Void(tag));
                return Tag::default();
            }
            void(&tag, &NO_PAPER, &mut self.ready);
            return tag;
        }
        let name = self.names.len();
        self.names.push_str(tag.name());
        let mut left = tag;
        let end = if is_dropped {
            self.dropped += 1;
            End::Dropped
        } else if self.dropped > 0 {
            End::Nothing
        } else if differs(&left) {
            self.push(Piece::Start(std::mem::take(&mut left)));
            End::OnPaper
        } else if start(&left, &NO_PAPER, &mut self.ready) {
            End::Ready
        } else {
            End::Nothing
        };
        self.open.push(Open { name, end });
        left
    }

    /// Ends the last open element with this name, and those within it.
    fn end(&mut self, name: &str) {
        let mut until = self.names.len();
        let place = self.open.iter().rposition(|open| {
            let is_it = &self.names[open.name..until] == name;
            until = open.name;
            is_it
        });
        if let Some(place) = place {
            while self.open.len() > place {
                self.close_last();
            }
        }
    }

    fn close_last(&mut self) {
        let Some(Open { name, end: ending }) = self.open.pop() else {
            return;
        };
        match ending {
            End::Nothing => {}
            End::Dropped => self.dropped -= 1,
            End::Ready => end(&self.names[name..], &NO_PAPER, &mut self.ready),
            End::OnPaper => self.push(Piece::End),
        }
        self.names.truncate(name);
    }

    fn push(&mut self, piece: Piece) {
        self.pieces.push((self.ready.len(), piece));
    }

    fn finished(mut self) -> Cut {
        while !self.open.is_empty() {
            self.close_last();
        }
        Cut {
            ready: self.ready,
            pieces: self.pieces,
        }
    }
}

/// Converts bytes from the tokenizer, which are text because its input is.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// Returns whether a tag differs from paper to paper.
fn differs(tag: &Tag) -> bool {
    level(tag.name()).is_some()
        || tag
            .attributes()
            .any(|(name, _)| matches!(name, "id" | "href" | "src") || is_leading(name))
}

/// Writes a start tag. Returns whether it did, because an element can be left out.
fn start(tag: &Tag, paper: &Paper<'_>, out: &mut String) -> bool {
    let is_written = write_tag(tag, paper, out);
    if is_written {
        out.push('>');
    }
    is_written
}

fn end(name: &str, paper: &Paper<'_>, out: &mut String) {
    out.push_str("</");
    write_name(name, paper, out);
    out.push('>');
}

fn void(tag: &Tag, paper: &Paper<'_>, out: &mut String) {
    if write_tag(tag, paper, out) {
        out.push_str("/>");
    } else if is_name(tag.name())
        && let Some((_, words)) = tag.attributes().find(|(name, _)| *name == "alt")
    {
        // If a picture isn't available, its words remain.
        push_words(words, out);
    }
}

/// Writes the name of an element for a paper.
fn write_name(name: &str, paper: &Paper<'_>, out: &mut String) {
    match level(name) {
        Some(level) => {
            let level = (level + paper.deeper).min(6);
            out.push('h');
            out.push(char::from(b'0' + level));
        }
        None => out.push_str(with_capitals(name)),
    }
}

/// Writes a tag without its end. Writes nothing if XML doesn't accept its name, or if its address
/// isn't available. Returns whether it wrote the tag.
fn write_tag(tag: &Tag, paper: &Paper<'_>, out: &mut String) -> bool {
    if !is_name(tag.name()) {
        return false;
    }
    let begin = out.len();
    out.push('<');
    write_name(tag.name(), paper, out);
    if tag.name() == "svg" {
        out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
    }
    for (name, value) in tag.attributes() {
        let name = with_capitals(name);
        if is_for_browsers(name) || !is_name(name) {
            continue;
        }
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        if !write_value(name, value, paper, out) {
            out.truncate(begin);
            return false;
        }
        out.push('"');
    }
    true
}

/// Writes the value of an attribute for a paper. Returns whether the value is available.
fn write_value(name: &str, value: &str, paper: &Paper<'_>, out: &mut String) -> bool {
    let by = match name {
        "href" => Use::Link,
        "src" => Use::Picture,
        _ => {
            match name {
                "id" => push_id(value, paper, out),
                name if is_leading(name) => {
                    for (place, id) in value.split_whitespace().enumerate() {
                        if place > 0 {
                            out.push(' ');
                        }
                        push_id(id, paper, out);
                    }
                }
                _ => push_value(value, out),
            }
            return true;
        }
    };
    let address = address(value, by, paper);
    if let Some(address) = &address {
        push_value(address, out);
    }
    address.is_some()
}

fn push_id(id: &str, paper: &Paper<'_>, out: &mut String) {
    push_value(paper.prefix, out);
    push_value(id, out);
}

fn address(address: &str, by: Use, paper: &Paper<'_>) -> Option<String> {
    if let Some(path) = address.strip_prefix(IN_SITE) {
        return (paper.address)(path, by);
    }
    if let Some(id) = address.strip_prefix('#') {
        return Some(format!("#{}{id}", paper.prefix));
    }
    // Paper fetches nothing, so only links can lead out of the course.
    (by == Use::Link && crate::links::is_harmless(address)).then(|| address.to_owned())
}

/// The bytes that XML may need in another form; all others are written as they are.
type Marked = [bool; 256];

/// In text.
const IN_WORDS: Marked = marked(false);

/// Between quotation marks.
const IN_VALUE: Marked = marked(true);

const fn marked(quote: bool) -> Marked {
    let mut marked = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        marked[byte] = byte < 32 || matches!(byte as u8, b'&' | b'<' | b'>' | 0xef);
        byte += 1;
    }
    marked[b'"' as usize] = quote;
    marked
}

/// Writes text as XML.
fn push_words(text: &str, out: &mut String) {
    push_text(text, &IN_WORDS, out);
}

/// Writes the value of an attribute as XML.
fn push_value(text: &str, out: &mut String) {
    push_text(text, &IN_VALUE, out);
}

fn push_text(text: &str, marked: &Marked, out: &mut String) {
    let bytes = text.as_bytes();
    let (mut done, mut at) = (0, 0);
    while let Some(further) = bytes[at..]
        .iter()
        .position(|byte| marked[usize::from(*byte)])
    {
        at += further;
        let (written, length) = match bytes[at] {
            b'&' => ("&amp;", 1),
            b'<' => ("&lt;", 1),
            b'>' => ("&gt;", 1),
            b'"' => ("&quot;", 1),
            // Browsers leave it out, too.
            0 => ("", 1),
            // XML 1.0 has no other control characters, and neither U+FFFE nor U+FFFF.
            0xef if matches!(&bytes[at..], [_, 0xbf, 0xbe | 0xbf, ..]) => ("\u{fffd}", 3),
            b'\t' | b'\n' | b'\r' | 0xef => {
                at += 1;
                continue;
            }
            _ => ("\u{fffd}", 1),
        };
        out.push_str(&text[done..at]);
        out.push_str(written);
        at += length;
        done = at;
    }
    out.push_str(&text[done..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(html: &str) -> String {
        let address = |path: &str, _: Use| path.strip_prefix("here/").map(str::to_owned);
        let paper = Paper {
            prefix: "a.",
            deeper: 1,
            address: &address,
        };
        let shown = cut(html).on(&paper);
        let whole = format!("<body>{shown}</body>");
        roxmltree::Document::parse(&whole).unwrap_or_else(|error| panic!("{error}: {shown}"));
        shown
    }

    #[test]
    fn html_becomes_well_formed() {
        assert_eq!(
            shown("<p>a<br>b &nbsp;&amp; c<p hidden>d</p><img src=x alt=\"y\">"),
            "<p>a<br/>b \u{a0}&amp; cy</p>"
        );
        assert_eq!(shown("<b><i>a</b></i>"), "<b><i>a</i></b>");
        assert_eq!(shown("a\u{0}b\u{1b}c"), "ab\u{fffd}c");
        assert_eq!(
            shown("\u{ffff}a\u{fffe}\u{fffd}é"),
            "\u{fffd}a\u{fffd}\u{fffd}é"
        );
        assert_eq!(shown("<a:b c:d=\"e\" 1>f</a:b>"), "f");
        assert_eq!(shown("<p a=1 b a='2'>c"), "<p a=\"1\" b=\"\">c</p>");
    }

    #[test]
    fn quotes_are_only_escaped_in_values() {
        assert_eq!(
            shown("<p title='a \"b\"'>say &quot;c\" <img src=x alt='\"d\"'>"),
            "<p title=\"a &quot;b&quot;\">say \"c\" \"d\"</p>"
        );
    }

    #[test]
    fn ids_and_references_get_the_prefix() {
        assert_eq!(
            shown("<h2 id=\"x\">X</h2><a href=\"#x\">x</a><section aria-labelledby=\"x y\">"),
            "<h3 id=\"a.x\">X</h3><a href=\"#a.x\">x</a><section aria-labelledby=\"a.x a.y\"></section>"
        );
    }

    #[test]
    fn unavailable_addresses_leave_only_words() {
        let site = |path: &str| format!("<a href=\"{IN_SITE}{path}\">a</a>");
        assert_eq!(shown(&site("here/b")), "<a href=\"b\">a</a>");
        assert_eq!(shown(&site("there/b")), "a");
        assert_eq!(shown("<a href=\"javascript:x\">a</a>"), "a");
        assert_eq!(
            shown("<a href=\"https://a.org/?b&amp;c\">a</a>"),
            "<a href=\"https://a.org/?b&amp;c\">a</a>"
        );
        assert_eq!(shown("<img src=\"https://a.org/b.png\" alt=\"c\">"), "c");
    }

    #[test]
    fn scripts_and_controls_are_removed() {
        assert_eq!(
            shown(
                "<script>if (a < b) {}</script><p data-x=\"1\" onclick=\"x\" class=\"y\">a<button>b<b>c</b></button></p>"
            ),
            "<p class=\"y\">a</p>"
        );
    }

    #[test]
    fn drawings_keep_uppercase_names() {
        assert_eq!(
            shown("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>"),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>"
        );
    }
}
