//! Assembles the runner's bundle, the folder that a site ships.
//!
//! The interpreters and Python's library are prebuilt, or built from source by the bundler. The
//! rest are plain files of the repository. In reading order: [`sources`] checks whether the
//! prebuilt parts match the sources, [`prebuilt`] finds and verifies them, `plain` packs the
//! Python files that change most often, [`assemble`](assemble()) writes the folder and its
//! [`manifest`], and [`cache`] stores it. [`node`] finds the engine that runs a bundle in the
//! terminal, and [`packages`] unpacks packages for the native program.

pub mod assemble;
pub mod cache;
#[path = "../../src/library/joined.rs"]
mod joined;
pub mod manifest;
pub mod node;
pub mod packages;
mod plain;
pub mod prebuilt;
pub mod sources;

pub use assemble::{AssembleError, Parts, assemble};
pub use prebuilt::{Prebuilt, PrebuiltError};
pub use sources::{Hashes, content_hash};

/// The interpreter.
pub const PYTHON: &str = "python.packed";

/// The interpreter with SQLite, for programs that import `sqlite3`.
pub const PYTHON_WITH_SQLITE: &str = "python-sqlite.packed";

/// How much to optimise a wasm module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Profile {
    /// Builds in a few minutes, for authors who are waiting.
    Quick,
    /// Small and fast, for readers.
    Full,
}

impl Profile {
    /// Returns the name in the interpreter's Cargo.toml and in folder names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Quick => "quick",
            Self::Full => "full",
        }
    }
}

/// Compresses bytes with Brotli. Static hosts use gzip at best, and its files are 50% larger.
///
/// # Errors
/// Never for bytes in memory, but the encoder's signature allows one.
pub fn pack(bytes: &[u8], profile: Profile) -> std::io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: match profile {
            Profile::Quick => 5,
            Profile::Full => 11,
        },
        lgwin: 24,
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
    Ok(packed)
}
