//! The index that readers search, for an author's server: made of the course's folder when
//! somebody first searches, so that no change of a page waits for it.

use std::path::Path;

use super::http::MakeIndex;
use crate::disk::CourseFolder;
use crate::plan::{Drafts, plan};
use crate::render::Site;
use crate::{load, parse, search, translation};

/// What makes the index of the course in this folder, in each of its languages.
pub(super) fn maker(course: &Path, drafts: Drafts) -> MakeIndex {
    let folder = CourseFolder::new(course);
    Box::new(move || {
        // Where the folder cannot be read, the page says that the search could not be fetched.
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
