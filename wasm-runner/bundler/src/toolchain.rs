//! Chooses the compiler that builds the interpreter.
//!
//! The interpreter needs a newer compiler than the generator, so the one that built this program
//! may be too old. Turns facts, which `discover.rs` collects, into a [`Decision`]: use a
//! compiler, try a remedy and look again, or give up and say what to install. Compilers that are
//! already installed come before any download.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

/// The target that browsers run.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The oldest compiler that builds the interpreter.
pub(crate) const MINIMUM: Version = Version {
    major: 1,
    minor: 96,
};

/// The toolchain to install if there is none.
const TOOLCHAIN_TO_INSTALL: &str = "1.96";

/// The Debian packages that together build for [`WASM_TARGET`].
pub(crate) const DEBIAN_PACKAGES: [&str; 4] =
    ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];

/// A compiler release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version {
    pub(crate) major: u32,
    pub(crate) minor: u32,
}

impl Version {
    /// Reads the output of `rustc --version`. Returns `None` unless it is a release, because
    /// nightly versions change every day.
    pub(crate) fn of_release(output: &str) -> Option<Self> {
        let number = output.strip_prefix("rustc ")?.split_whitespace().next()?;
        if number.contains('-') {
            return None;
        }
        let mut parts = number.split('.').map(str::parse);
        match (parts.next()?, parts.next()?) {
            (Ok(major), Ok(minor)) => Some(Self { major, minor }),
            _ => None,
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.major, self.minor)
    }
}

/// What is known about this machine.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// The releases that rustup has installed; `None` without rustup.
    pub(crate) rustup: Option<Vec<RustupToolchain>>,
    /// Compilers that don't belong to rustup.
    pub(crate) system: Vec<SystemCompiler>,
    /// A `rust-lld`, in any folder.
    pub(crate) linker: Option<PathBuf>,
    /// Whether Debian packages can be installed.
    pub(crate) apt: Apt,
    /// The remedies that were tried, and their errors.
    pub(crate) tried: Vec<Attempt>,
}

/// A release that rustup has installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RustupToolchain {
    pub(crate) name: String,
    pub(crate) version: Version,
    /// Whether this toolchain is the one that `cargo` uses here.
    pub(crate) active: bool,
    /// Whether it can build for [`WASM_TARGET`].
    pub(crate) wasm: bool,
}

/// A compiler from a package manager.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SystemCompiler {
    pub(crate) rustc: PathBuf,
    pub(crate) cargo: PathBuf,
    pub(crate) version: Version,
    /// Whether it can build for [`WASM_TARGET`].
    pub(crate) wasm: bool,
    /// Whether it includes the source of the standard library.
    pub(crate) std_sources: bool,
}

/// Whether Debian's package manager can be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Apt {
    /// There is none.
    #[default]
    Absent,
    /// It needs `sudo`.
    NeedsRoot,
    /// It can be used.
    AsRoot,
}

/// A remedy that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attempt {
    pub(crate) remedy: Remedy,
    /// The one-line error.
    pub(crate) failure: String,
}

/// The chosen compiler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Compiler {
    pub(crate) start: Start,
    pub(crate) version: Version,
    pub(crate) wasm_std: WasmStd,
}

/// How to start cargo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    Rustup { toolchain: String },
    System { rustc: PathBuf, cargo: PathBuf },
}

/// Where the standard library for [`WASM_TARGET`] comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WasmStd {
    Installed,
    /// It is compiled from source and linked with this linker.
    FromSource {
        linker: PathBuf,
    },
}

/// A way to get a compiler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Remedy {
    AddTarget { toolchain: String },
    InstallToolchain,
    InstallDebianPackages,
}

impl Remedy {
    /// Returns the command, as typed in a terminal.
    pub(crate) fn command(&self) -> Vec<String> {
        let words: Vec<&str> = match self {
            Self::AddTarget { toolchain } => vec![
                "rustup",
                "target",
                "add",
                "--toolchain",
                toolchain,
                WASM_TARGET,
            ],
            Self::InstallToolchain => vec![
                "rustup",
                "toolchain",
                "install",
                TOOLCHAIN_TO_INSTALL,
                "--profile",
                "minimal",
                "--target",
                WASM_TARGET,
                "--no-self-update",
            ],
            Self::InstallDebianPackages => {
                let install = ["apt-get", "install", "--yes", "--no-install-recommends"];
                install.into_iter().chain(DEBIAN_PACKAGES).collect()
            }
        };
        words.into_iter().map(str::to_owned).collect()
    }

