//! Watches the course folders and reports changes.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use notify::event::EventKindMask;
use notify::{Config, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::event::{Event, ServeError};
use crate::disk::CourseFolder;
use crate::load::Changes;

/// Editors save in several steps: they empty and fill a file, or write another one and rename it.
/// Steps that follow each other within this time belong to the same save.
const DEBOUNCE_DELAY: Duration = Duration::from_millis(4);
/// While files keep changing, as during a checkout of a branch, rebuild at least this often. A
/// file that stays empty for this long is meant to be empty.
const MAX_DEBOUNCE: Duration = Duration::from_millis(200);

/// The folders that make up a course.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// Which events are changes. Reads aren't, because a build reads all files.
const CHANGES: EventKindMask = EventKindMask::CREATE
    .union(EventKindMask::REMOVE)
    .union(EventKindMask::MODIFY_DATA)
    .union(EventKindMask::MODIFY_META)
    .union(EventKindMask::MODIFY_NAME);

/// Watches the course's files until dropped.
pub(super) struct Watcher {
    inner: RecommendedWatcher,
}

/// Calls `changed` whenever files under `content/` or `themes/` change.
pub(super) fn watch(
    course: &Path,
    changed: impl Fn(Changes) + Send + 'static,
) -> Result<Watcher, ServeError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |reason| ServeError::Watch { path, reason: io::Error::other(reason) }
    };
    let folder = course.to_owned();
    let handler = move |event: notify::Result<notify::Event>| {
        let changed_at = match event {
            Ok(event) if event.need_rescan() => Changes::Anything,
            Ok(event) => places(&folder, &event.paths),
            Err(_) => Changes::Anything,
        };
        if changed_at != Changes::At(BTreeSet::new()) {
            changed(changed_at);
        }
    };
    let config = Config::default().with_event_kinds(CHANGES);
    let mut inner = RecommendedWatcher::new(handler, config).map_err(failed(course))?;
    // `themes/` may be created later.
    inner.watch(course, RecursiveMode::NonRecursive).map_err(failed(course))?;
    for name in FOLDERS {
        let folder = course.join(name);
        if folder.is_dir() {
            inner.watch(&folder, RecursiveMode::Recursive).map_err(failed(&folder))?;
        }
    }
    Ok(Watcher { inner })
}

impl Watcher {
    /// Watches folders that were created, or that have become readable.
    pub(super) fn renew(&mut self, course: &Path, changed: &Changes) {
        let changed = match changed {
            Changes::Anything => FOLDERS.map(str::to_owned).into(),
            Changes::At(paths) => paths.clone(),
        };
        for folder in changed.iter().map(|path| course.join(path)) {
            if folder.is_dir() {
                // The next build reads the folder and reports any error.
                drop(self.inner.watch(&folder, RecursiveMode::Recursive));
            }
        }
    }
}

/// Converts system paths to paths relative to the course.
fn places(course: &Path, paths: &[PathBuf]) -> Changes {
    let mut places = BTreeSet::new();
    for path in paths {
        // Some systems report paths without the symbolic links in the path of the course.
        let Ok(inside) = path.strip_prefix(course) else {
            return Changes::Anything;
        };
        let names = inside.components().map(|name| name.as_os_str().to_str());
        let Some(names) = names.collect::<Option<Vec<_>>>() else {
            return Changes::Anything;
        };
        if names.first().is_some_and(|first| FOLDERS.contains(first)) {
            places.insert(names.join("/"));
        }
    }
    Changes::At(places)
}

/// Waits until a save is complete. Returns where files changed in the meantime, and the other
/// event that ended the wait, if there was one.
pub(super) fn debounce(
    first: Changes,
    events: &Receiver<Event>,
    folder: &CourseFolder,
) -> (Changes, Option<Event>) {
    let start = Instant::now();
    let mut changed = first;
    while start.elapsed() < MAX_DEBOUNCE {
        match events.recv_timeout(delay(folder, &changed)) {
            Ok(Event::Files(more_changes)) => changed = changed.union(more_changes),
            Ok(other) => return (changed, Some(other)),
            Err(_) => break,
        }
    }
    (changed, None)
}

/// Returns how long to wait for the next step of a save. An editor that has emptied a file is about
/// to fill it, but a busy machine may keep it waiting.
fn delay(folder: &CourseFolder, changed: &Changes) -> Duration {
    match changed {
        Changes::At(paths) if paths.iter().any(|path| folder.is_empty_file(path)) => MAX_DEBOUNCE,
        _ => DEBOUNCE_DELAY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::write_file;
    use std::sync::mpsc;

    fn at(paths: &[&str]) -> Changes {
        Changes::At(paths.iter().map(|path| (*path).to_owned()).collect())
    }

    #[test]
    fn only_changes_to_the_course_are_reported() {
        let course = Path::new("/course");
        let paths = ["/course/content/a/b.md", "/course/site/x.html", "/course/themes"];
        let watched_places = places(course, &paths.map(Into::into));
        assert_eq!(watched_places, at(&["content/a/b.md", "themes"]));
        assert_eq!(places(course, &["/other/b.md".into()]), Changes::Anything);
    }

    #[test]
    fn the_steps_of_a_save_are_one_change_and_other_events_are_kept() {
        let folder = CourseFolder::new("/course");
        let (send, events) = mpsc::channel();
        for event in [Event::Files(at(&["content/b"])), Event::Stop] {
            send.send(event).expect("the receiver exists");
        }
        let (changed, next) = debounce(at(&["content/a"]), &events, &folder);
        assert_eq!(changed, at(&["content/a", "content/b"]));
        assert!(matches!(next, Some(Event::Stop)));
        let (changed, next) = debounce(Changes::Anything, &events, &folder);
        assert!(matches!((changed, next), (Changes::Anything, None)));
    }

    #[test]
    fn a_file_that_was_emptied_is_given_more_time() -> io::Result<()> {
        let temporary = tempfile::tempdir()?;
        let course = CourseFolder::new(temporary.path());
        write_file(temporary.path(), "lesson.md", b"")?;
        assert_eq!(delay(&course, &at(&["lesson.md"])), MAX_DEBOUNCE);
        write_file(temporary.path(), "lesson.md", b"Text.")?;
        for quick in [at(&["lesson.md"]), at(&["deleted.md"]), Changes::Anything] {
            assert_eq!(delay(&course, &quick), DEBOUNCE_DELAY);
        }
        Ok(())
    }
}
