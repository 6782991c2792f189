//! Watches the course's folders and says when they changed.

use std::path::Path;
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

use super::ServeError;

/// Editors save in several steps (write beside, rename); one turn of this many
/// milliseconds takes them together.
const SETTLE: Duration = Duration::from_millis(30);

/// Calls `changed` whenever files under `content/` or `themes/` did; ends when dropped.
pub(super) fn watch(
    course: &Path,
    changed: impl Fn() + Send + 'static,
) -> Result<Debouncer<RecommendedWatcher, RecommendedCache>, ServeError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |reason| ServeError::Watch { path, reason }
    };
    let mut watcher = new_debouncer(SETTLE, None, move |events: DebounceEventResult| {
        // Reading a file is an event, too, and building reads them all.
        let real = match &events {
            Ok(events) => events
                .iter()
                .any(|event| !matches!(event.kind, EventKind::Access(_))),
            Err(_) => true,
        };
        if real {
            changed();
        }
    })
    .map_err(failed(course))?;
    for folder in ["content", "themes"] {
        let folder = course.join(folder);
        if folder.is_dir() {
            watcher
                .watch(&folder, RecursiveMode::Recursive)
                .map_err(failed(&folder))?;
        }
    }
    Ok(watcher)
}
