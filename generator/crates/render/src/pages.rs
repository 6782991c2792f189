//! Renders each page of a plan as HTML.

use tera::Context;

use super::context::{HomeContext, LinkContext};
use super::forest;
use super::frame::framed;
use super::lesson_page::lesson_page;
use super::markdown::render_document;
use super::page::Page;
use super::renderer::{Rendered, Renderer};
use super::summaries::{first_lesson, part_context, part_contexts, totals};
use super::writer::Writer;
use super::{paper, site_pages};
use understory_course::plan;
use understory_course::text::{lines, plain, without_paragraph};
use understory_source::diagnostic::Diagnostic;

pub(super) fn render_page(renderer: &Renderer<'_>, page: Page) -> Result<String, Diagnostic> {
    let path = page.path(renderer.plan);
    let rendered = match page {
        Page::Home => home_page(renderer, &path)?,
        Page::Plain(place) => plain_page(renderer, place, &path)?,
        Page::Part(part) => part_page(renderer, part, &path)?,
        Page::Print(_) => unreachable!("`print_page` renders it with its lessons"),
        Page::Lesson(place) => lesson_page(renderer, place, &path)?,
        Page::Site(page) => site_pages::site_page(renderer, page),
    };
    framed(renderer, page, rendered)
}

fn plain_page(renderer: &Renderer<'_>, place: usize, path: &str) -> Result<Rendered, Diagnostic> {
    let page = &renderer.plan.course.pages[place];
    let mut writer = Writer::new(renderer.plan, renderer.theme, path, "content/pages");
    let body_html = render_document(&mut writer, &page.body)?;
    let mut context = Context::new();
    context.insert("body_html", &body_html);
    Ok(Rendered {
        template: "page.html",
        title: page.title.clone(),
        description: page.description.clone(),
        context,
    })
}

fn home_page(renderer: &Renderer<'_>, path: &str) -> Result<Rendered, Diagnostic> {
    let home =
        renderer.plan.course.home.as_ref().expect("only a course with a home.md has this page");
    let parts = part_contexts(renderer, path);
    let mut writer = Writer::new(renderer.plan, renderer.theme, path, "content");
    let lede_html = render_document(&mut writer, &home.lede)?;
    let body_html = render_document(&mut writer, &home.body)?;
    let mut context = Context::new();
    context.insert(
        "home",
        &HomeContext {
            title: plain(&home.title),
            lede_html: without_paragraph(&lede_html).to_owned(),
            program: home.program.clone(),
            program_lines_html: lines("python", &home.program),
            body_html,
        },
    );
    context.insert("totals", &totals(&parts));
    context.insert("forest_svg", &forest::draw(&parts, renderer.words()));
    context.insert("start", &first_lesson(renderer, path));
    context.insert("parts", &parts);
    let title = format!("{}: {}", renderer.plan.course.settings.title, plain(&home.title));
    Ok(Rendered {
        template: "home.html",
        title,
        description: renderer.plan.course.settings.description.clone(),
        context,
    })
}

fn part_page(renderer: &Renderer<'_>, index: usize, path: &str) -> Result<Rendered, Diagnostic> {
    let part_plan = &renderer.plan.parts[index];
    let mut writer = Writer::new(renderer.plan, renderer.theme, path, &part_plan.part.dir);
    let body_html = render_document(&mut writer, &part_plan.part.body)?;
    let mut context = Context::new();
    context.insert("part", &part_context(renderer, part_plan, path));
    context.insert("body_html", &body_html);
    // An author's server has no printable pages.
    let print = paper::print_path(part_plan).filter(|_| renderer.needs_all_pages);
    let print_url = print.map(|print| plan::relative(path, &print));
    context.insert("print_url", &print_url);
    let neighbour = |index: Option<usize>| {
        index
            .and_then(|index| renderer.plan.parts.get(index))
            .map(|part| LinkContext::new(&part.part.title, plan::relative(path, &part.path)))
    };
    context.insert("previous", &neighbour(index.checked_sub(1)));
    context.insert("next", &neighbour(Some(index + 1)));
    Ok(Rendered {
        template: "part.html",
        title: part_plan.part.title.clone(),
        description: part_plan.part.description.clone(),
        context,
    })
}
