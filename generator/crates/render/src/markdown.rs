//! Renders a document as HTML, with the theme's block templates.
//!
//! Code blocks, directives and exercises use `templates/blocks/`; `inlines` renders the rest. Links
//! come from the plan and are never made up.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Tag, TagEnd};
use serde::Serialize;
use serde_json::{Value, json};

use super::change_card::{earlier_version, render_change_card};
use super::context::HeadingContext;
use super::course_data::anchor_of_break;
use super::inlines::render_inlines;
use super::question::render_question;
use super::writer::Writer;
use super::{app, course_plan, diagram, exercise, paper, planner, starter, trace, turtle};
use understory_course::DirectiveKind;
use understory_course::engine;
use understory_course::parse::inline::words;
use understory_course::serving::ImportedModules;
use understory_course::text::{lines, markdown_line, script_json};
use understory_course::{
    Block, CodeBlock, Directive, Document, Exchange, ExerciseKind, Heading, Inline, Language,
    Lesson, Piece,
};
use understory_python::highlight;
use understory_python::sql;
use understory_source::Sources;
use understory_source::diagnostic::Diagnostic;
use understory_verify::recordings;

#[derive(Serialize)]
struct CodeContext<'a> {
    language: &'a str,
    lines_html: &'a [String],
    code: &'a str,
    output: Option<&'a str>,
    /// The output as tables, if it consists of rows of SQL.
    output_tables: Option<Vec<sql::Table<'a>>>,
    output_error: bool,
    input: &'a [String],
    run: bool,
    group: Option<&'a str>,
    id: String,
    data_json: Option<String>,
    /// What it draws with `turtle`.
    drawing_svg: Option<String>,
}

pub(super) fn render_document<'a>(
    writer: &mut Writer<'a>,
    document: &'a Document,
) -> Result<String, Diagnostic> {
    render_blocks(writer, &document.blocks)
}

fn render_blocks<'a>(writer: &mut Writer<'a>, blocks: &'a [Block]) -> Result<String, Diagnostic> {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Markdown(inlines) => out.push_str(&render_inlines(writer, inlines)?),
            Block::Heading(heading) => out.push_str(&render_heading(writer, heading)?),
            // The expected output of lines that readers put in order: no program precedes it.
            Block::Code(code) if code.language == "output" => {
                out.push_str(&render_output(writer, &code.code, false)?);
            }
            Block::Code(code) if !code.exchanges.is_empty() => {
                out.push_str(&render_http(writer, &code.exchanges)?);
            }
            Block::Code(code) => out.push_str(&render_code(writer, code)?),
            Block::Diagram(diagram) => {
                let context = diagram::context(diagram, writer.theme.words());
                out.push_str(&writer.block("diagram", &context)?);
            }
            Block::Directive(directive) => out.push_str(&render_directive(writer, directive)?),
            Block::FoldedOutput { text, is_error } => {
                out.push_str(&render_output(writer, text, *is_error)?);
            }
        }
    }
    Ok(out)
}

fn render_output(writer: &Writer<'_>, text: &str, is_error: bool) -> Result<String, Diagnostic> {
    writer.block("output", &json!({ "text": text, "is_error": is_error }))
}

fn render_http(writer: &Writer<'_>, exchanges: &[Exchange]) -> Result<String, Diagnostic> {
    let exchanges = exchanges
        .iter()
        .map(|each| json!({ "request": each.request_text, "response": each.response_text }));
    writer.block("http", &json!({ "exchanges": exchanges.collect::<Value>() }))
}

fn render_heading<'a>(writer: &mut Writer<'a>, heading: &'a Heading) -> Result<String, Diagnostic> {
    let title_html = render_inlines(writer, &heading.events)?;
    let (level, id) = (heading.level, highlight::escape(&heading.id));
    let html = format!("<h{level} id=\"{id}\">{title_html}</h{level}>\n");
    let title_html = match link_text(&heading.events) {
        Some(words) => render_inlines(writer, &words)?,
        None => title_html,
    };
    writer.headings.push(HeadingContext { level, id: heading.id.clone(), title_html });
    Ok(html)
}

