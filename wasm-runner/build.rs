//! Tells cargo what the interpreter is made of besides Rust, and how much stack WebAssembly gets.

/// Stack of the wasm module. With more, the browser's own stack ends first, and the instance
/// cannot be trusted any longer; with this, the interpreter's guard raises RecursionError before.
/// The linker heeds the first such argument only, so it stands here and nowhere else.
const WASM_STACK_BYTES: u32 = 786_432;

fn main() {
    // Frozen by a macro, which cargo cannot see reading it.
    println!("cargo::rerun-if-changed=python");
    if std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        println!("cargo::rustc-link-arg=-zstack-size={WASM_STACK_BYTES}");
    }
}
