//! Builds the search index for an author's server, when someone first searches, so that changes
//! to pages don't have to wait for it.

use std::path::Path;

use super::http::MakeIndex;
use crate::disk::CourseFolder;
use crate::plan::{Drafts, plan};
use crate::render::Site;
use crate::{load, parse, search, translation};

/// Returns a function that builds the search index of the course in this folder, in each of its
/// languages.
pub(super) fn maker(course: &Path, drafts: Drafts) -> MakeIndex {
    let folder = CourseFolder::new(course);
    Box::new(move || {
        // If the folder can't be read, the page says that the search index could not be loaded.
        let Ok(sources) = load::load(&folder) else {
            return Default::default();
        };
        let mut index = Site::new();
        let (views, _) = translation::views(&sources, &mut translation::Kept::default());
        for view in views {
            let (course, _) = parse::parse(&view.sources);
            let folder = view.language.map(|code| format!("{code}/"));
            let files = search::files(&plan(&course, &view.sources, drafts));
            index.add(&folder.unwrap_or_default(), &files);
        }
        index
    })
}