fn render_code<'a>(writer: &mut Writer<'a>, code: &'a CodeBlock) -> Result<String, Diagnostic> {
    // Counted for every block, so that ids don't depend on which ones readers can run.
    writer.next_sample += 1;
    if let Some(figure) = render_trace(writer, code)? {
        writer.samples.push(code);
        return Ok(figure);
    }
    // If the steps can't be shown yet, readers can run the program to record them.
    let run = !writer.is_print && (code.run || code.trace.is_some());
    let data_json = run.then(|| {
        let group = writer.earlier(code);
        let data = match writer.lesson {
            Some(lesson) if code.language == Language::Sql.name() => json!({
                "source": code.code,
                "exercise": engine::for_sql_sample(&group, lesson, writer.plan.sources),
            }),
            _ => json!({
                "source": code.code,
                "group": group,
                "files": writer.files(),
            }),
        };
        script_json(&data)
    });
    let output =
        code.output.as_ref().filter(|output| !output.is_folded).map(|output| output.text.as_str());
    let is_rows = code.language == Language::Sql.name() && code.error.is_none();
    let lines_html = lines(&code.language, &code.code);
    let context = CodeContext {
        language: &code.language,
        lines_html: &lines_html,
        code: &code.code,
        output,
        output_tables: output.filter(|_| is_rows).and_then(sql::parse_tables),
        output_error: code.error.is_some(),
        input: &code.input,
        run,
        group: code.group.as_deref(),
        id: format!("sample-{}", writer.next_sample),
        data_json,
        drawing_svg: drawing_of(writer, code),
    };
    writer.samples.push(code);
    writer.block("code", &context)
}

/// Returns the picture that a program draws, if it's known.
fn drawing_of(writer: &Writer<'_>, code: &CodeBlock) -> Option<String> {
    let request = recordings::drawing_request(code, &writer.earlier(code), &writer.files())?;
    let recording = writer.recordings?.get(&recordings::key(&request, &code.input))?;
    turtle::svg(recording["drawing"].as_str()?, writer.theme.words())
}

/// Renders a program that readers step through, if its steps are known.
fn render_trace<'a>(
    writer: &mut Writer<'a>,
    code: &'a CodeBlock,
) -> Result<Option<String>, Diagnostic> {
    let (Some(trace), Some(recordings)) = (&code.trace, writer.recordings) else {
        return Ok(None);
    };
    // Nobody steps through a program on paper.
    if writer.is_print {
        return Ok(None);
    }
    let request = recordings::request(code, &writer.earlier(code), &writer.files());
    // Under `--serve`, the recording may not be finished yet.
    let Some(recording) = recordings.get(&recordings::key(&request, &code.input)) else {
        return Ok(None);
    };
    let title_html = render_inlines(writer, &trace.title)?;
    let context =
        trace::context(writer.next_sample, code, recording, title_html, writer.theme.words());
    writer.block("trace", &context).map(Some)
}

