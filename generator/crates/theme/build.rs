//! Tells cargo that the embedded theme has new or lost files.

// Printing is how a build script speaks to cargo.
#![allow(clippy::print_stdout)]

include!("src/folders.rs");

fn main() {
    for folder in FOLDERS {
        println!("cargo:rerun-if-changed=../../../themes/default/{folder}");
    }
}
