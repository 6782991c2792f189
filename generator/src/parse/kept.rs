//! What was read of files before, for as long as they are the same.
//!
//! Asks [`Sources`] whether a file is the same value as then; never compares texts.

use std::sync::Arc;

use crate::course::Lesson;
use crate::diagnostic::Diagnostic;
use crate::parse::lesson::lesson;
use crate::parse::tree::Folder;
use crate::parse::{Texts, face};
use crate::source::{FileId, SourceFile, Sources};

/// What one file was read into.
#[derive(Debug)]
pub(super) struct KeptFile<T> {
    file: Option<(FileId, Arc<SourceFile>)>,
    value: T,
    diagnostics: Vec<Diagnostic>,
}

/// The value of the file at `path`, by `read` if it is not the one that was read before.
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
        // What is told of a file that is missing stands in another one, which may be gone.
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
    let kept = kept.as_ref().expect("it was just read, or holds");
    diagnostics.extend(kept.diagnostics.iter().cloned());
    kept.value.clone()
}

/// The lesson with its texts: read once more where they were left.
pub(super) fn whole(lesson: &Arc<Lesson>, sources: &Sources) -> Arc<Lesson> {
    if !lesson.is_left() {
        return Arc::clone(lesson);
    }
    let (dir, number) = (lesson.dir.clone(), lesson.number);
    let told = &mut Vec::new();
    let read = self::lesson(sources, dir, number, &lesson.slug, told);
    let read = read.expect("it was read of the same files before");
    Arc::new(Lesson {
        stamp: lesson.stamp,
        ..read
    })
}

/// What a lesson's folder was read into.
#[derive(Debug)]
pub(super) struct KeptFolder {
    pub(super) dir: String,
    files: Vec<(FileId, Arc<SourceFile>)>,
    lesson: Option<Arc<Lesson>>,
    /// The lesson with the files of its starter, and the number of these.
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

    /// The lesson. It shows files of its starter, too: where one of these is another, so is
    /// its stamp.
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

    /// Whether every file of the folder is the same as then. Where no file of the course came
    /// or went, its own paths need no second look.
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