fn render_directive<'a>(
    writer: &mut Writer<'a>,
    directive: &'a Directive,
) -> Result<String, Diagnostic> {
    let Some(kind) = directive.kind else {
        return render_block(writer, directive);
    };
    match kind {
        DirectiveKind::Exercise | DirectiveKind::Modify => {
            let name = directive.attributes.get("name").map(|name| name.value.as_str());
            // A missing exercise was already reported, and the page shows nothing in its place.
            let position = writer.order.iter().position(|each| Some(each.id.as_str()) == name);
            match (position, writer.lesson) {
                (Some(position), Some(lesson)) => render_exercise(writer, position, lesson),
                _ => Ok(String::new()),
            }
        }
        DirectiveKind::Predict
        | DirectiveKind::Quiz
        | DirectiveKind::Reflect
        | DirectiveKind::Rebuild => render_question(writer, directive, render_blocks),
        DirectiveKind::ChangeCard => {
            let body_html = render_document(writer, &directive.body)?;
            render_change_card(writer, directive, body_html)
        }
        DirectiveKind::App => render_app(writer, directive),
        DirectiveKind::Starter | DirectiveKind::LocalCheck => {
            render_starter(writer, kind, directive)
        }
        DirectiveKind::Answer if writer.is_print => {
            let body = render_document(writer, &directive.body)?;
            let question = writer.question.clone().unwrap_or_default();
            writer.defer_answer(question, body)
        }
        DirectiveKind::CoursePlan => {
            let context = course_plan::context(writer.plan, writer.path, directive);
            writer.block(kind.name(), &context)
        }
        DirectiveKind::Planner => {
            let word = writer.theme.words().opening(kind.name());
            let texts = (word, render_inlines(writer, &directive.title)?);
            let address = |path: &str| writer.address(path);
            let context = planner::context(writer.plan, writer.path, texts, &address);
            writer.block(kind.name(), &context)
        }
        DirectiveKind::Break => {
            writer.breaks += 1;
            let context = json!({
                "id": anchor_of_break(writer.breaks),
                "word": writer.theme.words().opening(kind.name()),
                "body_html": render_document(writer, &directive.body)?,
            });
            writer.block(kind.name(), &context)
        }
        DirectiveKind::Note
        | DirectiveKind::Tip
        | DirectiveKind::Warning
        | DirectiveKind::Mistake
        | DirectiveKind::Version
        | DirectiveKind::Compare
        | DirectiveKind::Sortable
        | DirectiveKind::WarmUp
        | DirectiveKind::Answer
        | DirectiveKind::Recipe
        | DirectiveKind::Project
        | DirectiveKind::Step
        | DirectiveKind::Expect
        | DirectiveKind::IfItFails
        | DirectiveKind::Tabs
        | DirectiveKind::Tab
        | DirectiveKind::Trace => render_block(writer, directive),
    }
}

/// Renders a directive that is a word, a title and its content.
fn render_block<'a>(
    writer: &mut Writer<'a>,
    directive: &'a Directive,
) -> Result<String, Diagnostic> {
    let attributes: BTreeMap<&str, &str> = directive
        .attributes
        .iter()
        .map(|(key, value)| (key.as_str(), value.value.as_str()))
        .collect();
    let name = directive.name();
    let context = json!({
        "name": name,
        "word": writer.theme.words().opening(name),
        "title_html": render_inlines(writer, &directive.title)?,
        "body_html": render_document(writer, &directive.body)?,
        "attributes": attributes,
    });
    writer.block(name, &context)
}

fn render_app(writer: &mut Writer<'_>, directive: &Directive) -> Result<String, Diagnostic> {
    let Some(lesson) = writer.lesson else {
        return Ok(String::new());
    };
    let Some(app) = lesson.apps.iter().find(|app| app.span == directive.span) else {
        return Ok(String::new());
    };
    let saying = app::AppLabels {
        title: (words(&directive.title), render_inlines(writer, &directive.title)?),
        word: writer.theme.words().opening(DirectiveKind::App.name()),
        core_note: writer.notes_core(&ImportedModules::by_app(app, writer.plan.sources)),
    };
    let pins = &writer.plan.course.settings.pins;
    writer.block(
        DirectiveKind::App.name(),
        &app::context(app, lesson, writer.plan.sources, pins, saying),
    )
}

/// Renders the download of the lesson's starter, or the checks of one of its steps.
fn render_starter(
    writer: &Writer<'_>,
    kind: DirectiveKind,
    directive: &Directive,
) -> Result<String, Diagnostic> {
    let starter = writer.lesson.and_then(|lesson| writer.plan.course.starter_of(lesson));
    let Some(starter) = starter else {
        return Ok(String::new());
    };
    if kind == DirectiveKind::Starter {
        let url = writer.address(&format!("{}{}", writer.path, starter::file_name(starter)));
        return writer.block("starter", &starter::download(starter, &url));
    }
    let step = directive.attributes.get("step");
    let step = step.and_then(|step| step.value.parse().ok()).unwrap_or(0);
    let href = |to: &str| writer.resolve_link(writer.dir, to);
    writer.block("check", &starter::check(starter, step, &href))
}

