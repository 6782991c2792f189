//! `unknown-block`: what a template writes into a block is shown.
//!
//! It is not where no template above has the block, and where one between has another text in
//! the place that holds it: of that tera says nothing. Reads the tags of templates alone;
//! whether they can be parsed tera has told before.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::tags::{Kind, place, tags};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::suggest::nearest;
use crate::source::{FileId, Sources, Span};

/// What a template extends, and its blocks.
#[derive(Debug, Default)]
struct Outline<'t> {
    extends: Option<&'t str>,
    blocks: Vec<Block<'t>>,
}

#[derive(Debug)]
struct Block<'t> {
    name: &'t str,
    /// Where its name stands.
    place: Range<usize>,
    /// The block that it stands in.
    within: Option<usize>,
    /// Whether it shows what it replaces, too.
    shows_replaced: bool,
}

impl<'t> Outline<'t> {
    fn of(text: &'t str) -> Self {
        let mut outline = Self::default();
        let mut open: Vec<usize> = Vec::new();
        for (kind, tag) in tags(text) {
            if let Some(block) = open.last().filter(|_| calls_super(tag)) {
                outline.blocks[*block].shows_replaced = true;
            }
            if kind == Kind::Value {
                continue;
            }
            if let Some(parent) = tag.strip_prefix("extends") {
                outline.extends = Some(parent.trim().trim_matches(['"', '\'', '`']));
                continue;
            }
            let mut words = tag.split_whitespace();
            match (words.next(), words.next()) {
                (Some("block"), Some(name)) => {
                    let within = open.last().copied();
                    open.push(outline.blocks.len());
                    outline.blocks.push(Block {
                        name,
                        place: place(text, name),
                        within,
                        shows_replaced: false,
                    });
                }
                (Some("endblock"), _) => drop(open.pop()),
                _ => {}
            }
        }
        outline
    }

    /// The blocks that stand in this one, or in none.
    fn blocks_in(&self, within: Option<usize>) -> impl Iterator<Item = &'t str> {
        let blocks = self.blocks.iter();
        blocks
            .filter(move |block| block.within == within)
            .map(|block| block.name)
    }
}

/// Whether an expression asks for what the block replaces.
fn calls_super(tag: &str) -> bool {
    let bare: String = tag.split_whitespace().collect();
    bare.contains("super()")
}

/// A template, and those that it extends one after the other.
struct Line<'a, 't>(Vec<&'a Outline<'t>>);

impl<'a, 't> Line<'a, 't> {
    /// None where one of them is not there.
    fn of(outlines: &'a BTreeMap<&str, Outline<'t>>, name: &'a str) -> Option<Self> {
        let mut line = Vec::new();
        let mut met = BTreeSet::new();
        let mut next = Some(name);
        while let Some(name) = next.filter(|name| met.insert(*name)) {
            let outline = outlines.get(name)?;
            line.push(outline);
            next = outline.extends;
        }
        Some(Self(line))
    }

    /// The blocks that are shown, each by its template in the line and its place in that.
    fn shown(&self) -> BTreeSet<(usize, usize)> {
        let mut shown = BTreeSet::new();
        let first = self.0.last().into_iter();
        let mut wanted: Vec<(usize, &str)> = first
            .flat_map(|outline| outline.blocks_in(None))
            .map(|name| (0, name))
            .collect();
        while let Some((from, name)) = wanted.pop() {
            for (level, outline) in self.0.iter().enumerate().skip(from) {
                let block = outline.blocks.iter().position(|block| block.name == name);
                let Some(block) = block else { continue };
                if shown.insert((level, block)) {
                    wanted.extend(outline.blocks_in(Some(block)).map(|name| (0, name)));
                    if outline.blocks[block].shows_replaced {
                        wanted.push((level + 1, name));
                    }
                }
                break;
            }
        }
        shown
    }
}

