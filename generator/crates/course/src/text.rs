//! Renders short texts as HTML: lines of code, lines of Markdown, and data for scripts.

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd, html};

use crate::links::{self, Target};
use understory_python::{highlight, sql};

/// The words of names in lowercase that are spelled otherwise.
const SPELLINGS: [(&str, &str); 12] = [
    ("api", "API"),
    ("csv", "CSV"),
    ("english", "English"),
    ("flask", "Flask"),
    ("http", "HTTP"),
    ("id", "ID"),
    ("isbn", "ISBN"),
    ("json", "JSON"),
    ("orm", "ORM"),
    ("python", "Python"),
    ("sql", "SQL"),
    ("sqlite", "SQLite"),
];

/// Returns the words of a file's or folder's name: `sorted in Python` for `sorted-in-python.py`.
pub(crate) fn words_of(name: &str) -> String {
    let name = name.split('.').next().unwrap_or(name);
    let spelled =
        |word| SPELLINGS.iter().find(|(plain, _)| *plain == word).map_or(word, |(_, right)| *right);
    name.split(['-', '_']).map(spelled).collect::<Vec<_>>().join(" ")
}

/// Returns a name as a title: `Fee at an address` for `fee-at-an-address`.
pub fn title_of(name: &str) -> String {
    let words = words_of(name);
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Renders a program's output as HTML. A line of a traceback stays together with the markers below
/// it, which would point at nothing if one of the two lines wrapped.
pub fn printed(text: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        match lines.get(at + 1).filter(|next| points(next)) {
            Some(marks) => {
                let markers = marks.trim_end_matches('\n');
                out.push_str("<span class=\"output-location\">");
                highlight::push_content(line, &mut out);
                highlight::push_content(markers, &mut out);
                out.push_str("</span>");
                out.push_str(&marks[markers.len()..]);
                at += 2;
            }
            None => {
                highlight::push_content(line, &mut out);
                at += 1;
            }
        }
    }
    out
}

/// Returns whether a line only has the markers of a traceback.
fn points(line: &str) -> bool {
    let line = line.trim_end_matches('\n');
    line.contains('^') && line.bytes().all(|byte| b" ~^".contains(&byte))
}

/// Renders each line of a code block as HTML.
pub fn lines(language: &str, code: &str) -> Vec<String> {
    match language {
        "python" => highlight::highlight(code),
        "sql" => sql::highlight(code),
        _ => highlight::plain_lines(code),
    }
}

/// Returns an address that is safe in a page. If it could run something, returns `#`.
pub fn safe_url(address: String) -> String {
    if is_external(&address) && !links::is_harmless(&address) {
        return "#".to_owned();
    }
    address
}

/// Returns whether an address leads to another site.
pub fn is_external(address: &str) -> bool {
    matches!(links::resolve("", address), Target::External(_))
}

/// Renders a line of Markdown without its paragraph and without links, so that it can be part of a
/// link.
pub fn markdown_line(text: &str) -> String {
    if is_without_markup(text) {
        return text.to_owned();
    }
    line(text, |event| match event {
        Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link) => None,
        other => Some(other),
    })
}

/// Same as [`markdown_line`], but keeps links. `href` returns their addresses.
pub fn linked_line(text: &str, href: impl Fn(&str) -> Option<String>) -> String {
    if is_without_markup(text) {
        return text.to_owned();
    }
    line(text, |event| Some(resolve_link(event, &href)))
}

/// Renders a short text of one paragraph or several blocks, without pictures. A single paragraph
/// comes without its `<p>`.
pub fn linked_text(text: &str, href: impl Fn(&str) -> Option<String>) -> String {
    if is_without_markup(text) {
        return text.to_owned();
    }
    let mut out = String::new();
    let blocks = Parser::new(text).filter_map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::Image { .. } | Tag::HtmlBlock)
        | Event::End(TagEnd::Image | TagEnd::HtmlBlock) => None,
        other => Some(resolve_link(other, &href)),
    });
    html::push_html(&mut out, blocks);
    without_paragraph(&kept_as_written(&out)).to_owned()
}

/// Returns a text without the `<p>` around it, if it's a single paragraph.
pub fn without_paragraph(html: &str) -> &str {
    let html = html.trim();
    let content = html.strip_prefix("<p>");
    let content = content.and_then(|rest| rest.strip_suffix("</p>"));
    content.filter(|content| !content.contains("<p>")).unwrap_or(html)
}

