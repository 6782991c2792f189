//! Watching on Linux, where each folder is watched by itself.
//!
//! A file is told of when whoever wrote it closes it, so that no half of one is read. Opening
//! is no event here: a build that read ten thousand files would drown in its own. Another mode
//! is one: what could not be read may be readable now.
//!
//! The system knows a folder by one number, by whichever path it is reached, and so each is kept
//! under the one path that has no link in it: links to it come and go.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;

use inotify::{EventMask, Inotify, WatchDescriptor, WatchMask, Watches};
use walkdir::WalkDir;

use super::{FOLDERS, places};
use crate::disk;
use crate::load::{Changed, is_skipped};
use crate::serve::ServeError;

/// Room for a few thousand events: a branch that is checked out makes so many.
const ROOM: usize = 256 * 1024;

/// Watches as long as the process lives.
pub(in crate::serve) struct Watcher;

impl Watcher {
    /// New folders are watched as soon as they are told of.
    #[expect(clippy::unused_self, reason = "other systems need it")]
    pub(in crate::serve) fn renew(&mut self, _course: &Path, _changed: &Changed) {}
}

/// Calls `changed` whenever files under `content/` or `themes/` did.
pub(in crate::serve) fn watch(
    course: &Path,
    changed: impl Fn(Changed) + Send + 'static,
) -> Result<Watcher, ServeError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |reason| ServeError::Watch { path, reason }
    };
    let mut inotify = Inotify::init().map_err(failed(course))?;
    let mut folders = Folders {
        course: course.to_owned(),
        watches: inotify.watches(),
        paths: HashMap::new(),
    };
    folders.add_all().map_err(failed(course))?;
    thread::spawn(move || {
        let mut room = vec![0; ROOM];
        while let Ok(events) = inotify.read_events_blocking(&mut room) {
            let mut changes = Changed::At(BTreeSet::new());
            for event in events {
                let name = event.name.map(PathBuf::from);
                changes = changes.and(folders.hear(&event.wd, event.mask, name));
            }
            if changes != Changed::At(BTreeSet::new()) {
                changed(changes);
            }
        }
    });
    Ok(Watcher)
}

/// The folders that are watched.
struct Folders {
    course: PathBuf,
    watches: Watches,
    paths: HashMap<WatchDescriptor, PathBuf>,
}

impl Folders {
    fn add_all(&mut self) -> io::Result<()> {
        // A `themes/` may be made later.
        self.add(self.course.clone())?;
        for name in FOLDERS {
            self.add_under(&self.course.join(name))?;
        }
        Ok(())
    }

    fn add(&mut self, folder: PathBuf) -> io::Result<()> {
        let mask = WatchMask::CREATE
            | WatchMask::DELETE
            | WatchMask::CLOSE_WRITE
            | WatchMask::ATTRIB
            | WatchMask::MOVED_FROM
            | WatchMask::MOVED_TO
            | WatchMask::ONLYDIR;
        let watch = self.watches.add(&folder, mask)?;
        self.paths.insert(watch, folder);
        Ok(())
    }

    /// Watches a folder, those in it, and those that links in it lead to. What is gone meanwhile,
    /// or may be read later, is told by its own event.
    fn add_under(&mut self, top: &Path) -> io::Result<()> {
        let wanted = |entry: &walkdir::DirEntry| {
            entry.depth() == 0 || !is_skipped(&entry.file_name().to_string_lossy())
        };
        let mut tops = vec![top.to_owned()];
        let mut seen = HashSet::new();
        while let Some(top) = tops.pop() {
            if !seen.insert(top.clone()) {
                continue;
            }
            for entry in WalkDir::new(&top)
                .into_iter()
                .filter_entry(wanted)
                .flatten()
            {
                let is_top = entry.depth() == 0;
                if entry.path_is_symlink() && !is_top {
                    tops.extend(self.behind(entry.path()));
                } else if entry.file_type().is_dir() || is_top && entry.path().is_dir() {
                    match self.add(entry.into_path()) {
                        Err(error) if !passes(&error) => return Err(error),
                        _ => {}
                    }
                }
            }
        }
        Ok(())
    }

    /// The folder that a link leads to. Loading refuses one that leads out of `content/` or
    /// `themes/`.
    fn behind(&self, link: &Path) -> Option<PathBuf> {
        let mut roots = FOLDERS.into_iter().map(|name| self.course.join(name));
        disk::folder_behind(link, &roots.find(|root| link.starts_with(root))?)
    }

    fn forget_under(&mut self, top: &Path) {
        let gone = self.paths.iter().filter(|(_, path)| path.starts_with(top));
        let gone: Vec<WatchDescriptor> = gone.map(|(watch, _)| watch.clone()).collect();
        for watch in gone {
            self.paths.remove(&watch);
            // A folder that was removed is not watched any more.
            drop(self.watches.remove(watch));
        }
    }

    /// What an event says of the course.
    fn hear(&mut self, watch: &WatchDescriptor, mask: EventMask, name: Option<PathBuf>) -> Changed {
        if mask.contains(EventMask::Q_OVERFLOW) {
            drop(self.add_all());
            return Changed::Anything;
        }
        let (Some(folder), Some(name)) = (self.paths.get(watch), name) else {
            return Changed::At(BTreeSet::new());
        };
        let path = folder.join(name);
        let told = places(&self.course, std::slice::from_ref(&path));
        if told == Changed::At(BTreeSet::new()) {
            return told;
        }
        let is_folder = mask.contains(EventMask::ISDIR);
        if mask.intersects(EventMask::CREATE | EventMask::MOVED_TO | EventMask::ATTRIB) {
            let top = match is_folder {
                true => Some(path),
                false => self.behind(&path),
            };
            if let Some(top) = top {
                // What cannot be watched any more is told by the next build, which reads it.
                drop(self.add_under(&top));
            }
        } else if is_folder && mask.intersects(EventMask::DELETE | EventMask::MOVED_FROM) {
            self.forget_under(&path);
        }
        told
    }
}

/// Whether a folder that cannot be watched now is told of when it can, or is gone.
fn passes(error: &io::Error) -> bool {
    use io::ErrorKind::{NotFound, PermissionDenied};
    matches!(error.kind(), NotFound | PermissionDenied)
}

#[cfg(test)]
mod tests {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt as _;
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;
    use crate::disk::CourseFolder;
    use crate::load::Files as _;

    /// When something that never comes is given up.
    const NEVER: Duration = Duration::from_secs(120);

    #[test]
    fn another_mode_is_told_and_reading_is_not() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let course = CourseFolder::new(folder.path());
        let files = ["content/a.md", "content/b.md"].map(|path| (path.to_owned(), String::new()));
        course.make(&files).expect("made");
        let (send, told) = mpsc::channel();
        let _watcher = watch(folder.path(), move |changed| drop(send.send(changed)));
        course.read("content/a.md").expect("readable");
        let mode = Permissions::from_mode(0o600);
        set_permissions(folder.path().join("content/b.md"), mode).expect("it is ours");
        let changed = Changed::At(["content/b.md".to_owned()].into());
        assert_eq!(told.recv_timeout(NEVER), Ok(changed));
    }
}
