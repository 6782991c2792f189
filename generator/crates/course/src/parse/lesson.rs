//! A lesson's folder: `lesson.md`, `files/`, `images/` and the exercises.

use crate::model::{App, Block, FrontMatter, Kind, Lesson, Located, Mode};
use crate::parse::app::apps;
use crate::parse::checks::code::CHECKS_PY;
use crate::parse::exercise::{exercise, start_with_samples};
use crate::parse::front_matter;
use crate::parse::keys::ParseState;
use crate::parse::markdown;
use crate::parse::outline;
use crate::parse::settings::title;
use crate::parse::translation;
use crate::parse::tree;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{Sources, Span};

/// Reads the lesson in `dir`. Returns `None` if there is no `lesson.md` to make a page from.
pub(super) fn lesson(
    sources: &Sources,
    dir: String,
    number: u32,
    slug: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Lesson> {
    let entries = tree::entries(sources, &dir);
    for (name, file) in &entries.files {
        if !["lesson.md", "README.md", CHECKS_PY].contains(name) {
            diagnostics.push(tree::unexpected(
                *file,
                format!("`{name}` does not belong in a lesson's folder"),
                "a lesson has lesson.md, checks.py, and the folders files/, images/ and its exercises",
            ));
        }
    }
    let Some(file) = sources.find(&format!("{dir}/lesson.md")) else {
        diagnostics.push(Diagnostic::new(
            Code::MissingFile,
            Span::start_of(entries.first_file()),
            format!("the lesson `{dir}` has no lesson.md"),
            format!("create {dir}/lesson.md with `title` between `+++` lines"),
        ));
        return None;
    };
    let page = front_matter::page(sources, file, diagnostics);
    let mut front = front_matter_of(&page, slug, diagnostics);
    let mut body = markdown::document(page.body, page.body_places(), diagnostics);
    if let Some(original) = sources.original(file) {
        let unheard = &mut Vec::new();
        let page = front_matter::page(sources, original, unheard);
        let own_front = front_matter_of(&page, slug, unheard);
        front = translation::front_matter(front, own_front, diagnostics);
        let text = markdown::document(page.body, page.body_places(), unheard);
        translation::name_questions(&mut body, &text);
        translation::name_headings(&mut body, &text);
    }
    let apps = apps(sources, &dir, &body);
    let mut exercises = Vec::new();
    for (name, first_file) in &entries.folders {
        match *name {
            "files" | "images" => {}
            name if is_app(name, &apps) => {}
            name if tree::is_slug(name) => {
                exercises.extend(exercise(sources, &dir, name, diagnostics));
            }
            name => diagnostics.push(tree::unexpected(
                *first_file,
                format!("the folder `{name}` cannot be an exercise: its name is not a valid id"),
                "rename it, using only a to z, digits and hyphens, for example `savings-table`",
            )),
        }
    }
    start_with_samples(&body, &mut exercises);
    Some(Lesson {
        has_recordings: body.every_block().into_iter().any(may_be_recorded),
        files: tree::files_under(sources, &format!("{dir}/files")),
        images: tree::files_under(sources, &format!("{dir}/images")),
        outline: outline::outline(&body, &exercises, &apps),
        slug: slug.to_owned(),
        dir,
        file,
        number,
        front,
        body,
        exercises,
        apps,
    })
}

/// Returns whether a folder has an application's files, and not an exercise of the same name.
fn is_app(name: &str, apps: &[App]) -> bool {
    apps.iter().any(|app| app.name == name && !app.files.contains_key("task.md"))
}

fn may_be_recorded(block: &Block) -> bool {
    matches!(block, Block::Code(code) if code.trace.is_some() || code.code.contains("turtle"))
}

fn front_matter_of(
    page: &front_matter::Page<'_>,
    slug: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> FrontMatter {
    let mut keys = page.keys(diagnostics);
    let title_place = keys.key_place("title").unwrap_or(page.opening());
    let title = title(&mut keys, page.parse_state, slug);
    let mut front = FrontMatter {
        title: Located { value: title, span: title_place },
        id: keys.text("id"),
        kind: keys.choice(
            "kind",
            &[
                ("lesson", Kind::Lesson),
                ("gate", Kind::Gate),
                ("project", Kind::Project),
                ("stage", Kind::Stage),
            ],
        ),
        description: keys.text("description").map(|text| text.value).unwrap_or_default(),
        mode: keys.choice(
            "mode",
            &[
                ("browser", Mode::Browser),
                ("local", Mode::Local),
                ("mixed", Mode::Mixed),
                ("reading", Mode::Reading),
            ],
        ),
        minutes: keys.count("minutes"),
        building_hours: keys.hours("building_hours"),
        requires: keys.texts("requires"),
        teaches: keys.texts("teaches"),
        uses: keys.texts("uses"),
        database: keys.text("database"),
        partial: keys.texts("partial"),
        packages: keys.texts("packages"),
        objectives: keys.texts("objectives"),
        keypoints: keys.texts("keypoints"),
        aliases: keys.texts("aliases"),
        reviewed: keys.date("reviewed"),
        draft: keys.flag("draft"),
        planned: keys.flag("planned"),
        planned_exercises: plain(keys.texts("exercises")),
        checks: keys.texts("checks"),
        starter: keys.text("starter"),
    };
    if let Some(place) = keys.key_place("exercises")
        && !front.planned
    {
        keys.report(
            Code::InvalidValue,
            place,
            "`exercises` is only for planned lessons",
            "remove it and use exercise folders instead, or add `planned = true`",
        );
    }
    keys.finish("a lesson");
    if page.parse_state == ParseState::Broken {
        // The list with these ids may have been cut off.
        front.requires.clear();
        front.uses.clear();
    }
    front
}

fn plain(texts: Vec<Located<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn only_a_planned_lesson_lists_its_exercises() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
planned = true
exercises = [\"jar\"]
+++
=== content/01-a/02-c/lesson.md
+++
title = \"C\"
# error 1-9 invalid-value
exercises = [\"jar\"]
+++
",
        );
    }

    #[test]
    fn files_that_do_not_belong_in_a_lesson_are_reported() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

A program opens `prices.csv`.
=== content/01-a/01-b/hello.py | warning 1-1 unexpected-file
=== content/01-a/01-b/Savings_Table/task.md | warning 1-1 unexpected-file
=== content/01-a/01-b/data/prices.csv | warning 1-1 unexpected-file
=== content/01-a/01-b/files/deep/prices.csv
",
        );
    }
}
