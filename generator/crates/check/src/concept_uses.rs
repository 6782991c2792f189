//! Collects the concepts that a lesson's programs use, and the early uses it marks. The rules
//! about concepts share it. Needs only the lesson itself.

use std::collections::BTreeSet;
use understory_course::DirectiveKind;

use pulldown_cmark::{Event, Tag};

use super::texts::{self, TextKind};
use understory_course::links::{Target, resolve};
use understory_course::{Block, CodeBlock, Directive, Document, Exercise, Language, Lesson, Piece};
use understory_python::concepts::table::{RULES, Syntax, keys_in};
use understory_python::concepts::{Keys, Use, uses};
use understory_source::{Sources, Span};

/// A place in a lesson that uses a concept.
#[derive(Debug, Clone)]
pub(super) struct ConceptUse {
    /// Where it is.
    pub(super) span: Span,
    /// The concepts, of which one is enough.
    pub(super) keys: Keys,
    /// How far the reader has read by then, in bytes of the `lesson.md`.
    pub(super) at: usize,
}

/// A `:::recipe`, which may show concepts that weren't taught yet.
#[derive(Debug, Clone)]
pub(super) struct Recipe {
    /// Its opening line.
    pub(super) span: Span,
    /// The concepts in its code.
    pub(super) keys: BTreeSet<&'static str>,
    /// The paths of the lessons that it links to.
    pub(super) lessons: Vec<String>,
}

/// All concepts that a lesson uses.
#[derive(Debug, Default)]
pub(super) struct ConceptUses {
    /// Every use, in the order of files and positions.
    pub(super) all: Vec<ConceptUse>,
    /// The keys of all uses.
    pub(super) keys: BTreeSet<&'static str>,
    /// The boxes, in the order of the lesson.
    pub(super) marked: Vec<Recipe>,
}

/// Reads the programs of a lesson: samples, starters, solutions, alternatives, the code in
/// hints, and what checks require.
pub(super) fn for_lesson(lesson: &Lesson, sources: &Sources) -> ConceptUses {
    let own_functions = own_functions(lesson, sources);
    let mut reader = Reader {
        own_functions: &own_functions,
        sources,
        dir: &lesson.dir,
        concept_uses: ConceptUses::default(),
        places: Vec::new(),
        task: None,
    };
    reader.document(&lesson.body);
    for exercise in &lesson.exercises {
        if exercise.language() == Language::Python {
            reader.exercise(exercise);
        }
    }
    let mut concept_uses = reader.concept_uses;
    concept_uses.keys =
        concept_uses.all.iter().flat_map(|each| each.keys.iter().copied()).collect();
    concept_uses
}

/// Returns the names of the functions and methods that any program of the lesson defines.
fn own_functions(lesson: &Lesson, sources: &Sources) -> BTreeSet<String> {
    let mut own_functions = BTreeSet::new();
    for block in lesson.body.every_block() {
        if let Block::Code(code) = block
            && code.language == "python"
        {
            own_functions.append(&mut uses::functions(&code.code));
        }
    }
    for exercise in &lesson.exercises {
        for (code, ..) in exercise.right_programs(sources) {
            own_functions.append(&mut uses::functions(code));
        }
    }
    own_functions
}

struct Reader<'a> {
    own_functions: &'a BTreeSet<String>,
    sources: &'a Sources,
    dir: &'a str,
    concept_uses: ConceptUses,
    /// The position of each exercise in the lesson, by its id.
    places: Vec<(String, usize)>,
    /// The position of the exercise whose task is being read.
    task: Option<usize>,
}

