//! Puts the runner's bundle together: the folder that a site ships.
//!
//! Interpreters and Python's library are prebuilt, or built from source by the bundler. The rest
//! is plain files of the repository. In reading order: [`sources`] says whether what is prebuilt
//! fits the sources, [`prebuilt`] finds and checks it, [`plain`] packs the Python files that
//! change most often, [`assemble`](assemble()) writes the folder and its [`manifest`], and
//! [`cache`] keeps it. [`node`] finds the engine that runs a bundle on the terminal.

pub mod assemble;
pub mod cache;
pub mod manifest;
pub mod node;
mod plain;
pub mod prebuilt;
pub mod sources;

pub use assemble::{AssembleError, Parts, assemble};
pub use prebuilt::{Prebuilt, PrebuiltError};
pub use sources::Hashes;

/// The interpreter.
pub const PYTHON: &str = "python.packed";

/// The interpreter with SQLite, for programs that import `sqlite3`.
pub const PYTHON_WITH_SQLITE: &str = "python-sqlite.packed";

/// How much a wasm module is optimised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Profile {
    /// Built in a few minutes, for an author who waits.
    Quick,
    /// Small and fast, for readers.
    Full,
}

impl Profile {
    /// Its name in the interpreter's Cargo.toml and in folder names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Quick => "quick",
            Self::Full => "full",
        }
    }
}

/// Compresses bytes with Brotli: static hosts use gzip at best, which leaves them half as large
/// again.
///
/// # Errors
/// Never for bytes in memory; the encoder's signature has one.
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
