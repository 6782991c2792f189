//! Joins `check.py` for `src/check_pyz.rs`.

// Printing is how a build script speaks to cargo, and only builds of courses go through `disk.rs`.
#![allow(clippy::print_stdout, clippy::disallowed_methods)]

// It follows wasm-runner/rustfmt.toml.
#[rustfmt::skip]
#[path = "../../../wasm-runner/src/library/joined.rs"]
mod joined;

use std::path::Path;
use std::{env, fs};

fn main() {
    let modules = "../../../wasm-runner/python/check";
    println!("cargo:rerun-if-changed={modules}");
    let engine = joined::joined(Path::new(modules)).expect("the engine's modules are there");
    let out = env::var_os("OUT_DIR").expect("cargo says where to write");
    fs::write(Path::new(&out).join("check.py"), engine).expect("the file can be written");
}
