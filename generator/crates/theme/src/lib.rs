//! The default theme, compiled into the program.

use include_dir::{Dir, include_dir};

// `build.rs` includes this file, too.
include!("folders.rs");

/// In the same order as [`FOLDERS`].
static EMBEDDED: [Dir; FOLDERS.len()] = [
    include_dir!("$CARGO_MANIFEST_DIR/../../../themes/default/templates"),
    include_dir!("$CARGO_MANIFEST_DIR/../../../themes/default/css"),
    include_dir!("$CARGO_MANIFEST_DIR/../../../themes/default/js"),
    include_dir!("$CARGO_MANIFEST_DIR/../../../themes/default/fonts"),
    include_dir!("$CARGO_MANIFEST_DIR/../../../themes/default/icons"),
    include_dir!("$CARGO_MANIFEST_DIR/../../../themes/default/vendor"),
    include_dir!("$CARGO_MANIFEST_DIR/../../../themes/default/root"),
    include_dir!("$CARGO_MANIFEST_DIR/../../../themes/default/take-home"),
    include_dir!("$CARGO_MANIFEST_DIR/../../../themes/default/words"),
];

/// Returns every file: its path in the theme, such as `css/page.css`, and its bytes.
#[must_use]
pub fn files() -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    for (name, folder) in FOLDERS.iter().zip(&EMBEDDED) {
        add(name, folder, &mut files);
    }
    files
}

fn add(name: &str, folder: &Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push((format!("{name}/{path}"), file.contents()));
    }
    for inner in folder.dirs() {
        add(name, inner, files);
    }
}
