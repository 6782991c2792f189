//! Summarizes lessons and parts for the pages that list them.

use tera::Value;

use super::context::{CountsContext, ExerciseSummary, LessonSummary, PartContext, TotalsContext};
use super::durations::{hours, hours_in_all, time_in_words};
use super::renderer::Renderer;
use super::starter;
use understory_course::Kind;
use understory_course::plan::{self, LessonPlan, PartPlan};
use understory_course::text::{markdown_line, plain};

/// Returns a part as the pages of its lessons show it. It's only rendered once, because all of
/// them are two folders deep.
pub(super) fn part_value(renderer: &Renderer<'_>, index: usize) -> Value {
    let of_page = || {
        let part_plan = &renderer.plan.parts[index];
        let path = part_plan.lessons.first().map_or(&*part_plan.path, |lesson| &lesson.path);
        Value::from_serializable(&part_context(renderer, part_plan, path))
    };
    renderer.parts[index].get_or_init(of_page).clone()
}

/// Returns every part, as the page at `path` shows it.
pub(super) fn part_contexts(renderer: &Renderer<'_>, path: &str) -> Vec<PartContext> {
    let parts = renderer.plan.parts.iter();
    parts.map(|part| part_context(renderer, part, path)).collect()
}

/// Returns the first written lesson.
pub(super) fn first_lesson(renderer: &Renderer<'_>, path: &str) -> Option<LessonSummary> {
    let start = renderer.plan.start()?;
    Some(lesson_summary(renderer, renderer.plan.lesson(start), path))
}

pub(super) fn part_context(
    renderer: &Renderer<'_>,
    part_plan: &PartPlan,
    path: &str,
) -> PartContext {
    let lessons: Vec<LessonSummary> =
        part_plan.lessons.iter().map(|lesson| lesson_summary(renderer, lesson, path)).collect();
    let minutes: u32 = lessons.iter().map(|lesson| lesson.share).sum();
    PartContext {
        number: renderer
            .plan
            .parts
            .iter()
            .position(|each| each.path == part_plan.path)
            .map_or(0, |index| index + 1),
        title: part_plan.part.title.clone(),
        slug: part_plan.part.slug.clone(),
        url: plan::relative(path, &part_plan.path),
        description: part_plan.part.description.clone(),
        minutes,
        hours: hours(minutes),
        counts: counts(&lessons),
        planned_count: lessons.iter().filter(|lesson| lesson.planned).count(),
        exercises_count: lessons.iter().map(|lesson| lesson.exercises_count).sum(),
        local_count: lessons.iter().map(|lesson| lesson.local_count).sum(),
        lessons,
    }
}

pub(super) fn lesson_summary(
    renderer: &Renderer<'_>,
    lesson_plan: &LessonPlan,
    path: &str,
) -> LessonSummary {
    let lesson = &lesson_plan.lesson;
    let front = &lesson.front;
    let url = plan::relative(path, &lesson_plan.path);
    let programs = lesson.counted_exercises();
    let programs_count = programs.len();
    let exercises: Vec<ExerciseSummary> = programs
        .into_iter()
        .map(|exercise| (exercise.id.clone(), plain(&exercise.title)))
        .chain(
            starter::groups(renderer.plan, lesson).into_iter().map(|group| (group.id, group.title)),
        )
        .map(|(id, title)| ExerciseSummary { url: format!("{url}#exercise-{id}"), id, title })
        .collect();
    LessonSummary {
        id: lesson.short_id(),
        title: plain(&front.title.value),
        title_html: markdown_line(&front.title.value),
        url,
        kind: front.kind.name(),
        counted: front.kind.is_counted(),
        mode: front.mode.name(),
        minutes: time_in_words(lesson_plan, renderer.words()),
        share: lesson_plan.clock.middle(),
        planned: front.planned,
        description: plain(&front.description),
        description_html: markdown_line(&front.description),
        position: lesson_plan.position,
        exercises_count: if front.planned { front.planned_exercises.len() } else { programs_count },
        local_count: if front.planned {
            front.checks.len()
        } else {
            exercises.len() - programs_count
        },
        work_count: exercises.len(),
        exercise_ids: exercises
            .iter()
            .map(|exercise| exercise.id.as_str())
            .collect::<Vec<_>>()
            .join(" "),
        exercises,
    }
}

fn counts<'s>(lessons: impl IntoIterator<Item = &'s LessonSummary>) -> CountsContext {
    let mut counts = CountsContext::default();
    for lesson in lessons {
        *match lesson.kind {
            kind if kind == Kind::Project.name() => &mut counts.projects_count,
            kind if kind == Kind::Gate.name() => &mut counts.gates_count,
            _ => &mut counts.lessons_count,
        } += 1;
    }
    counts
}

pub(super) fn totals(parts: &[PartContext]) -> TotalsContext {
    let lessons = parts.iter().flat_map(|part| &part.lessons);
    let (planned, ready): (Vec<_>, Vec<_>) = lessons.partition(|lesson| lesson.planned);
    let ready_counts = counts(ready.iter().copied());
    let sum = |count: fn(&LessonSummary) -> usize| ready.iter().map(|lesson| count(lesson)).sum();
    TotalsContext {
        ready: ready_counts,
        planned: planned.len(),
        exercises: sum(|lesson| lesson.exercises_count),
        checks: sum(|lesson| lesson.local_count),
        hours: hours_in_all(ready.iter().map(|lesson| lesson.share).sum()),
    }
}
