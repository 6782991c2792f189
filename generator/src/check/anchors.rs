//! Which anchors a page has. Shared by the rules on links; no rule of its own.

use std::collections::BTreeMap;

use crate::course::{Course, Document};
use crate::source::FileId;

/// The anchors of each page, by the file that it is made of. A task is shown on its
/// lesson's page, so both have the anchors of both.
pub(super) fn by_file(course: &Course) -> BTreeMap<FileId, Vec<String>> {
    let mut anchors = BTreeMap::new();
    if let Some(home) = &course.home {
        let mut of_home = headings(&home.body);
        of_home.push("map".to_owned());
        anchors.insert(home.file, of_home);
    }
    for part in &course.parts {
        anchors.insert(part.file, headings(&part.body));
        for lesson in &part.lessons {
            let mut of_page = headings(&lesson.body);
            for exercise in &lesson.exercises {
                of_page.push(format!("exercise-{}", exercise.id));
                of_page.extend(headings(&exercise.task));
            }
            for exercise in &lesson.exercises {
                anchors.insert(exercise.file, of_page.clone());
            }
            anchors.insert(lesson.file, of_page);
        }
    }
    anchors
}

fn headings(document: &Document) -> Vec<String> {
    document
        .headings()
        .into_iter()
        .map(|heading| heading.id.clone())
        .collect()
}
