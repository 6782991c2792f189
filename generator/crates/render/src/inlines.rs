//! Renders lines of text, with pulldown-cmark: links from the plan, terms, footnotes, tables.

use pulldown_cmark::{Alignment, CowStr, Event, LinkType, Tag, TagEnd, html};
use serde_json::json;

use super::writer::Writer;
use understory_course::plan;
use understory_course::text::{is_external, kept_as_written, linked_line, safe_url};
use understory_course::{Inline, Piece};
use understory_python::highlight;
use understory_source::diagnostic::Diagnostic;

pub(super) fn render_inlines(
    writer: &mut Writer<'_>,
    inlines: &[Inline],
) -> Result<String, Diagnostic> {
    let mut events: Vec<Event<'_>> = Vec::with_capacity(inlines.len());
    // Links can't be nested, because browsers would close the first one.
    let mut links = 0_usize;
    // Pages load no pictures from other sites, so only the words of such a picture remain.
    let mut foreign: Vec<bool> = Vec::new();
    // The alternative text of a picture can only be plain text.
    let is_alt = |foreign: &[bool]| foreign.contains(&false);
    // The parser reports no head for a head without cells (`||`), but the HTML writer only
    // begins the body at the end of a head.
    let mut has_body = false;
    // The box of a task is labelled with the words of its item.
    let mut is_labelled = false;
    for inline in inlines {
        if is_labelled && ends_label(&inline.piece) {
            is_labelled = false;
            events.push(Event::InlineHtml("</label>".into()));
        }
        match &inline.piece {
            Piece::Event(marker @ Event::TaskListMarker(_)) => {
                is_labelled = true;
                events.push(Event::InlineHtml("<label>".into()));
                events.push(marker.clone());
            }
            Piece::Event(Event::Start(Tag::Link { .. })) if links > 0 => links += 1,
            Piece::Event(Event::End(TagEnd::Link)) if links > 1 => links -= 1,
            Piece::Term { words, .. } if links > 0 || is_alt(&foreign) => {
                events.push(Event::Text(words.as_str().into()));
            }
            Piece::Term { words, name } => {
                events.push(Event::InlineHtml(render_term(writer, words, name)?.into()));
            }
            Piece::Event(Event::FootnoteReference(_)) if is_alt(&foreign) => {}
            Piece::Event(Event::FootnoteReference(name)) => {
                let html = writer.footnotes.reference(name);
                events.push(Event::InlineHtml(html.into()));
            }
            Piece::Event(Event::Start(Tag::FootnoteDefinition(name))) => {
                events.push(Event::Html(writer.footnotes.begin(name).into()));
            }
            Piece::Event(Event::Start(Tag::Link { link_type, dest_url, title, id })) => {
                links += 1;
                events.push(Event::Start(Tag::Link {
                    link_type: *link_type,
                    dest_url: link_target(writer, *link_type, dest_url),
                    title: title.clone(),
                    id: id.clone(),
                }));
            }
            Piece::Event(Event::Start(Tag::Image { dest_url, .. })) if is_external(dest_url) => {
                foreign.push(true);
            }
            Piece::Event(Event::End(TagEnd::Image)) => {
                if !foreign.pop().unwrap_or_default() {
                    events.push(Event::End(TagEnd::Image));
                }
            }
            Piece::Event(Event::Start(Tag::Image { link_type, dest_url, title, id })) => {
                foreign.push(false);
                events.push(Event::Start(Tag::Image {
                    link_type: *link_type,
                    dest_url: link_target(writer, *link_type, dest_url),
                    title: title.clone(),
                    id: id.clone(),
                }));
            }
            Piece::Event(Event::Start(Tag::Table(alignments))) => {
                has_body = false;
                // A wide table scrolls on its own, also with the keyboard. Its columns are
                // aligned with classes, because the policy of pages allows no `style`.
                let open = format!(
                    "<div class=\"table{}\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">",
                    alignment_classes(alignments),
                    highlight::escape(&writer.theme.words().say("block.table"))
                );
                events.push(Event::Html(open.into()));
                events.push(Event::Start(Tag::Table(vec![Alignment::None; alignments.len()])));
            }
            Piece::Event(end @ Event::End(TagEnd::Link)) => {
                links = links.saturating_sub(1);
                events.push(end.clone());
            }
            Piece::Event(end @ Event::End(TagEnd::TableHead)) => {
                has_body = true;
                events.push(end.clone());
            }
            Piece::Event(start @ Event::Start(Tag::TableRow)) => {
                if !has_body {
                    has_body = true;
                    events.push(Event::Html("<tbody>".into()));
                }
                events.push(start.clone());
            }
            Piece::Event(end @ Event::End(TagEnd::Table)) => {
                if !has_body {
                    events.push(Event::Html("<tbody>".into()));
                }
                events.push(end.clone());
                events.push(Event::Html("</div>\n".into()));
            }
            // A check reports this as well, but a page must not depend on that.
            Piece::Event(Event::Html(html) | Event::InlineHtml(html))
                if !writer.plan.course.settings.raw_html =>
            {
                events.push(Event::Text(html.clone()));
            }
            Piece::Event(event) => events.push(borrowed(event)),
        }
    }
    if is_labelled {
        events.push(Event::InlineHtml("</label>".into()));
    }
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    let mut out = kept_as_written(&out);
    // Screen readers would announce an empty heading.
    if out.contains(EMPTY_HEADING) {
        out = out.replace(EMPTY_HEADING, "<td></td>");
    }
    Ok(out)
}