fn render_exercise<'a>(
    writer: &mut Writer<'a>,
    position: usize,
    lesson: &'a Lesson,
) -> Result<String, Diagnostic> {
    let exercise = writer.order[position];
    let mut task = Writer::new(writer.plan, writer.theme, writer.path, &exercise.dir);
    task.is_print = writer.is_print;
    // A task has its own folder for links, but continues the lesson's numbers and answers.
    task.answers = std::mem::take(&mut writer.answers);
    task.explained = std::mem::take(&mut writer.explained);
    task.question_slugs = std::mem::take(&mut writer.question_slugs);
    task.footnotes = writer.footnotes.for_other_text();
    let task_html = render_document(&mut task, &exercise.task)?;
    writer.answers = task.answers;
    writer.explained = task.explained;
    writer.question_slugs = task.question_slugs;
    writer.footnotes.resume_after(task.footnotes);
    if writer.is_print {
        return render_exercise_for_print(writer, position, task_html);
    }
    let original = original_of(writer, lesson);
    let original = original.as_ref().and_then(|(lesson, sources)| {
        let mut exercises = lesson.exercises.iter();
        let original = exercises.find(|each| each.id == exercise.id)?;
        Some((original, &**lesson, *sources))
    });
    let is_app = exercise.kind == ExerciseKind::App;
    let imported = is_app.then(|| ImportedModules::by_exercise(exercise, writer.plan.sources));
    let core_note = imported.is_some_and(|imported| writer.notes_core(&imported));
    let context = exercise::context(
        exercise,
        lesson,
        writer.plan.sources,
        writer.theme.words(),
        exercise::ExerciseContext {
            position: position + 1,
            count: writer.counted(),
            original,
            pins: &writer.plan.course.settings.pins,
            core_note,
            continues: exercise
                .continues
                .as_ref()
                .and_then(|earlier| earlier_version(writer, &earlier.value)),
        },
        task_html,
        &|to| writer.plan.href(&exercise.dir, to, writer.path),
    );
    writer.block("exercise", &context)
}

/// Returns the lesson in the course's own language, if this is a translation.
fn original_of<'a>(writer: &Writer<'a>, lesson: &Lesson) -> Option<(&'a Lesson, &'a Sources)> {
    let (course, sources) = writer.plan.original?;
    let original = course.lessons().find(|each| each.dir == lesson.dir)?;
    Some((original, sources))
}

/// Renders the task and the program to start with. Readers solve the exercise in the course.
fn render_exercise_for_print(
    writer: &Writer<'_>,
    position: usize,
    task_html: String,
) -> Result<String, Diagnostic> {
    let exercise = writer.order[position];
    let language = exercise.language();
    let starter = engine::starter_text(exercise, writer.plan.sources);
    let checks = exercise.checks.iter().flat_map(|all| &all.checks);
    let work = format!("{}#{}exercise-{}", writer.path, paper::WORK, exercise.id);
    let checks: Vec<String> = checks.map(|check| markdown_line(&check.name)).collect();
    let context = json!({
        "id": exercise.id,
        "title_html": markdown_line(&exercise.title),
        "extra": exercise.extra,
        "position": position + 1,
        "count": writer.counted(),
        "task_html": task_html,
        "checks_html": checks,
        "file_name": format!("main.{}", language.ending()),
        "starter_lines_html": lines(language.name(), starter),
        "url": writer.address(&work),
    });
    writer.block("exercise", &context)
}

/// Returns a heading for a list of links: without links, explained terms and footnotes. Returns
/// `None` if it has none of them.
fn link_text(heading: &[Inline]) -> Option<Vec<Inline>> {
    let is_left_out = |piece: &Piece| {
        matches!(
            piece,
            Piece::Event(
                Event::Start(Tag::Link { .. })
                    | Event::End(TagEnd::Link)
                    | Event::FootnoteReference(_)
            )
        )
    };
    let is_term = |piece: &Piece| matches!(piece, Piece::Term { .. });
    let mut pieces = heading.iter().map(|inline| &inline.piece);
    if !pieces.any(|piece| is_left_out(piece) || is_term(piece)) {
        return None;
    }
    let remaining_inlines = heading.iter().filter(|inline| !is_left_out(&inline.piece));
    let words = remaining_inlines.map(|inline| match &inline.piece {
        Piece::Term { words, .. } => {
            Inline { piece: Piece::Event(Event::Text(words.clone().into())), span: inline.span }
        }
        Piece::Event(_) => inline.clone(),
    });
    Some(words.collect())
}
