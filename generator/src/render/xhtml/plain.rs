//! The plain part of HTML, read at once.
//!
//! Templates write most of a page in one manner: small names, values in double quotes, few
//! character references. That is a few comparisons a byte, where a tokenizer that knows all of
//! HTML takes ten times as many instructions. Whatever else stands somewhere, from there on the
//! text is left to that one; `tests` holds both to the same.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

use super::Tag;

/// What was read.
pub(super) enum Read<'t> {
    Words(&'t str),
    /// A coloured word of a program, with its tags: well-formed as it is.
    Coloured(&'t str),
    Start,
    End(&'t str),
}

/// Elements whose text is no markup.
const RAW: [&str; 9] = [
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "script",
    "style",
    "textarea",
    "title",
];

/// Reads as far as the text is plain, and gives what is left. A start tag is in `tag` when
/// `take` hears of it.
pub(super) fn read(html: &str, mut take: impl FnMut(Read<'_>, &mut Tag)) -> &str {
    // Line ends become others, and this character another or none, by its place.
    if memchr2(b'\r', 0, html.as_bytes()).is_some() {
        return html;
    }
    let mut tag = Tag::default();
    let mut rest = html;
    while !rest.is_empty() {
        let end = memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
        let (words, after) = rest.split_at(end);
        if !words.is_empty() {
            let Some(words) = decoded(words) else {
                return rest;
            };
            take(Read::Words(&words), &mut tag);
        }
        rest = after;
        if rest.is_empty() {
            break;
        }
        if let Some((element, after)) = coloured(rest) {
            take(Read::Coloured(element), &mut tag);
            rest = after;
        } else if let Some(after) = rest.strip_prefix("</") {
            let name = name(after);
            let Some(after) = after[name.len()..].strip_prefix('>') else {
                return rest;
            };
            if name.is_empty() {
                return rest;
            }
            take(Read::End(name), &mut tag);
            rest = after;
        } else {
            let Some(after) = start(rest, &mut tag) else {
                return rest;
            };
            take(Read::Start, &mut tag);
            rest = after;
        }
    }
    rest
}

/// Splits off the element that a text begins with, if it is one as programs are coloured with.
/// Nothing of it is another in XML.
fn coloured(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix("<span class=\"")?;
    let class = rest
        .bytes()
        .position(|byte| !(byte.is_ascii_lowercase() || byte == b'-'))?;
    let mut rest = rest[class..].strip_prefix("\">")?;
    loop {
        match rest.as_bytes().first()? {
            b'<' => break,
            b'&' => {
                let (character, after) = reference(&rest[1..])?;
                if !matches!(character, '&' | '<' | '>') {
                    return None;
                }
                rest = after;
            }
            b'>' => return None,
            b' '..=b'~' | b'\n' => rest = &rest[1..],
            _ => return None,
        }
    }
    let after = rest.strip_prefix("</span>")?;
    Some(text.split_at(text.len() - after.len()))
}

/// Reads a start tag; gives what stands behind it.
fn start<'h>(text: &'h str, tag: &mut Tag) -> Option<&'h str> {
    let text = text.strip_prefix('<')?;
    let name = name(text);
    if name.is_empty() || RAW.contains(&name) {
        return None;
    }
    tag.open(name);
    let mut rest = &text[name.len()..];
    loop {
        let bare = rest.trim_start_matches([' ', '\n']);
        if let Some(after) = bare.strip_prefix('>') {
            return Some(after);
        }
        if let Some(after) = bare.strip_prefix("/>") {
            tag.is_closed = true;
            return Some(after);
        }
        if bare.len() == rest.len() {
            return None;
        }
        rest = attribute(bare, tag)?;
    }
}

/// Reads an attribute; gives what stands behind it.
fn attribute<'h>(text: &'h str, tag: &mut Tag) -> Option<&'h str> {
    let bytes = text.as_bytes();
    let end = bytes
        .iter()
        .position(|byte| !(byte.is_ascii_alphanumeric() || b"-_:".contains(byte)))?;
    if end == 0 {
        return None;
    }
    let (name, rest) = text.split_at(end);
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        tag.add_name(&name.to_ascii_lowercase());
    } else {
        tag.add_name(name);
    }
    let Some(value) = rest.strip_prefix("=\"") else {
        // Without a value the next one begins, or the tag ends.
        return matches!(rest.as_bytes().first(), Some(b' ' | b'\n' | b'>')).then_some(rest);
    };
    let end = memchr(b'"', value.as_bytes())?;
    tag.add_value(&decoded(&value[..end])?);
    Some(&value[end + 1..])
}

