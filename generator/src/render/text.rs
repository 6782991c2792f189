//! Small texts → HTML: lines of code, one line of Markdown, data for scripts.

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd, html};

use crate::links::{self, Target};
use crate::{python, sql};

/// What a program printed as HTML. A line of a traceback and the marks below it, which point
/// at nothing once either of them wraps, stay together.
pub(crate) fn printed(text: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        match lines.get(at + 1).filter(|next| points(next)) {
            Some(marks) => {
                let bare = marks.trim_end_matches('\n');
                out.push_str("<span class=\"out-place\">");
                python::push_content(line, &mut out);
                python::push_content(bare, &mut out);
                out.push_str("</span>");
                out.push_str(&marks[bare.len()..]);
                at += 2;
            }
            None => {
                python::push_content(line, &mut out);
                at += 1;
            }
        }
    }
    out
}

/// Whether a line has nothing but the marks of a traceback.
fn points(line: &str) -> bool {
    let line = line.trim_end_matches('\n');
    line.contains('^') && line.bytes().all(|byte| b" ~^".contains(&byte))
}

/// Each line of a code block as HTML.
pub(crate) fn lines(language: &str, code: &str) -> Vec<String> {
    match language {
        "python" => python::highlight(code),
        "sql" => sql::highlight(code),
        _ => python::plain_lines(code),
    }
}

/// An address as it may stand in a page: one that could run something leads nowhere.
pub(crate) fn harmless(address: String) -> String {
    if is_external(&address) && !links::is_harmless(&address) {
        return "#".to_owned();
    }
    address
}

/// Whether an address leads to another site.
pub(crate) fn is_external(address: &str) -> bool {
    matches!(links::target("", address), Target::External(_))
}

/// One line of Markdown as HTML, without a paragraph around it and without links: it may
/// stand in one.
pub(crate) fn markdown_line(text: &str) -> String {
    if is_bare(text) {
        return text.to_owned();
    }
    line(text, |event| match event {
        Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link) => None,
        other => Some(other),
    })
}

/// The same with links, whose addresses `href` knows.
pub(crate) fn linked_line(text: &str, href: impl Fn(&str) -> Option<String>) -> String {
    if is_bare(text) {
        return text.to_owned();
    }
    line(text, |event| Some(with_address(event, &href)))
}

/// A short text, of one paragraph or of several blocks, without pictures. A single
/// paragraph comes without its element.
pub(crate) fn linked_text(text: &str, href: impl Fn(&str) -> Option<String>) -> String {
    if is_bare(text) {
        return text.to_owned();
    }
    let mut out = String::new();
    let blocks = Parser::new(text).filter_map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::Image { .. } | Tag::HtmlBlock)
        | Event::End(TagEnd::Image | TagEnd::HtmlBlock) => None,
        other => Some(with_address(other, &href)),
    });
    html::push_html(&mut out, blocks);
    let out = kept_as_written(&out);
    let out = out.trim();
    match out
        .strip_prefix("<p>")
        .and_then(|rest| rest.strip_suffix("</p>"))
    {
        Some(inside) if !inside.contains("<p>") => inside.to_owned(),
        _ => out.to_owned(),
    }
}

fn with_address<'t>(event: Event<'t>, href: &impl Fn(&str) -> Option<String>) -> Event<'t> {
    let Event::Start(Tag::Link {
        link_type,
        dest_url,
        title,
        id,
    }) = event
    else {
        return event;
    };
    let dest_url = match link_type {
        // The writer of HTML makes it an address.
        LinkType::Email => dest_url.into_string(),
        _ => harmless(href(&dest_url).unwrap_or_else(|| dest_url.into_string())),
    };
    Event::Start(Tag::Link {
        link_type,
        dest_url: dest_url.into(),
        title,
        id,
    })
}

/// What stands within a line alone: HTML is text, a picture is its words, and of blocks,
/// which have no place here, their text is left.
fn line<'t>(text: &'t str, change: impl Fn(Event<'t>) -> Option<Event<'t>>) -> String {
    let mut out = String::new();
    let inline = Parser::new(text).filter_map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. })
        | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => change(event),
        Event::Start(_) | Event::Rule => None,
        Event::End(TagEnd::Image) => None,
        Event::End(_) => Some(Event::SoftBreak),
        other => Some(other),
    });
    html::push_html(&mut out, inline);
    kept_as_written(out.trim())
}

/// HTML of Markdown whose code no translator of the browser's touches: a translated `for` is no
/// Python. In it `<code>` is always an element, since text has its signs escaped.
pub(crate) fn kept_as_written(html: &str) -> String {
    html.replace("<code>", "<code translate=\"no\">")
}

/// One line of Markdown without its markup.
pub(crate) fn plain(text: &str) -> String {
    if is_bare(text) {
        return text.to_owned();
    }
    Parser::new(text)
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text.into_string()),
            Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
            _ => None,
        })
        .collect()
}

/// Whether a line holds letters and little else, so that Markdown leaves it as it is. Most
/// titles do, and every list of lessons has them all.
fn is_bare(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphabetic() || b" ,.;:?()'".contains(&byte);
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && !text.ends_with(' ')
        && text
            .bytes()
            .all(|byte| is_plain(byte) || byte.is_ascii_digit())
}

/// JSON that is safe between `<script type="application/json">` and its end.
pub(crate) fn script_json(value: &serde_json::Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_a_traceback_stays_with_its_marks() {
        let traceback = "  File <x>\n    1 / 0\n    ~~^~~\nZeroDivisionError\n";
        assert_eq!(
            printed(traceback),
            "  File &lt;x&gt;\n<span class=\"out-place\">    1 / 0\n    ~~^~~</span>\nZeroDivisionError\n"
        );
        assert_eq!(printed("2 ^ 3\n~~~"), "2 ^ 3\n~~~");
        assert_eq!(printed("^"), "^");
    }

    #[test]
    fn data_for_scripts_cannot_end_its_element() {
        let json = script_json(&serde_json::json!({ "a": "</script><!--" }));
        assert_eq!(json, r#"{"a":"\u003c/script>\u003c!--"}"#);
    }

    #[test]
    fn a_line_of_markdown_keeps_its_code_and_loses_its_paragraph() {
        assert_eq!(
            markdown_line("Repeat with `for`"),
            "Repeat with <code translate=\"no\">for</code>"
        );
        assert_eq!(
            plain("Repeat with `for` & *more*"),
            "Repeat with for & more"
        );
    }

    #[test]
    fn a_bare_line_is_what_markdown_makes_of_it() {
        let parsed = |text: &str| {
            let mut out = String::new();
            html::push_html(&mut out, Parser::new(text));
            out
        };
        for text in [
            "Lists",
            "Ask, then convert (twice)",
            "a  b",
            "x: y; z?",
            "It's 2.5 www.a.org",
        ] {
            assert!(is_bare(text), "{text}");
            assert_eq!(parsed(text), format!("<p>{text}</p>\n"));
        }
        for text in [
            "", "- a", "1. a", "a `b`", "a\nb", "a ", "a & b", "a_b", "é",
        ] {
            assert!(!is_bare(text), "{text}");
        }
    }

    #[test]
    fn html_in_a_line_of_markdown_is_text() {
        assert_eq!(markdown_line("a <b>c</b>"), "a &lt;b&gt;c&lt;/b&gt;");
    }
}
