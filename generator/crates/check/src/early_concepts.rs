//! `early-concept`, `planned-concept`: a program only uses concepts that were taught before.
//!
//! Compares the concepts in each program (see [`understory_python::concepts`]) with `teaches` and
//! `requires`. The only exception is `:::recipe`: after one, a lesson may use the concepts in
//! its code and those that the lessons it links to teach.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::concept_map::{ConceptMap, TaughtConcepts, name_of};
use super::concept_uses::{self, ConceptUse, ConceptUses, Recipe};
use understory_course::{Course, Lesson};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// The concepts that the programs of some lessons may use.
pub(super) struct Gates<'a> {
    map: &'a ConceptMap<'a>,
    sources: &'a Sources,
    taught: HashMap<usize, TaughtConcepts>,
    numbers: BTreeMap<&'static str, usize>,
}

impl<'a> Gates<'a> {
    /// Finds out which of the concepts in these lessons each lesson may use.
    pub(super) fn of<'l>(
        map: &'a ConceptMap<'a>,
        sources: &'a Sources,
        lessons: &[(usize, &'l ConceptUses)],
    ) -> Self {
        let keys: BTreeSet<&'static str> = lessons
            .iter()
            .flat_map(|(_, each)| &each.keys)
            .copied()
            .filter(|key| map.teacher(key).is_some())
            .collect();
        Self {
            map,
            sources,
            taught: map
                .known(&keys.iter().copied().collect(), lessons.iter().map(|(place, _)| *place)),
            numbers: keys.into_iter().enumerate().map(|(n, key)| (key, n)).collect(),
        }
    }

    /// Finds uses of concepts from later or unwritten lessons in the lesson at this position.
    pub(super) fn early_concepts(&self, place: usize, uses: &ConceptUses) -> Vec<Diagnostic> {
        let gate = Gate {
            map: self.map,
            sources: self.sources,
            place,
            lesson: self.map.lesson(place),
            taught: &self.taught[&place],
            numbers: &self.numbers,
        };
        gate.judge(uses)
    }
}

/// Lists the exceptions that a course marks with `:::recipe`, one per line.
#[must_use]
pub fn marked_uses(course: &Course, sources: &Sources) -> Vec<String> {
    let lessons = course.lessons();
    lessons
        .flat_map(|lesson| concept_uses::for_lesson(lesson, sources).marked)
        .map(|mark| {
            let path = &sources.file(mark.span.file).path;
            let line = sources.line_column(mark.span).line;
            let text = sources.file(mark.span.file).text().unwrap_or_default();
            let excerpt = text[mark.span.start..mark.span.end].trim_start_matches(':');
            format!("{path}:{line}: {excerpt}")
        })
        .collect()
}

/// The concepts that the programs of one lesson may use.
struct Gate<'a> {
    map: &'a ConceptMap<'a>,
    sources: &'a Sources,
    place: usize,
    lesson: &'a Lesson,
    taught: &'a TaughtConcepts,
    numbers: &'a BTreeMap<&'static str, usize>,
}