/// The name of an element that a text begins with; empty where it begins otherwise.
fn name(text: &str) -> &str {
    let is_plain = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let bytes = text.as_bytes();
    if !bytes.first().is_some_and(u8::is_ascii_lowercase) {
        return "";
    }
    let end = bytes.iter().position(|byte| !is_plain(byte));
    &text[..end.unwrap_or(text.len())]
}

/// A text with its characters in the place of their references; `None` where there is another
/// reference than those that writers of HTML use.
fn decoded(text: &str) -> Option<Cow<'_, str>> {
    let Some(mut at) = memchr(b'&', text.as_bytes()) else {
        return Some(Cow::Borrowed(text));
    };
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        decoded.push_str(&rest[..at]);
        let (character, after) = reference(&rest[at + 1..])?;
        decoded.push(character);
        rest = after;
        match memchr(b'&', rest.as_bytes()) {
            Some(next) => at = next,
            None => break,
        }
    }
    decoded.push_str(rest);
    Some(Cow::Owned(decoded))
}

fn reference(text: &str) -> Option<(char, &str)> {
    const KNOWN: [(&str, char); 7] = [
        ("amp;", '&'),
        ("lt;", '<'),
        ("gt;", '>'),
        ("quot;", '"'),
        ("#39;", '\''),
        ("#x27;", '\''),
        ("#x2F;", '/'),
    ];
    KNOWN
        .iter()
        .find_map(|&(name, character)| Some((character, text.strip_prefix(name)?)))
}

#[cfg(test)]
mod tests {
    use super::super::{Cutting, Paper, tokenized};

    /// Of these a page by chance is put together.
    const PIECES: [&str; 50] = [
        "<span class=\"keyword\">",
        "<span class=\"keyword\">a&lt;b</span>",
        "<span class=\"string\">\"a&quot;\"</span>",
        "<span class=\"string\">\"a\"</span>",
        "<span class=\"keyword\"",
        "</span>",
        "<p>",
        "</p>",
        "<p",
        ">",
        "/>",
        "<",
        "</",
        "a",
        " ",
        "\n",
        "\r\n",
        "\0",
        "&amp;",
        "&lt;b",
        "&nbsp;",
        "&#39;",
        "&amp",
        "&",
        "=",
        "\"",
        "'",
        "class",
        " class=\"a b\"",
        " id=\"c\"",
        " hidden",
        " viewBox=\"0 0 1 1\"",
        " a=\"1\" a=\"2\"",
        " alt='x'",
        " href=\"=/here/x\"",
        "<img src=\"x\" alt=\"&quot;y&quot;\">",
        "<br>",
        "<br/>",
        "<svg>",
        "</svg>",
        "<h2>",
        "</h2>",
        "<script>",
        "</script>",
        "<title>",
        "</title>",
        "<!-- c -->",
        "<!",
        "<?",
        "é",
    ];

    #[test]
    fn what_is_read_at_once_is_what_the_tokenizer_reads() {
        let address = |path: &str, _| path.strip_prefix("here/").map(str::to_owned);
        let paper = Paper {
            prefix: "a.",
            deeper: 1,
            address: &address,
        };
        let mut random = fastrand::Rng::with_seed(7);
        for _ in 0..200_000 {
            let length = random.usize(1..12);
            let html: String = (0..length)
                .map(|_| PIECES[random.usize(..PIECES.len())])
                .collect();
            let slow = tokenized(&html, Cutting::default()).finished().on(&paper);
            assert_eq!(super::super::cut(&html).on(&paper), slow, "{html:?}");
        }
    }
}
