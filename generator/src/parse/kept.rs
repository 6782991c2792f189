//! Keeps what was read from files for as long as the files do not change.
//!
//! Asks [`Sources`] whether a file is still the same value; never compares texts.

use std::sync::Arc;

use crate::course::Lesson;
use crate::diagnostic::Diagnostic;
use crate::parse::lesson::lesson;
use crate::parse::tree::Folder;
use crate::parse::{Texts, face};
use crate::source::{FileId, SourceFile, Sources};

/// The result of reading one file.
#[derive(Debug)]
pub(super) struct KeptFile<T> {
    file: Option<(FileId, Arc<SourceFile>)>,
    value: T,
    diagnostics: Vec<Diagnostic>,
}

/// Returns the value for the file at `path`, calling `read` only if the file changed.
pub(super) fn read<T: Clone>(
    kept: &mut Option<KeptFile<T>>,
    sources: &Sources,
    path: &str,
    diagnostics: &mut Vec<Diagnostic>,
    read: impl FnOnce(&mut Vec<Diagnostic>) -> T,
) -> T {
    let file = sources.find(path);
    let holds = kept.as_ref().is_some_and(|kept| match (&kept.file, file) {
        (Some((before, text)), Some(now)) => {
            *before == now && Arc::ptr_eq(text, sources.shared(now))
        }
        // The diagnostic about a missing file points into another file, which may be gone.
        _ => false,
    });
    if !holds {
        let mut told = Vec::new();
        let value = read(&mut told);
        *kept = Some(KeptFile {
            file: file.map(|id| (id, Arc::clone(sources.shared(id)))),
            value,
            diagnostics: told,
        });
    }
    let kept = kept.as_ref().expect("it was just read or kept");
    diagnostics.extend(kept.diagnostics.iter().cloned());
    kept.value.clone()
}

/// Returns the lesson with its texts, reading them again if they were dropped.
pub(super) fn whole(lesson: &Arc<Lesson>, sources: &Sources) -> Arc<Lesson> {
    if !lesson.is_left() {
        return Arc::clone(lesson);
    }
    let (dir, number) = (lesson.dir.clone(), lesson.number);
    let told = &mut Vec::new();
    let read = self::lesson(sources, dir, number, &lesson.slug, told);
    let read = read.expect("the same files were read before");
    Arc::new(Lesson {
        stamp: lesson.stamp,
        ..read
    })
}

/// The result of reading a lesson's folder.
#[derive(Debug)]
pub(super) struct KeptFolder {
    pub(super) dir: String,
    files: Vec<(FileId, Arc<SourceFile>)>,
    lesson: Option<Arc<Lesson>>,
    /// The lesson stamped with its starter's files, and the hash of those files.
    with_starter: Option<(u64, Arc<Lesson>)>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl KeptFolder {
    pub(super) fn read(sources: &Sources, folder: &Folder, texts: Texts) -> Self {
        let mut diagnostics = Vec::new();
        let lesson = lesson(
            sources,
            folder.dir.clone(),
            folder.number,
            &folder.slug,
            &mut diagnostics,
        );
        let within = format!("{}/", folder.dir);
        let files = sources.under(&within);
        Self {
            dir: folder.dir.clone(),
            files: files
                .flat_map(|(id, _)| std::iter::once(id).chain(sources.original(id)))
                .map(|id| (id, Arc::clone(sources.shared(id))))
                .collect(),
            lesson: lesson.map(|lesson| match texts {
                Texts::Keep => Arc::new(lesson),
                Texts::Leave => Arc::new(lesson.left()),
            }),
            with_starter: None,
            diagnostics,
        }
    }

    /// Returns the lesson. It also shows files from its starter, so its stamp changes with
    /// them.
    pub(super) fn lesson(&mut self, sources: &Sources) -> Option<Arc<Lesson>> {
        let lesson = self.lesson.as_ref()?;
        let Some(starter) = &lesson.front.starter else {
            return Some(Arc::clone(lesson));
        };
        let files = face::stamp(&format!("content/starters/{}", starter.value), sources);
        if let Some((known, lesson)) = &self.with_starter
            && *known == files
        {
            return Some(Arc::clone(lesson));
        }
        let mut stamped = Lesson::clone(lesson);
        stamped.stamp = face::both(lesson.stamp, files);
        let stamped = Arc::new(stamped);
        self.with_starter = Some((files, Arc::clone(&stamped)));
        Some(stamped)
    }

    /// Returns whether every file in the folder is still the same. If no file in the course was
    /// added or removed, there is no need to compare the paths.
    pub(super) fn holds(&self, sources: &Sources, are_same_paths: bool) -> bool {
        let is_same =
            |(id, file): &(FileId, Arc<SourceFile>)| Arc::ptr_eq(sources.shared(*id), file);
        if are_same_paths {
            return self.files.iter().all(is_same);
        }
        let within = format!("{}/", self.dir);
        let now = sources.under(&within);
        let now = now.flat_map(|(id, _)| std::iter::once(id).chain(sources.original(id)));
        now.eq(self.files.iter().map(|(id, _)| *id)) && self.files.iter().all(is_same)
    }
}
