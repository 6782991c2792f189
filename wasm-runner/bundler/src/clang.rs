//! Chooses the C compiler that builds SQLite for WebAssembly.
//!
//! Only clang can do that, and not every clang. Turns facts, which `discover.rs` collects, into a
//! [`Decision`]. Without a compiler, a bundle only lacks `sqlite3`, so nothing here is an error.

use std::path::PathBuf;

use crate::toolchain::Apt;

/// The Debian packages that build C for WebAssembly: the compiler and the archiver.
const DEBIAN_PACKAGES: [&str; 2] = ["clang", "llvm"];

/// What is known about this machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// A clang that builds for WebAssembly.
    pub(crate) able: Option<PathBuf>,
    /// Whether Debian packages can be installed.
    pub(crate) apt: Apt,
    /// The one-line error of an earlier installation.
    pub(crate) failure: Option<String>,
    /// The operating system, in Rust's notation.
    pub(crate) system: &'static str,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Use(PathBuf),
    /// Install the Debian packages, and look again.
    Install,
    /// Build without SQLite. The text says how to get a compiler.
    Without(String),
}

/// Chooses a compiler, or a way to get one.
pub(crate) fn choose(facts: &Facts) -> Decision {
    match facts {
        Facts {
            able: Some(clang), ..
        } => Decision::Use(clang.clone()),
        Facts {
            apt: Apt::AsRoot,
            failure: None,
            ..
        } => Decision::Install,
        _ => Decision::Without(advice(facts)),
    }
}

/// Returns the command that installs the Debian packages.
pub(crate) fn install() -> Vec<&'static str> {
    let install = ["apt-get", "install", "--yes", "--no-install-recommends"];
    install.into_iter().chain(DEBIAN_PACKAGES).collect()
}

fn advice(facts: &Facts) -> String {
    let attempt = facts.failure.as_ref().map_or_else(String::new, |failure| {
        format!(" (tried `{}`: {failure})", install().join(" "))
    });
    let remedy = match (facts.system, facts.apt) {
        ("macos", _) => "run `brew install llvm`".to_owned(),
        ("windows", _) => "run `winget install LLVM.LLVM`".to_owned(),
        (_, Apt::AsRoot | Apt::NeedsRoot) => {
            format!("run `sudo apt-get install {}`", DEBIAN_PACKAGES.join(" "))
        }
        (_, Apt::Absent) => "install clang and llvm".to_owned(),
    };
    format!(
        "pages will not have sqlite3, because no clang was found that builds for \
         WebAssembly{attempt}: {remedy}, then build again"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice_for(facts: Facts) -> String {
        match choose(&facts) {
            Decision::Without(words) => words,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_installed_clang_is_used() {
        let facts = Facts {
            able: Some("/usr/bin/clang".into()),
            apt: Apt::AsRoot,
            ..Facts::default()
        };
        assert_eq!(choose(&facts), Decision::Use("/usr/bin/clang".into()));
    }

    #[test]
    fn debians_clang_is_installed_if_allowed_but_only_once() {
        let mut facts = Facts {
            apt: Apt::AsRoot,
            system: "linux",
            ..Facts::default()
        };
        assert_eq!(choose(&facts), Decision::Install);
        facts.failure = Some("no network".to_owned());
        let words = advice_for(facts);
        assert!(words.contains("--no-install-recommends clang llvm`: no network)"));
        assert!(words.contains("`sudo apt-get install clang llvm`"));
    }

    #[test]
    fn the_advice_depends_on_the_system() {
        let words = |system, apt| {
            advice_for(Facts {
                system,
                apt,
                ..Facts::default()
            })
        };
        assert!(words("macos", Apt::Absent).contains("`brew install llvm`"));
        assert!(words("windows", Apt::Absent).contains("`winget install LLVM.LLVM`"));
        assert!(words("linux", Apt::NeedsRoot).contains("`sudo apt-get install clang llvm`"));
        assert!(words("linux", Apt::Absent).contains("install clang and llvm"));
    }
}