/// Blocks of these templates of which nothing is shown.
pub(super) fn unknown_blocks(sources: &Sources, files: &[(String, FileId)]) -> Vec<Diagnostic> {
    let outlines: BTreeMap<&str, Outline<'_>> = files
        .iter()
        .map(|(name, id)| {
            let text = sources.file(*id).text().unwrap_or_default();
            (name.as_str(), Outline::of(text))
        })
        .collect();
    let mut diagnostics = Vec::new();
    // What a theme replaces is only there to be extended.
    let pages = files
        .iter()
        .filter(|(name, _)| !name.starts_with("default/"));
    for (name, file) in pages {
        let Some(line) = Line::of(&outlines, name) else {
            continue;
        };
        let (outline, shown) = (line.0[0], line.shown());
        let Some(parent) = outline.extends else {
            continue;
        };
        let mut names: Vec<&str> = shown
            .iter()
            .map(|(level, block)| line.0[*level].blocks[*block].name)
            .collect();
        names.sort_unstable();
        for (place, block) in outline.blocks.iter().enumerate() {
            // What stands in a block that is not shown is told with that.
            let is_told = block.within.is_some() || shown.contains(&(0, place));
            if is_told {
                continue;
            }
            let hint = match nearest(block.name, names.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("blocks that are shown there: {}", names.join(", ")),
            };
            let span = Span::new(*file, block.place.start, block.place.end);
            let message = format!(
                "nothing of the block `{}` is shown: `{parent}` has no place for it",
                block.name
            );
            diagnostics.push(Diagnostic::new(Code::UnknownBlock, span, message, hint));
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Contents, SourceFile};

    fn told(templates: &[(&str, &str)]) -> Vec<String> {
        let sources = Sources::new(templates.iter().map(|(path, text)| SourceFile {
            path: (*path).to_owned(),
            contents: Contents::Text((*text).to_owned()),
        }));
        let files: Vec<(String, FileId)> = templates
            .iter()
            .filter_map(|(path, _)| Some(((*path).to_owned(), sources.find(path)?)))
            .collect();
        unknown_blocks(&sources, &files)
            .iter()
            .map(|each| {
                let file = sources.file(each.span.file);
                let text = file.text().unwrap_or_default();
                format!(
                    "{} {}: {}",
                    file.path,
                    &text[each.span.start..each.span.end],
                    each.hint
                )
            })
            .collect()
    }

    const BASE: &str = "{% block head %}{% endblock %}<main>{%- block main -%}{% block aside %}{% endblock aside %}{% endblock main %}</main>";

    #[test]
    fn a_block_that_nothing_above_has_is_told_with_the_one_that_is_meant() {
        let own = "{% extends \"base.html\" %}{% block mian %}{% endblock %}{% block foot %}{% endblock %}";
        assert_eq!(
            told(&[("base.html", BASE), ("part.html", own)]),
            [
                "part.html mian: did you mean `main`?",
                "part.html foot: blocks that are shown there: aside, head, main",
            ]
        );
    }

    #[test]
    fn blocks_of_all_templates_above_may_be_filled_and_hold_others() {
        let page =
            "{% extends 'base.html' %}{% block main %}{% block text %}{% endblock %}{% endblock %}";
        let lesson = "{%- extends \"page.html\" -%}{% block text %}{% endblock %}{% block head %}{% endblock %}";
        assert_eq!(
            told(&[
                ("base.html", BASE),
                ("page.html", page),
                ("lesson.html", lesson)
            ]),
            [] as [&str; 0]
        );
    }

    #[test]
    fn a_block_within_one_that_has_another_text_is_told_unless_that_shows_it_too() {
        let page = "{% extends \"base.html\" %}{% block main %}Text{% endblock %}";
        let both = page.replace("Text", "Text{% set all = super( ) %}{{ all }}");
        let own = "{% extends \"page.html\" %}{% block aside %}{% endblock %}";
        let told =
            |page: &str| told(&[("base.html", BASE), ("own.html", own), ("page.html", page)]);
        assert_eq!(
            told(page),
            ["own.html aside: blocks that are shown there: head, main"]
        );
        assert_eq!(told(&both), [] as [&str; 0]);
    }

    #[test]
    fn comments_and_raw_text_are_no_tags() {
        let own = "{% extends\"base.html\" %}{# {% block a %} #}{% raw %}{#nav {{ {% block b %}{% endblock %}{%- endraw -%}{ {{ c }}{% block main %}{% endblock %} {%";
        assert_eq!(
            told(&[("base.html", BASE), ("part.html", own)]),
            [] as [&str; 0]
        );
    }

    #[test]
    fn templates_that_extend_each_other_or_nothing_that_is_there_end() {
        let one = "{% extends \"two.html\" %}{% block a %}{% endblock %}";
        let two = "{% extends \"one.html\" %}{% block a %}{% endblock %}";
        assert_eq!(
            told(&[("one.html", one), ("two.html", two)]),
            [] as [&str; 0]
        );
        assert_eq!(told(&[("one.html", one)]), [] as [&str; 0]);
    }
}
