//! Collects the programs of a course, each with its expected outcome.
//!
//! The order is the reading order: samples and questions of a lesson, then the programs of its
//! exercises. Also counts them and lists them for another interpreter. Neither runs nor judges
//! them.

use serde_json::{Value, json};

use super::program::{Program, Role, Subject};
use super::{apps, questions};
use understory_course::DirectiveKind;
use understory_course::engine;
use understory_course::question::quiz::{Quiz, quiz};
use understory_course::{Answer, Block, CodeBlock, Course, Document, Exercise, Language, Lesson};
use understory_source::{FileId, Sources, Span};

/// Returns every program of the course, in reading order.
#[must_use]
pub fn programs<'c>(course: &'c Course, sources: &Sources) -> Vec<Program<'c>> {
    let mut programs = Vec::new();
    for lesson in course.lessons() {
        samples(lesson, sources, &mut programs);
        programs.extend(apps::programs(lesson, sources));
        for exercise in &lesson.exercises {
            answers(exercise, lesson, sources, &mut programs);
        }
    }
    programs
}

fn samples<'c>(lesson: &'c Lesson, sources: &Sources, programs: &mut Vec<Program<'c>>) {
    let mut runnables = Vec::new();
    collect(&lesson.body, &mut runnables);
    let files = engine::files(lesson, sources);
    let mut samples: Vec<&CodeBlock> = Vec::new();
    for runnable in runnables {
        let code = match &runnable {
            Runnable::Sample(code) => Some(*code),
            Runnable::Quiz(quiz) => quiz.program,
        };
        let group: Vec<&str> = code.map_or_else(Vec::new, |code| shared_with(code, &samples));
        let typed = code.map_or_else(Vec::new, |code| code.input.clone());
        let run = |source: &str| json!({ "kind": "run", "source": source, "files": files, "group": group });
        match runnable {
            Runnable::Sample(code) => {
                let request = if code.language == Language::Sql.name() {
                    json!({
                        "kind": "check",
                        "exercise": engine::for_sql_sample(&group, lesson, sources),
                        "source": code.code,
                    })
                } else {
                    run(&code.code)
                };
                let subject = Subject::Sample(code);
                programs.push(Program { request, typed, subject });
                samples.push(code);
            }
            Runnable::Quiz(quiz) => {
                let error = quiz.program.and_then(|program| program.error.as_deref());
                programs.extend(questions::trials(&quiz).into_iter().map(|trial| Program {
                    request: run(&trial.source),
                    typed: typed.clone(),
                    subject: Subject::Trial { trial, error },
                }));
            }
        }
    }
}

/// Returns the code of the earlier blocks in the same group, whose variables a block can use.
fn shared_with<'c>(code: &CodeBlock, earlier: &[&'c CodeBlock]) -> Vec<&'c str> {
    let shares = |earlier: &&&CodeBlock| {
        code.group.is_some() && earlier.group == code.group && earlier.language == code.language
    };
    earlier.iter().filter(shares).map(|earlier| earlier.code.as_str()).collect()
}

/// Something in a document that running programs can confirm.
enum Runnable<'c> {
    Sample(&'c CodeBlock),
    Quiz(Quiz<'c>),
}

/// Collects the runnables of a document, in reading order.
fn collect<'c>(document: &'c Document, runnables: &mut Vec<Runnable<'c>>) {
    for block in &document.blocks {
        match block {
            Block::Code(code) if engine::is_run(code) => runnables.push(Runnable::Sample(code)),
            Block::Directive(directive) => {
                let quiz = (directive.is(DirectiveKind::Quiz)).then(|| quiz(directive).0);
                let program = quiz.as_ref().and_then(|quiz| quiz.program);
                collect(&directive.body, runnables);
                // The quiz's own program can only be judged together with its options.
                runnables.retain(|runnable| match (runnable, program) {
                    (Runnable::Sample(code), Some(program)) => !std::ptr::eq(*code, program),
                    _ => true,
                });
                runnables.extend(quiz.map(Runnable::Quiz));
            }
            _ => {}
        }
    }
}