fn resolve_link<'t>(event: Event<'t>, href: &impl Fn(&str) -> Option<String>) -> Event<'t> {
    let Event::Start(Tag::Link { link_type, dest_url, title, id }) = event else {
        return event;
    };
    let dest_url = match link_type {
        // The HTML writer adds `mailto:`.
        LinkType::Email => dest_url.into_string(),
        _ => safe_url(href(&dest_url).unwrap_or_else(|| dest_url.into_string())),
    };
    Event::Start(Tag::Link { link_type, dest_url: dest_url.into(), title, id })
}

/// Renders only what can be within a line. HTML becomes text, a picture becomes its alternative
/// text, and a block becomes its text.
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

/// Marks code so that a browser's translator leaves it alone, because a translated `for` isn't
/// Python. `<code>` is always an element here, because text is escaped.
pub fn kept_as_written(html: &str) -> String {
    html.replace("<code>", "<code translate=\"no\">")
}

/// Returns a line of Markdown without its markup.
pub fn plain(text: &str) -> String {
    if is_without_markup(text) {
        return text.to_owned();
    }
    Parser::new(text)
        .filter_map(|event| match event {
            // HTML-like words are shown as they are written.
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                Some(text.into_string())
            }
            Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
            _ => None,
        })
        .collect()
}

/// Returns whether Markdown leaves a line as it is, because it consists of letters and little else.
/// That is true of most titles, and every list of lessons contains them all.
fn is_without_markup(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphabetic() || b" ,.;:?()'".contains(&byte);
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && !text.ends_with(' ')
        && text.bytes().all(|byte| is_plain(byte) || byte.is_ascii_digit())
}

/// Returns JSON that is safe in a `<script type="application/json">`.
pub fn script_json(value: &serde_json::Value) -> String {
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
    fn names_become_words() {
        assert_eq!(words_of("sorted-in_python.py"), "sorted in Python");
        assert_eq!(words_of("begin-and-commit-in-sql.sql"), "begin and commit in SQL");
        assert_eq!(title_of("api-on-sqlite"), "API on SQLite");
        assert_eq!(title_of("health-route"), "Health route");
        assert_eq!(title_of(""), "");
    }

    #[test]
    fn a_line_of_a_traceback_stays_with_its_marks() {
        let traceback = "  File <x>\n    1 / 0\n    ~~^~~\nZeroDivisionError\n";
        assert_eq!(
            printed(traceback),
            "  File &lt;x&gt;\n<span class=\"output-location\">    1 / 0\n    ~~^~~</span>\nZeroDivisionError\n"
        );
        assert_eq!(printed("2 ^ 3\n~~~"), "2 ^ 3\n~~~");
        assert_eq!(printed("^"), "^");
    }

    #[test]
    fn script_data_cannot_close_its_element() {
        let json = script_json(&serde_json::json!({ "a": "</script><!--" }));
        assert_eq!(json, r#"{"a":"\u003c/script>\u003c!--"}"#);
    }

    #[test]
    fn a_markdown_line_has_no_paragraph() {
        assert_eq!(
            markdown_line("Repeat with `for`"),
            "Repeat with <code translate=\"no\">for</code>"
        );
        assert_eq!(plain("Repeat with `for` & *more*"), "Repeat with for & more");
        assert_eq!(plain("List<int> and the <b> tag"), "List<int> and the <b> tag");
        assert_eq!(plain("<b> is bold"), "<b> is bold");
    }

    #[test]
    fn markdown_leaves_bare_lines_unchanged() {
        let parsed = |text: &str| {
            let mut out = String::new();
            html::push_html(&mut out, Parser::new(text));
            out
        };
        for text in ["Lists", "Ask, then convert (twice)", "a  b", "x: y; z?", "It's 2.5 www.a.org"]
        {
            assert!(is_without_markup(text), "{text}");
            assert_eq!(parsed(text), format!("<p>{text}</p>\n"));
        }
        for text in ["", "- a", "1. a", "a `b`", "a\nb", "a ", "a & b", "a_b", "é"] {
            assert!(!is_without_markup(text), "{text}");
        }
    }

    #[test]
    fn html_in_a_markdown_line_is_text() {
        assert_eq!(markdown_line("a <b>c</b>"), "a &lt;b&gt;c&lt;/b&gt;");
    }
}