fn link_target(writer: &Writer<'_>, link_type: LinkType, destination: &str) -> CowStr<'static> {
    if link_type == LinkType::Email {
        // The HTML writer adds `mailto:`.
        return destination.to_owned().into();
    }
    let href = writer.resolve_link(writer.dir, destination);
    safe_url(href.unwrap_or_else(|| destination.to_owned())).into()
}

fn render_term(writer: &mut Writer<'_>, words: &str, name: &str) -> Result<String, Diagnostic> {
    let Some(term) = writer.plan.course.glossary.get(name) else {
        return Ok(highlight::escape(words));
    };
    let definition = &term.definition.value;
    let context = json!({
        "term": term.term,
        "text_html": highlight::escape(words),
        "definition_html": linked_line(definition, |to| writer.resolve_link("content", to)),
        "id": name,
        "url": writer.address(&format!("{}#{name}", plan::GLOSSARY)),
        // The term's first use on the page shows its meaning.
        "first": writer.explained.insert(name.to_owned()),
    });
    writer.block("term", &context)
}

/// Returns the event with its text borrowed, because a page has thousands of them.
fn borrowed<'e>(event: &'e Event<'static>) -> Event<'e> {
    match event {
        Event::Text(text) => Event::Text(CowStr::Borrowed(text)),
        Event::Code(code) => Event::Code(CowStr::Borrowed(code)),
        other => other.clone(),
    }
}

/// The header cell of a column without a heading.
const EMPTY_HEADING: &str = "<th></th>";

/// Returns whether the words after a task's box end here: with the item, its paragraph, or where a
/// block inside the item begins.
fn ends_label(piece: &Piece) -> bool {
    matches!(
        piece,
        Piece::Event(
            Event::End(TagEnd::Item | TagEnd::Paragraph)
                | Event::Start(Tag::Paragraph | Tag::List(_) | Tag::BlockQuote(_) | Tag::Table(_))
        )
    )
}

/// Returns ` right-3` for a third column that is aligned to the right.
fn alignment_classes(alignments: &[Alignment]) -> String {
    alignments
        .iter()
        .enumerate()
        .filter_map(|(index, alignment)| match alignment {
            Alignment::Right => Some(format!(" right-{}", index + 1)),
            Alignment::Center => Some(format!(" center-{}", index + 1)),
            Alignment::None | Alignment::Left => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_classes() {
        let alignments = [Alignment::None, Alignment::Right, Alignment::Center];
        assert_eq!(alignment_classes(&alignments), " right-2 center-3");
    }
}