fn answers<'c>(
    exercise: &'c Exercise,
    lesson: &Lesson,
    sources: &Sources,
    programs: &mut Vec<Program<'c>>,
) {
    let engine = engine::for_engine(exercise, lesson, sources);
    let answers_of_exercise =
        |role, file: FileId, text: &str| (role, text.to_owned(), Some(file), Span::start_of(file));
    let with_role = |role, answer: &Answer| (role, answer.text.clone(), answer.file, answer.span);
    // A sample has no file of its own, so its problems are reported at the task.
    let sample = exercise.sample.as_ref().map(|_| exercise.file);
    // An exercise that starts with a sample has no `starter.py`.
    let starter = sample.or(exercise.starter);
    let starter = starter.map(|file| {
        answers_of_exercise(Role::Starter, file, engine::starter_text(exercise, sources))
    });
    let solution = exercise
        .solution
        .map(|file| answers_of_exercise(Role::Solution, file, engine::text(sources, Some(file))));
    let alternatives = exercise.alternatives.iter();
    let alternatives = alternatives.map(|each| with_role(Role::Alternative, &each.answer));
    let mistakes = exercise.checks.iter().flat_map(|checks| &checks.mistakes);
    let mistakes = mistakes
        .filter_map(|mistake| Some(with_role(Role::Mistake(mistake), mistake.answer.as_ref()?)));
    let answers = starter.into_iter().chain(solution).chain(alternatives).chain(mistakes);
    programs.extend(answers.map(|(role, source, file, span)| Program {
        request: json!({ "kind": "check", "exercise": engine, "source": source }),
        typed: Vec::new(),
        subject: Subject::Answer { exercise, role, file, span },
    }));
}

/// How many programs of each kind there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Samples in lessons, the programs of quizzes, and applications.
    pub samples: usize,
    /// Starters, one per exercise.
    pub starters: usize,
    /// Solutions.
    pub solutions: usize,
    /// Other right answers.
    pub alternatives: usize,
    /// Typical wrong answers.
    pub mistakes: usize,
}

/// Counts the programs.
#[must_use]
pub fn count(programs: &[Program<'_>]) -> Counts {
    let mut counts = Counts::default();
    for program in programs {
        match &program.subject {
            Subject::Sample(_) | Subject::Trial { .. } | Subject::App { .. } => counts.samples += 1,
            Subject::Answer { role, .. } => match role {
                Role::Starter => counts.starters += 1,
                Role::Solution => counts.solutions += 1,
                Role::Alternative => counts.alternatives += 1,
                Role::Mistake(_) => counts.mistakes += 1,
            },
        }
    }
    counts
}

/// Lists the programs as JSON, so that the tests can run them in a second interpreter. Leaves out
/// applications, which need packages.
#[must_use]
pub fn listing(programs: &[Program<'_>], sources: &Sources, python: &str) -> Value {
    let mut samples = Vec::new();
    let mut queries = Vec::new();
    let mut exercises: Vec<Value> = Vec::new();
    for program in programs.iter().filter(|program| !program.is_app()) {
        match &program.subject {
            Subject::App { .. } => {}
            Subject::Sample(code) if code.language == Language::Sql.name() => queries.push(json!({
                "path": sources.file(code.span.file).path,
                "line": sources.line_column(code.span).line,
                "exercise": program.request["exercise"],
                "source": code.code,
                "output": code.output.as_ref().map_or("", |output| output.text.as_str()),
                "error": code.error,
            })),
            Subject::Sample(code) => samples.push(json!({
                "path": sources.file(code.span.file).path,
                "line": sources.line_column(code.span).line,
                "source": code.code,
                "group": program.request["group"],
                "stdin": code.input,
                "files": program.request["files"],
                "output": code.output.as_ref().map_or("", |output| output.text.as_str()),
                "error": code.error,
            })),
            Subject::Trial { trial, error } => {
                samples.extend(questions::certain_output(trial, *error).map(|output| {
                    json!({
                        "path": sources.file(trial.span.file).path,
                        "line": sources.line_column(trial.span).line,
                        "source": trial.source,
                        "group": program.request["group"],
                        "stdin": program.typed,
                        "files": program.request["files"],
                        "output": output,
                        "error": null,
                    })
                }));
            }
            Subject::Answer { exercise, role, .. } => {
                let entry = json!({
                    "path": program.name(sources),
                    "role": role.name(),
                    "source": program.request["source"],
                    "message": match role {
                        Role::Mistake(mistake) => Some(&mistake.message),
                        _ => None,
                    },
                });
                // The programs of one exercise follow each other, so only the last entry can match.
                match exercises.last_mut() {
                    Some(last) if last["path"] == exercise.dir.as_str() => {
                        last["programs"]
                            .as_array_mut()
                            .expect("made as an array below")
                            .push(entry);
                    }
                    _ => exercises.push(json!({
                        "path": exercise.dir,
                        "exercise": program.request["exercise"],
                        "programs": [entry],
                    })),
                }
            }
        }
    }
    json!({ "python": python, "samples": samples, "queries": queries, "exercises": exercises })
}
