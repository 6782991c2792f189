//! Gives a translated lesson everything from its original that is not text.
//!
//! Works on both lessons as they were parsed. Reports what a translation changes, because
//! readers keep their progress across languages.

use crate::model::{Block, Document, FrontMatter, Located};
use crate::parse::inline::{anchor, words};
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// Returns the front matter of a translation: its own texts, and everything else from the
/// original.
pub(super) fn front_matter(
    translated: FrontMatter,
    original: FrontMatter,
    diagnostics: &mut Vec<Diagnostic>,
) -> FrontMatter {
    let mut report = |key: &str, span: Span| {
        diagnostics.push(Diagnostic::new(
            Code::OtherInTranslation,
            span,
            format!("`{key}` differs from the original lesson"),
            "remove it: a translation uses the original's value",
        ));
    };
    let lists = [
        ("requires", &translated.requires, &original.requires),
        ("teaches", &translated.teaches, &original.teaches),
        ("uses", &translated.uses, &original.uses),
        ("aliases", &translated.aliases, &original.aliases),
        ("checks", &translated.checks, &original.checks),
        ("partial", &translated.partial, &original.partial),
        ("packages", &translated.packages, &original.packages),
    ];
    for (key, here, there) in lists {
        if let Some(first) = here.first()
            && !here.iter().map(value).eq(there.iter().map(value))
        {
            report(key, first.span);
        }
    }
    let texts = [
        ("id", &translated.id, &original.id),
        ("database", &translated.database, &original.database),
        ("starter", &translated.starter, &original.starter),
    ];
    for (key, here, there) in texts {
        if let Some(here) = here
            && Some(&here.value) != there.as_ref().map(|there| &there.value)
        {
            report(key, here.span);
        }
    }
    let own_or = |here: Vec<Located<String>>, there: Vec<Located<String>>| match here.is_empty() {
        true => there,
        false => here,
    };
    FrontMatter {
        title: translated.title,
        description: translated.description,
        objectives: own_or(translated.objectives, original.objectives),
        keypoints: own_or(translated.keypoints, original.keypoints),
        reviewed: translated.reviewed.or(original.reviewed),
        ..original
    }
}

fn value(value_with_place: &Located<String>) -> &String {
    &value_with_place.value
}

/// Gives every unnamed question the name of the original question at the same position, so that
/// a question answered in one language counts in the others.
pub(super) fn name_questions(translated: &mut Document, original: &Document) {
    let mut names = Vec::new();
    collect(original, &mut names);
    let mut own_names = Vec::new();
    collect(translated, &mut own_names);
    // If a question was added or removed, the positions may no longer match.
    if own_names.len() == names.len() {
        let mut names = names.into_iter();
        give(translated, &mut names);
    }
}

fn collect(document: &Document, names: &mut Vec<Option<Located<String>>>) {
    for block in &document.blocks {
        if let Block::Directive(directive) = block {
            if directive.is_question() {
                let own_name = directive.attributes.get("name").cloned();
                let from_title = || {
                    let value = anchor(&words(&directive.title));
                    let span = directive.span;
                    (!value.is_empty()).then_some(Located { value, span })
                };
                names.push(own_name.or_else(from_title));
            }
            collect(&directive.body, names);
        }
    }
}

fn give(document: &mut Document, names: &mut impl Iterator<Item = Option<Located<String>>>) {
    for block in &mut document.blocks {
        if let Block::Directive(directive) = block {
            if directive.is_question()
                && let Some(Some(name)) = names.next()
            {
                directive.attributes.insert("name".into(), name);
            }
            give(&mut directive.body, names);
        }
    }
}

/// Gives every heading the id of the original heading at the same position, so that links to it
/// work in every language.
pub(super) fn name_headings(translated: &mut Document, original: &Document) {
    let ids = original.headings().into_iter();
    let ids: Vec<String> = ids.map(|each| each.id.clone()).collect();
    if translated.headings().len() == ids.len() {
        give_ids(&mut translated.blocks, &mut ids.into_iter());
    }
}

fn give_ids(blocks: &mut [Block], ids: &mut impl Iterator<Item = String>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                if let Some(id) = ids.next() {
                    heading.id = id;
                }
            }
            Block::Directive(directive) => give_ids(&mut directive.body.blocks, ids),
            _ => {}
        }
    }
}