    /// Returns the time limit. Each remedy downloads at most a few hundred megabytes.
    pub(crate) fn timeout(&self) -> Duration {
        match self {
            Self::AddTarget { .. } => Duration::from_secs(4 * 60),
            Self::InstallToolchain | Self::InstallDebianPackages => Duration::from_secs(10 * 60),
        }
    }
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Use(Compiler),
    Try(Remedy),
    Refuse(Refusal),
}

/// No compiler is available.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) message: String,
    pub(crate) hint: String,
}

/// Chooses a compiler, or a way to get one.
pub(crate) fn choose(facts: &Facts) -> Decision {
    let rustup = best_of_rustup(facts);
    if let Some(toolchain) = rustup.filter(|toolchain| toolchain.wasm) {
        return Decision::Use(Compiler {
            start: Start::Rustup {
                toolchain: toolchain.name.clone(),
            },
            version: toolchain.version,
            wasm_std: WasmStd::Installed,
        });
    }
    if let Some(compiler) = of_system(facts) {
        return Decision::Use(compiler);
    }
    let remedies = [
        rustup.map(|toolchain| Remedy::AddTarget {
            toolchain: toolchain.name.clone(),
        }),
        facts.rustup.is_some().then_some(Remedy::InstallToolchain),
        (facts.apt == Apt::AsRoot).then_some(Remedy::InstallDebianPackages),
    ];
    let untried = remedies
        .into_iter()
        .flatten()
        .find(|remedy| facts.tried.iter().all(|attempt| attempt.remedy != *remedy));
    match untried {
        Some(remedy) => Decision::Try(remedy),
        None => Decision::Refuse(refusal(facts)),
    }
}

/// Returns the best of rustup's toolchains that are new enough: first those with the target, then
/// the active one, then the oldest, which is closest to the tested one.
fn best_of_rustup(facts: &Facts) -> Option<&RustupToolchain> {
    facts
        .rustup
        .iter()
        .flatten()
        .filter(|toolchain| toolchain.version >= MINIMUM)
        .min_by_key(|toolchain| {
            (
                !toolchain.wasm,
                !toolchain.active,
                toolchain.version,
                &toolchain.name,
            )
        })
}

fn of_system(facts: &Facts) -> Option<Compiler> {
    facts
        .system
        .iter()
        .filter(|compiler| compiler.version >= MINIMUM)
        .find_map(|compiler| {
            let wasm_std = match &facts.linker {
                _ if compiler.wasm => WasmStd::Installed,
                Some(linker) if compiler.std_sources => WasmStd::FromSource {
                    linker: linker.clone(),
                },
                _ => return None,
            };
            Some(Compiler {
                start: Start::System {
                    rustc: compiler.rustc.clone(),
                    cargo: compiler.cargo.clone(),
                },
                version: compiler.version,
                wasm_std,
            })
        })
}

fn refusal(facts: &Facts) -> Refusal {
    let mut message =
        format!("the interpreter needs rustc {MINIMUM} or newer that can build for {WASM_TARGET}");
    for attempt in &facts.tried {
        message.push_str(&format!(
            "\ntried `{}`: {}",
            attempt.remedy.command().join(" "),
            attempt.failure
        ));
    }
    let mut hints = Vec::new();
    if facts.rustup.is_none() {
        hints.push("install rustup from https://rustup.rs".to_owned());
    } else {
        hints.push(format!(
            "run `{}`",
            Remedy::InstallToolchain.command().join(" ")
        ));
    }
    if facts.apt == Apt::NeedsRoot {
        hints.push(format!(
            "run `sudo apt-get install {}`",
            DEBIAN_PACKAGES.join(" ")
        ));
    }
    Refusal {
        message,
        hint: format!("{}; then run this again", hints.join(", or ")),
    }
}

#[cfg(test)]
#[path = "toolchain_tests.rs"]
mod tests;
