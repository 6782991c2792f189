//! Tells cargo that the default theme, embedded by `src/load.rs`, has new or lost files.

// Printing is how a build script speaks to cargo.
#![allow(clippy::print_stdout)]

include!("src/load/theme_folders.rs");

fn main() {
    for folder in THEME_FOLDERS {
        println!("cargo:rerun-if-changed=../themes/default/{folder}");
    }
}
