//! Tells cargo that the default theme, embedded by `src/load.rs`, has new or lost files.

// Printing is how a build script speaks to cargo.
#![allow(clippy::print_stdout)]

fn main() {
    for folder in [
        "templates",
        "css",
        "js",
        "fonts",
        "icons",
        "vendor",
        "root",
        "take-home",
    ] {
        println!("cargo:rerun-if-changed=../themes/default/{folder}");
    }
}