impl Reader<'_> {
    fn document(&mut self, document: &Document) {
        for block in &document.blocks {
            match block {
                Block::Code(code) => self.sample(code),
                Block::Directive(directive) if directive.is(DirectiveKind::Recipe) => {
                    let marked = self.marked(directive);
                    self.concept_uses.marked.push(marked);
                }
                Block::Directive(directive) => {
                    if let Some(name) = directive.attributes.get("name")
                        && directive.shows_exercise()
                    {
                        self.places.push((name.value.clone(), directive.span.start));
                    }
                    self.document(&directive.body);
                }
                _ => {}
            }
        }
    }

    fn sample(&mut self, code: &CodeBlock) {
        if code.language == "python" {
            let at = self.task.unwrap_or(code.span.start);
            let uses = uses::uses(&code.code, self.own_functions);
            self.add(uses, code.code_span, at);
        }
    }

    fn add(&mut self, uses: Vec<Use>, whole: Span, at: usize) {
        let concept_uses = uses.into_iter().map(|each| ConceptUse {
            span: Span::new(
                whole.file,
                whole.start + each.range.start,
                whole.start + each.range.end,
            ),
            keys: each.keys,
            at,
        });
        self.concept_uses.all.extend(concept_uses);
    }

    fn marked(&self, directive: &Directive) -> Recipe {
        let mut marked =
            Recipe { span: directive.span, keys: BTreeSet::new(), lessons: Vec::new() };
        let mut note = |uses: Vec<Use>| {
            let keys = uses.into_iter().flat_map(|each| each.keys);
            marked.keys.extend(keys);
        };
        for block in directive.body.every_block() {
            if let Block::Code(code) = block
                && code.language == "python"
            {
                note(uses::uses(&code.code, self.own_functions));
            }
        }
        let inlines = directive.body.every_inline();
        for inline in inlines.into_iter().chain(&directive.title) {
            match &inline.piece {
                Piece::Event(Event::Code(code)) => {
                    note(uses::uses_in_sentence(code, self.own_functions))
                }
                Piece::Event(Event::Start(Tag::Link { dest_url, .. })) => {
                    if let Target::File { path, .. } = resolve(self.dir, dest_url) {
                        marked.lessons.push(path);
                    }
                }
                _ => {}
            }
        }
        marked
    }

    fn exercise(&mut self, exercise: &Exercise) {
        let placed = self.places.iter().find(|(id, _)| *id == exercise.id);
        // An exercise that isn't shown counts as the end of the lesson. Another rule reports it.
        let at = placed.map_or(usize::MAX, |(_, at)| *at);
        for (code, _, span) in exercise.right_programs(self.sources) {
            let uses = uses::uses(code, self.own_functions);
            self.add(uses, span, at);
        }
        for text in texts::for_exercise(exercise, self.sources) {
            match text.kind {
                TextKind::Hint => self.hint(&text.document, at),
                TextKind::Task => {
                    // A task's blocks have positions in `task.md`, and a reader meets them where
                    // it's shown.
                    self.task = Some(at);
                    self.document(&text.document);
                    self.task = None;
                }
                _ => {}
            }
        }
        for check in exercise.checks.iter().flat_map(|checks| &checks.checks) {
            self.rules(check, at);
        }
    }

    fn hint(&mut self, hint: &Document, at: usize) {
        for inline in hint.every_inline() {
            let Piece::Event(Event::Code(code)) = &inline.piece else {
                continue;
            };
            let text = self.sources.file(inline.span.file).text().unwrap_or("");
            let source = &text[inline.span.start..inline.span.end];
            for each in uses::uses_in_sentence(code, self.own_functions) {
                // If its TOML has escapes, positions inside the string aren't known.
                let span = match source.strip_prefix('`') {
                    Some(rest) if rest.starts_with(code.as_ref()) => {
                        let start = inline.span.start + 1;
                        let (from, to) = (start + each.range.start, start + each.range.end);
                        Span::new(inline.span.file, from, to)
                    }
                    _ => inline.span,
                };
                let keys = each.keys;
                self.concept_uses.all.push(ConceptUse { span, keys, at });
            }
        }
    }

    fn rules(&mut self, check: &understory_course::Check, at: usize) {
        let names = check.table.get("uses").and_then(|uses| uses.as_array());
        let Some(place) = check.places.get("uses").copied() else {
            return;
        };
        for name in names.into_iter().flatten().filter_map(|name| name.as_str()) {
            let syntax = RULES.iter().find(|(rule, _)| *rule == name);
            let keys = match syntax {
                Some((_, syntax)) => Some(Syntax::keys(*syntax)),
                // A rule such as `sum()` requires the call of a function.
                None => name.strip_suffix("()").and_then(|function| {
                    keys_in(understory_python::concepts::table::FUNCTIONS, function)
                }),
            };
            if let Some(keys) = keys {
                let text = self.sources.file(place.file).text().unwrap_or("");
                let within = &text[place.start..place.end];
                // With the quotation marks, so that `for` isn't found in `for-else`.
                let span = match within.find(&format!("\"{name}\"")) {
                    Some(start) => {
                        let start = place.start + start + 1;
                        Span::new(place.file, start, start + name.len())
                    }
                    None => place,
                };
                self.concept_uses.all.push(ConceptUse { span, keys, at });
            }
        }
    }
}
