//! Small texts → HTML: lines of code, one line of Markdown, data for scripts.

use pulldown_cmark::{Event, Parser, Tag, html};

use crate::{python, sql};

/// Each line of a code block as HTML.
pub(crate) fn lines(language: &str, code: &str) -> Vec<String> {
    match language {
        "python" => python::highlight(code),
        "sql" => sql::highlight(code),
        _ => python::plain_lines(code),
    }
}

/// One line of Markdown as HTML, without a paragraph around it.
pub(crate) fn markdown_line(text: &str) -> String {
    linked_line(text, |_| None)
}

/// The same, with the addresses that `href` knows for links.
pub(crate) fn linked_line(text: &str, href: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    let parser = Parser::new(text).map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: href(&dest_url).map_or(dest_url, Into::into),
            title,
            id,
        }),
        other => other,
    });
    html::push_html(&mut out, parser);
    let out = out.trim();
    match out
        .strip_prefix("<p>")
        .and_then(|rest| rest.strip_suffix("</p>"))
    {
        Some(inside) if !inside.contains("<p>") => inside.to_owned(),
        _ => out.to_owned(),
    }
}

/// One line of Markdown without its markup.
pub(crate) fn plain(text: &str) -> String {
    Parser::new(text)
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text.into_string()),
            Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
            _ => None,
        })
        .collect()
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
    fn data_for_scripts_cannot_end_its_element() {
        let json = script_json(&serde_json::json!({ "a": "</script><!--" }));
        assert_eq!(json, r#"{"a":"\u003c/script>\u003c!--"}"#);
    }

    #[test]
    fn a_line_of_markdown_keeps_its_code_and_loses_its_paragraph() {
        assert_eq!(
            markdown_line("Repeat with `for`"),
            "Repeat with <code>for</code>"
        );
        assert_eq!(
            plain("Repeat with `for` & *more*"),
            "Repeat with for & more"
        );
    }

    #[test]
    fn html_in_a_line_of_markdown_is_text() {
        assert_eq!(markdown_line("a <b>c</b>"), "a &lt;b&gt;c&lt;/b&gt;");
    }
}
