//! Reads a page like a browser's tokenizer, and finds what in it could run or request something
//! from outside.
//!
//! Knows nothing about courses.

use std::cell::RefCell;

use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Elements that run something or load other documents.
const NEVER: [&str; 6] = ["iframe", "object", "embed", "base", "frame", "applet"];
const ADDRESSES: [&str; 7] =
    ["href", "src", "action", "formaction", "xlink:href", "poster", "data"];

/// Types of `<script>` that browsers never run.
const DATA: [&str; 2] = ["application/json", "application/ld+json"];

/// Returns what could run in a page or would be fetched from another site, each in a few words.
#[must_use]
pub fn dangers(html: &str) -> Vec<String> {
    tokenized(Sink(RefCell::default()), html).0.into_inner()
}

/// Returns the words that a reader sees, separated by single spaces. For a sample, only its
/// program.
#[must_use]
pub fn words(html: &str) -> String {
    let text = tokenized(Words(RefCell::default()), html).0.into_inner().text;
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Passes a page's tokens to a sink, and returns it.
fn tokenized<S: TokenSink>(sink: S, html: &str) -> S {
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink
}

struct Words(RefCell<PageText>);

#[derive(Default)]
struct PageText {
    text: String,
    /// How many figures are open, and how many program elements inside them.
    figures: usize,
    programs: usize,
}

impl TokenSink for Words {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut tokens = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) if tokens.figures == 0 || tokens.programs > 0 => {
                tokens.text.push_str(&text);
            }
            Token::TagToken(tag) => {
                let change = |count: &mut usize| match tag.kind {
                    TagKind::StartTag => *count += 1,
                    TagKind::EndTag => *count = count.saturating_sub(1),
                };
                match &*tag.name {
                    "figure" => change(&mut tokens.figures),
                    "code" if tokens.figures > 0 => change(&mut tokens.programs),
                    _ => {}
                }
                // Block elements separate words; inline elements don't.
                let inline = ["a", "em", "strong", "code", "del", "span", "sup", "input", "img"];
                if !inline.contains(&&*tag.name) {
                    tokens.text.push(' ');
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

struct Sink(RefCell<Vec<String>>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        if let Token::TagToken(tag) = token
            && tag.kind == TagKind::StartTag
        {
            self.0.borrow_mut().extend(of_tag(&tag));
        }
        TokenSinkResult::Continue
    }
}

fn of_tag(tag: &Tag) -> Vec<String> {
    let name = &*tag.name;
    let value = |key: &str| {
        let mut attributes = tag.attrs.iter();
        attributes.find(|each| &*each.name.local == key).map(|each| each.value.to_string())
    };
    let mut dangers = Vec::new();
    if NEVER.contains(&name) {
        dangers.push(format!("<{name}>"));
    }
    let is_data = value("type").is_some_and(|kind| DATA.contains(&kind.as_str()));
    if name == "script" && !is_data && value("src").is_none() {
        dangers.push("<script> of its own".to_owned());
    }
    for attribute in &tag.attrs {
        let key = &*attribute.name.local;
        if key.starts_with("on") || key == "style" || key == "srcdoc" || key == "srcset" {
            dangers.push(format!("{key} of <{name}>"));
        }
        if ADDRESSES.contains(&key) && !is_safe(name, &attribute.value) {
            dangers.push(format!("{key}={:?} of <{name}>", &*attribute.value));
        }
    }
    dangers
}

/// Checks an address as browsers read it: without control characters and spaces around it, and
/// without tabs and newlines in it.
fn is_safe(element: &str, address: &str) -> bool {
    let bare: String = address
        .trim_matches(|each: char| each <= ' ')
        .chars()
        .filter(|each| !matches!(each, '\t' | '\n' | '\r'))
        .collect::<String>()
        .to_ascii_lowercase()
        .replace('\\', "/");
    let scheme = bare.split_once(':').map(|(scheme, _)| scheme);
    let scheme = scheme.filter(|scheme| {
        scheme.starts_with(|each: char| each.is_ascii_alphabetic())
            && scheme.chars().all(|each| each.is_ascii_alphanumeric() || "+-.".contains(each))
    });
    match scheme {
        Some("http" | "https" | "mailto") => element == "a",
        Some(_) => false,
        None => !bare.starts_with("//"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_runs_or_requests_something() {
        for hostile in [
            "<script>x</script>",
            "<p onclick=x>",
            "<p style='color:red'>",
            "<a href='javascript:x'>",
            "<a href=' java&#9;script:x'>",
            "<a href='//example.org'>",
            "<a href='\\\\example.org'>",
            "<img src='https://example.org/a.png'>",
            "<iframe>",
            "<a href='data:text/html,x'>",
        ] {
            assert_ne!(dangers(hostile), [""; 0], "{hostile}");
        }
        let good = "<script src='a.js'></script><script type='application/json'>{}</script>\
                    <a href='https://example.org'>a</a><a href='../b/#c:d'>b</a><img src='a.png'>";
        assert_eq!(dangers(good), [""; 0]);
    }
}
