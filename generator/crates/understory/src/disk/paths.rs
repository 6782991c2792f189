//! Paths of files relative to a folder, as courses and sites write them.

use std::path::Path;

/// The suffix of a file while it is being written. A killed build may leave one, and the next
/// build overwrites or removes it.
pub(super) const TEMPORARY_SUFFIX: &str = ".understory-new";

/// Returns the path of `place` relative to `folder`, separated by `/`; `None` if it isn't UTF-8.
pub(super) fn path_inside(place: &Path, folder: &Path) -> Option<String> {
    let inside = place.strip_prefix(folder).unwrap_or(place);
    let names = inside.components().map(|name| name.as_os_str().to_str());
    Some(names.collect::<Option<Vec<_>>>()?.join("/"))
}
