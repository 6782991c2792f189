//! Watching where the system watches whole trees, as on macOS and Windows.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::{FOLDERS, places};
use crate::load::Changed;
use crate::serve::ServeError;

/// Watches until it is dropped.
pub(in crate::serve) struct Watcher {
    inner: RecommendedWatcher,
}

/// Calls `changed` whenever files under `content/` or `themes/` did.
pub(in crate::serve) fn watch(
    course: &Path,
    changed: impl Fn(Changed) + Send + 'static,
) -> Result<Watcher, ServeError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |reason| ServeError::Watch {
            path,
            reason: io::Error::other(reason),
        }
    };
    let folder = course.to_owned();
    let told = move |event: notify::Result<notify::Event>| {
        let changed_at = match event {
            // Reading a file is an event, too, and building reads them.
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
            Ok(event) if event.need_rescan() => Changed::Anything,
            Ok(event) => places(&folder, &event.paths),
            Err(_) => Changed::Anything,
        };
        if changed_at != Changed::At(BTreeSet::new()) {
            changed(changed_at);
        }
    };
    let mut inner = notify::recommended_watcher(told).map_err(failed(course))?;
    // A `themes/` may be made later.
    inner
        .watch(course, RecursiveMode::NonRecursive)
        .map_err(failed(course))?;
    for name in FOLDERS {
        let folder = course.join(name);
        if folder.is_dir() {
            inner
                .watch(&folder, RecursiveMode::Recursive)
                .map_err(failed(&folder))?;
        }
    }
    Ok(Watcher { inner })
}

impl Watcher {
    /// Watches `content/` and `themes/` themselves again where one of them was made anew.
    pub(in crate::serve) fn renew(&mut self, course: &Path, changed: &Changed) {
        for name in FOLDERS {
            let folder = course.join(name);
            let is_new = match changed {
                Changed::Anything => true,
                Changed::At(paths) => paths.contains(name),
            };
            if is_new && folder.is_dir() {
                // What cannot be watched any more is told by the next build, which reads it.
                drop(self.inner.watch(&folder, RecursiveMode::Recursive));
            }
        }
    }
}
