//! HTML of a page → XHTML for paper: well-formed whatever a template or a lesson wrote, without
//! what only works in a browser, and with ids that stand beside those of other lessons.
//!
//! Reads HTML as browsers cut it into tags. What an address becomes is for its caller to say.

use std::borrow::Cow;
use std::cell::RefCell;

use html5ever::LocalName;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
    states::RawKind,
};

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

/// A text for every paper that it stands on: most of it is the same on all of them, and ready.
pub(super) struct Cut {
    pieces: Vec<Piece>,
}

enum Piece {
    /// XHTML.
    Ready(String),
    /// The start of an element that has an id, leads somewhere or is a heading.
    Start(Tag),
    /// Its end; starts and ends are pairs, one within the other.
    End,
    /// An element of that kind that holds nothing.
    Void(Tag),
}

/// Cuts HTML at what differs from paper to paper.
pub(super) fn cut(html: &str) -> Cut {
    let tokenizer = Tokenizer::new(Scissors::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner().finished()
}

impl Cut {
    /// The text as XHTML.
    pub(super) fn on(&self, paper: &Paper<'_>) -> String {
        let mut out = String::new();
        let mut open = Vec::new();
        for piece in &self.pieces {
            match piece {
                Piece::Ready(text) => out.push_str(text),
                Piece::Start(tag) => open.push(start(tag, paper, &mut out)),
                Piece::End => {
                    if let Some(name) = open.pop().flatten() {
                        end(&name, &mut out);
                    }
                }
                Piece::Void(tag) => void(tag, paper, &mut out),
            }
        }
        out
    }
}

/// A text of the cut, or one that was made of it.
type Words<'c> = Cow<'c, str>;

#[derive(Default)]
struct Scissors(RefCell<Cutting>);

impl TokenSink for Scissors {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut cutting = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => cutting.words(&text),
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => cutting.end(&tag.name),
            Token::TagToken(tag) => {
                // Their text is none of the page's.
                let raw = match &*tag.name {
                    "script" | "style" | "iframe" => Some(RawKind::Rawtext),
                    "textarea" | "title" => Some(RawKind::Rcdata),
                    _ => None,
                };
                cutting.start(tag);
                if let Some(kind) = raw {
                    return TokenSinkResult::RawData(kind);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Default)]
struct Cutting {
    pieces: Vec<Piece>,
    /// What comes after them, and is the same on all papers.
    ready: String,
    open: Vec<Open>,
    /// How many elements are open of which nothing is left.
    dropped: usize,
}

/// An element that waits for its end.
struct Open {
    /// As it was written.
    name: LocalName,
    end: End,
}

/// What the end of an element comes to.
enum End {
    /// Nothing: the element itself is left out.
    Nothing,
    /// Nothing, and what stood in it was nothing.
    Dropped,
    /// The end of an element of this name.
    Ready(String),
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
    fn words(&mut self, text: &str) {
        if self.dropped == 0 {
            push_text(text, &mut self.ready);
        }
    }

    fn start(&mut self, tag: Tag) {
        let is_hidden = tag.attrs.iter().any(|each| &*each.name.local == "hidden");
        let is_dropped = is_hidden || is_dropped(&tag.name);
        if is_void(&tag.name) || tag.self_closing {
            if self.dropped == 0 && !is_dropped {
                match differs(&tag) {
                    true => self.push(Piece::Void(tag)),
                    false => void(&tag, &NO_PAPER, &mut self.ready),
                }
            }
            return;
        }
        let name = tag.name.clone();
        let end = if is_dropped {
            self.dropped += 1;
            End::Dropped
        } else if self.dropped > 0 {
            End::Nothing
        } else if differs(&tag) {
            self.push(Piece::Start(tag));
            End::OnPaper
        } else {
            let name = start(&tag, &NO_PAPER, &mut self.ready);
            name.map_or(End::Nothing, |name| End::Ready(name.into_owned()))
        };
        self.open.push(Open { name, end });
    }

    /// Ends the last open element of this name, and those within it.
    fn end(&mut self, name: &LocalName) {
        if let Some(place) = self.open.iter().rposition(|open| open.name == *name) {
            for open in self.open.split_off(place).into_iter().rev() {
                self.close(&open);
            }
        }
    }

    fn close(&mut self, open: &Open) {
        match &open.end {
            End::Nothing => {}
            End::Dropped => self.dropped -= 1,
            End::Ready(name) => end(name, &mut self.ready),
            End::OnPaper => self.push(Piece::End),
        }
    }

    fn push(&mut self, piece: Piece) {
        if !self.ready.is_empty() {
            self.pieces
                .push(Piece::Ready(std::mem::take(&mut self.ready)));
        }
        self.pieces.push(piece);
    }

    fn finished(mut self) -> Cut {
        while let Some(open) = self.open.pop() {
            self.close(&open);
        }
        self.pieces.push(Piece::Ready(self.ready));
        Cut {
            pieces: self.pieces,
        }
    }
}

/// Whether a tag is another on each paper.
fn differs(tag: &Tag) -> bool {
    level(&tag.name).is_some()
        || tag.attrs.iter().any(|each| {
            let name = &*each.name.local;
            matches!(name, "id" | "href" | "src") || is_leading(name)
        })
}

/// Writes a start tag; gives its name, or `None` where the element is left out.
fn start<'c>(tag: &'c Tag, paper: &Paper<'_>, out: &mut String) -> Option<Words<'c>> {
    let name = name_of(&tag.name, paper)?;
    let attributes = attributes(tag, paper)?;
    write_tag(&name, &attributes, out);
    out.push('>');
    Some(name)
}

fn end(name: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn void(tag: &Tag, paper: &Paper<'_>, out: &mut String) {
    let Some(name) = name_of(&tag.name, paper) else {
        return;
    };
    let Some(attributes) = attributes(tag, paper) else {
        // Of a picture that is not to be had its words are left.
        let words = tag.attrs.iter().find(|each| &*each.name.local == "alt");
        if let Some(words) = words {
            push_text(&words.value, out);
        }
        return;
    };
    write_tag(&name, &attributes, out);
    out.push_str("/>");
}

/// The name of an element on a paper.
fn name_of<'c>(name: &'c str, paper: &Paper<'_>) -> Option<Words<'c>> {
    if let Some(level) = level(name) {
        return Some(format!("h{}", (level + paper.deeper).min(6)).into());
    }
    let name = with_capitals(name);
    is_name(name).then_some(Cow::Borrowed(name))
}

/// The attributes of an element; `None` where what it leads to is not to be had.
fn attributes<'c>(tag: &'c Tag, paper: &Paper<'_>) -> Option<Vec<(&'c str, Words<'c>)>> {
    let prefix = paper.prefix;
    let mut attributes = Vec::new();
    if &*tag.name == "svg" {
        attributes.push(("xmlns", Cow::Borrowed("http://www.w3.org/2000/svg")));
    }
    for attribute in &tag.attrs {
        let name = with_capitals(&attribute.name.local);
        let value = &*attribute.value;
        if is_for_browsers(name) || !is_name(name) {
            continue;
        }
        let value = match name {
            "id" => format!("{prefix}{value}").into(),
            "href" => address(value, Use::Link, paper)?.into(),
            "src" => address(value, Use::Picture, paper)?.into(),
            name if is_leading(name) => {
                let ids = value.split_whitespace().map(|id| format!("{prefix}{id}"));
                ids.collect::<Vec<_>>().join(" ").into()
            }
            _ => Cow::Borrowed(value),
        };
        attributes.push((name, value));
    }
    Some(attributes)
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

/// A tag but for its end.
fn write_tag(name: &str, attributes: &[(&str, Words<'_>)], out: &mut String) {
    out.push('<');
    out.push_str(name);
    for (name, value) in attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        push_text(value, out);
        out.push('"');
    }
}

/// A text as XML has it.
fn push_text(text: &str, out: &mut String) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let (written, length) = match byte {
            b'&' => ("&amp;", 1),
            b'<' => ("&lt;", 1),
            b'>' => ("&gt;", 1),
            b'"' => ("&quot;", 1),
            b'\t' | b'\n' | b'\r' => continue,
            // XML 1.0 has no other control characters, and neither U+FFFE nor U+FFFF.
            0..b' ' => ("\u{fffd}", 1),
            0xef if matches!(&text.as_bytes()[at..], [_, 0xbf, 0xbe | 0xbf, ..]) => ("\u{fffd}", 3),
            _ => continue,
        };
        out.push_str(&text[done..at]);
        out.push_str(written);
        done = at + length;
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