/// Whether a lesson may use a concept.
enum Answer {
    Yes,
    /// The lesson that teaches it isn't written yet.
    Planned(usize),
    /// The lesson that teaches it, and the key.
    No(usize, &'static str),
}

impl Gate<'_> {
    fn judge(&self, uses: &ConceptUses) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        // Report a concept once per file: the second `for` in a program adds nothing.
        let mut reported: BTreeSet<(FileId, &str)> = BTreeSet::new();
        let mut planned: BTreeSet<usize> = BTreeSet::new();
        for concept_use in &uses.all {
            match self.answer(concept_use, &uses.marked) {
                Answer::Yes => {}
                Answer::Planned(teacher) => {
                    if planned.insert(teacher) {
                        diagnostics.push(self.planned(concept_use, teacher));
                    }
                }
                Answer::No(teacher, key) => {
                    if reported.insert((concept_use.span.file, key)) {
                        diagnostics.push(self.early(concept_use.span, teacher, key));
                    }
                }
            }
        }
        diagnostics
    }

    fn answer(&self, concept_use: &ConceptUse, marked: &[Recipe]) -> Answer {
        let taught = || {
            let keys = concept_use.keys.iter().copied();
            keys.filter_map(|key| Some((key, self.map.teacher(key)?)))
        };
        // Concepts that no lesson teaches aren't checked.
        let Some(first) = taught().next() else {
            return Answer::Yes;
        };
        let known_concepts: Vec<usize> =
            taught().filter(|(key, _)| self.knows(key)).map(|(_, teacher)| teacher).collect();
        let is_written = |teacher: &usize| !self.map.lesson(*teacher).front.planned;
        // Any one of the keys is enough to understand it.
        if known_concepts.iter().any(is_written) {
            return Answer::Yes;
        }
        let is_marked =
            marked.iter().filter(|mark| mark.span.start <= concept_use.at).any(|mark| {
                taught().any(|(key, teacher)| {
                    let path = &self.sources.file(self.map.lesson(teacher).file).path;
                    mark.keys.contains(key) || mark.lessons.contains(path)
                })
            });
        match known_concepts.first() {
            _ if is_marked => Answer::Yes,
            Some(teacher) => Answer::Planned(*teacher),
            None => Answer::No(first.1, first.0),
        }
    }

    fn knows(&self, key: &str) -> bool {
        let number = self.numbers.get(key);
        number.is_some_and(|number| self.taught.has(*number))
    }

    fn early(&self, span: Span, teacher: usize, key: &str) -> Diagnostic {
        let code = self.quoted_code(span);
        let name = name_of(self.map.lesson(teacher));
        // `requires` can't name a later lesson, so the hint would be wrong.
        if teacher > self.place {
            return Diagnostic::new(
                Code::EarlyConcept,
                span,
                format!("{code} is used before it is taught"),
                format!(
                    "{name} teaches `{key}`; rewrite this without it, or show it in a `:::recipe` first"
                ),
            );
        }
        Diagnostic::new(
            Code::EarlyConcept,
            span,
            format!("{code} is taught in {name}, which this lesson doesn't require"),
            format!("rewrite this without `{key}`, or add \"{name}\" to `requires`"),
        )
    }

    fn planned(&self, concept_use: &ConceptUse, teacher: usize) -> Diagnostic {
        let code = self.quoted_code(concept_use.span);
        let name = name_of(self.map.lesson(teacher));
        let own_name = name_of(self.lesson);
        Diagnostic::new(
            Code::PlannedConcept,
            concept_use.span,
            format!("{code} is taught in {name}, which isn't written yet"),
            format!("until it is, explain it in a `:::recipe` in {own_name} that links to {name}"),
        )
    }

    /// Returns the underlined code, or "this" if the code is too long for a message.
    fn quoted_code(&self, span: Span) -> String {
        let text = self.sources.file(span.file).text().unwrap_or("");
        let text = &text[span.start..span.end];
        // A long or multi-line quotation would make the message unreadable.
        if text.len() <= 24 && !text.contains(['\n', '`']) {
            format!("`{text}`")
        } else {
            "this".to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    const LESSONS: &str = "\
=== content/01-a/01-print/lesson.md
+++
title = \"Print\"
id = \"A1\"
teaches = [\"print-call\", \"text-in-quotes\"]
+++
=== content/01-a/03-for/lesson.md
+++
title = \"For\"
id = \"A3\"
requires = [\"A1\"]
teaches = [\"for-loop\", \"range-call\"]
+++
=== content/01-a/04-if/lesson.md
+++
title = \"If\"
id = \"A4\"
requires = [\"A1\"]
teaches = [\"if-else\"]
+++
=== content/01-a/06-while/lesson.md
+++
title = \"While\"
id = \"A6\"
requires = [\"A1\"]
teaches = [\"while-loop\", \"break\"]
planned = true
+++
";

    /// Checks a lesson between *Print* and *For*.
    #[track_caller]
    fn second_lesson(text: &str) -> Vec<understory_source::diagnostic::Diagnostic> {
        let head = "=== content/01-a/02-b/lesson.md\n+++\ntitle = \"B\"\nid = \"A2\"\nrequires = [\"A1\"]\n+++\n\n";
        assert_marked(&format!("{LESSONS}{head}{text}"))
    }

    /// Checks a lesson at the end, with these requirements.
    #[track_caller]
    fn last(requires: &str, text: &str) -> Vec<understory_source::diagnostic::Diagnostic> {
        let head = format!(
            "=== content/01-a/07-b/lesson.md\n+++\ntitle = \"B\"\nid = \"A7\"\nrequires = [{requires}]\n+++\n\n"
        );
        assert_marked(&format!("{LESSONS}{head}{text}"))
    }

    #[test]
    fn a_loop_before_its_lesson_is_reported_at_its_line() {
        let diagnostics = second_lesson(
            "```python\n# error 1-3 early-concept\n# error 10-14 early-concept\nfor a in range(2):\n    b = a\nfor c in \"d\":\n    b = c\n```\n",
        );
        assert_eq!(diagnostics[0].message, "`for` is used before it is taught");
        assert_eq!(
            diagnostics[0].hint,
            "A3 teaches `for-loop`; rewrite this without it, or show it in a `:::recipe` first"
        );
    }

    #[test]
    fn an_earlier_lesson_must_be_required_to_use_its_concepts() {
        let diagnostics = last(
            "\"A3\"",
            "```python\nfor a in range(2):\n# error 5-6 early-concept\n    if a:\n        b = a\n```\n",
        );
        assert_eq!(
            diagnostics[0].message,
            "`if` is taught in A4, which this lesson doesn't require"
        );
        last("\"A3\", \"A4\"", "```python\nfor a in range(2):\n    if a:\n        b = a\n```\n");
        last("", "```python\nfor a in range(2):\n    if a:\n        b = a\n```\n");
    }

    #[test]
    fn a_recipe_allows_what_it_shows_from_then_on() {
        second_lesson(
            "```python\n# error 1-3 early-concept\nfor a in \"b\":\n    c = a\n```\n\n:::recipe\n```python\nfor a in range(2):\n    b = a\n```\n:::\n\n```python\nfor c in range(3):\n    d = c\n```\n",
        );
        second_lesson(":::recipe\nIt asks with `if`.\n:::\n\n```python\nif a:\n    b = 1\n```\n");
    }

    #[test]
    fn a_recipe_allows_the_concepts_of_the_lesson_it_links_to() {
        second_lesson(
            ":::recipe\n[For](../03-for/lesson.md) will show it.\n:::\n\n```python\nfor c in range(3):\n    d = c\n```\n",
        );
    }

    #[test]
    fn a_planned_lesson_teaches_nothing_yet() {
        let diagnostics =
            last("\"A6\"", "```python\n# warning 1-5 planned-concept\nwhile a:\n    break\n```\n");
        assert_eq!(
            diagnostics[0].hint,
            "until it is, explain it in a `:::recipe` in A7 that links to A6"
        );
    }

    #[test]
    fn exercises_are_checked_with_their_hints_and_checks() {
        let head = "=== content/01-a/02-b/lesson.md\n+++\ntitle = \"B\"\nid = \"A2\"\nrequires = [\"A1\"]\n+++\n\n::exercise{name=\"jar\"}\n";
        let jar = "\
=== content/01-a/02-b/jar/task.md
+++
title = \"Jar\"
# error 16-18 early-concept
hints = [\"Try `for`.\"]
+++
=== content/01-a/02-b/jar/starter.py
print(\"one\")
=== content/01-a/02-b/jar/solution.py
# error 1-3 early-concept
for a in \"b\":
    print(a)
=== content/01-a/02-b/jar/alt/other.py
# error 1-2 early-concept
if a:
    print(\"b\")
=== content/01-a/02-b/jar/checks.toml
[[check]]
name = \"loops\"
# error 10-12 early-concept
uses = [\"for\", \"print()\"]
";
        assert_marked(&format!("{LESSONS}{head}{jar}"));
    }

    #[test]
    fn a_course_without_concepts_is_not_checked() {
        assert_marked(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n```python\nfor a in b:\n    c = a\n```\n",
        );
    }
}
