//! HTML of a page → XHTML for paper: well-formed whatever a template or a lesson wrote, without
//! what only works in a browser, and with ids that stand beside those of other lessons.
//!
//! Reads HTML as browsers cut it into tags. What an address becomes is for its caller to say.

use std::borrow::Cow;
use std::convert::Infallible;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

/// What becomes of ids, headings and addresses.
pub(super) struct Paper<'a> {
    /// What stands before every id, and before what leads to it.
    pub(super) prefix: &'a str,
    /// By how many levels headings go down.
    pub(super) deeper: u8,
    /// What becomes of an address in the site, with its anchor; without one its words are
    /// left, or those that stand for a picture.
    pub(super) address: &'a dyn Fn(&str, Use) -> Option<String>,
}

/// What an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// A reader follows it.
    Link,
    /// It is shown in its place.
    Picture,
}

/// What an address begins with that is a path in the site. It is no scheme, and passes any
/// writer of HTML as it is.
pub(super) const IN_SITE: &str = "=/";

/// Elements that hold nothing.
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

/// Elements of which nothing is left: they run, are for other tools, or ask for something.
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

/// Attributes that only browsers know what to do with.
fn is_for_browsers(name: &str) -> bool {
    matches!(
        name,
        "style" | "tabindex" | "xmlns" | "loading" | "decoding" | "target"
    ) || ["data-", "on", "popover"]
        .iter()
        .any(|start| name.starts_with(start))
}

/// Attributes that lead to an id, or to several.
fn is_leading(name: &str) -> bool {
    matches!(
        name,
        "for" | "aria-labelledby" | "aria-describedby" | "headers"
    )
}

/// Names that lose their capitals in HTML get those back that they need in XML.
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

/// The level of a heading.
fn level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

/// Whether XML takes it for the name of an element or attribute without a namespace.
fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .bytes()
            .all(|each| each.is_ascii_alphanumeric() || b"-_.".contains(&each))
}

/// A tag as it was read: one text, for most of them are written at once and their place is used
/// again.
#[derive(Debug, Clone, Default)]
struct Tag {
    /// The name, and those of its attributes with their values, without anything between them.
    text: String,
    name: usize,
    /// Where the name of an attribute ends, and where its value does.
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

    /// Begins an attribute, whose value is empty till it comes.
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

    /// Names and values; of two attributes of a name the first counts.
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

    /// Whether an attribute before that place has this name.
    fn has_before(&self, place: usize, wanted: &str) -> bool {
        let mut begin = self.name;
        self.attributes[..place].iter().any(|&(name, value)| {
            let is_same = &self.text[begin..name] == wanted;
            begin = value;
            is_same
        })
    }
}

/// A text for every paper that it stands on: most of it is the same on all of them, and ready.
pub(super) struct Cut {
    /// XHTML: what is the same on all of them.
    ready: String,
    /// What stands in it that differs, and before which byte.
    pieces: Vec<(usize, Piece)>,
}

enum Piece {
    /// The start of an element that has an id, leads somewhere or is a heading.
    Start(Tag),
    /// Its end; starts and ends are pairs, one within the other.
    End,
    /// An element of that kind that holds nothing.
    Void(Tag),
}

/// Cuts HTML at what differs from paper to paper.
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
    // A script's or a style sheet's text isn't markup.
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
    cutting.finished()
}

impl Cut {
    /// The text as XHTML.
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
    /// Their names as they were written, one behind the other.
    names: String,
    /// How many elements are open of which nothing is left.
    dropped: usize,
}

/// An element that waits for its end.
struct Open {
    /// Where its name begins among those of all that are open.
    name: usize,
    end: End,
}

/// What the end of an element comes to.
#[derive(Clone, Copy)]
enum End {
    /// Nothing: the element itself is left out.
    Nothing,
    /// Nothing, and what stood in it was nothing.
    Dropped,
    /// The end of an element of its name.
    Ready,
    /// What the paper makes of it.
    OnPaper,
}

/// No paper: for what is the same on all of them.
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

    /// Returns the tag, or an empty one if it is kept.
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

    /// Ends the last open element of this name, and those within it.
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

/// What the tokenizer hands on of a text is text.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// Whether a tag is another on each paper.
fn differs(tag: &Tag) -> bool {
    level(tag.name()).is_some()
        || tag
            .attributes()
            .any(|(name, _)| matches!(name, "id" | "href" | "src") || is_leading(name))
}

/// Writes a start tag; tells whether, for an element may be left out.
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
        // Of a picture that is not to be had its words are left.
        push_words(words, out);
    }
}

/// The name of an element on a paper.
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

/// Writes a tag but for its end; nothing where it has no name for XML, or where what it leads to
/// is not to be had. Tells whether.
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

/// Writes what an attribute says on a paper; tells whether that is to be had.
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
    // Paper fetches nothing, and follows only what leads out of the course.
    (by == Use::Link && crate::links::is_harmless(address)).then(|| address.to_owned())
}

/// Bytes that XML may want otherwise: all others are written as they are.
type Marked = [bool; 256];

/// In a text.
const IN_WORDS: Marked = marked(false);

/// Between two `"`.
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

/// A text as XML has it.
fn push_words(text: &str, out: &mut String) {
    push_text(text, &IN_WORDS, out);
}

/// What stands between the `"` of an attribute as XML has it.
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
            // As browsers leave it out.
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
    fn quotes_stay_as_they_are_in_words_and_not_in_values() {
        assert_eq!(
            shown("<p title='a \"b\"'>say &quot;c\" <img src=x alt='\"d\"'>"),
            "<p title=\"a &quot;b&quot;\">say \"c\" \"d\"</p>"
        );
    }

    #[test]
    fn ids_and_what_leads_to_them_get_the_prefix() {
        assert_eq!(
            shown("<h2 id=\"x\">X</h2><a href=\"#x\">x</a><section aria-labelledby=\"x y\">"),
            "<h3 id=\"a.x\">X</h3><a href=\"#a.x\">x</a><section aria-labelledby=\"a.x a.y\"></section>"
        );
    }

    #[test]
    fn addresses_in_the_site_are_asked_for_and_others_are_words() {
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
    fn what_runs_is_left_out() {
        assert_eq!(
            shown(
                "<script>if (a < b) {}</script><p data-x=\"1\" onclick=\"x\" class=\"y\">a<button>b<b>c</b></button></p>"
            ),
            "<p class=\"y\">a</p>"
        );
    }

    #[test]
    fn drawings_keep_their_names() {
        assert_eq!(
            shown("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>"),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>"
        );
    }
}
