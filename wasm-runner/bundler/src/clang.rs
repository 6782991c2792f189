//! Which C compiler builds SQLite for WebAssembly: from facts about a machine to a decision.
//!
//! Clang alone can, and not every one. Facts enter (`discover.rs` gathers them), and a
//! [`Decision`] leaves. Without such a compiler a bundle has no `sqlite3` and is whole
//! otherwise, so nothing here is an error.

use std::path::PathBuf;

use crate::toolchain::Apt;

/// Debian's packages that build C for WebAssembly: the compiler, and what gathers its files.
const DEBIAN_PACKAGES: [&str; 2] = ["clang", "llvm"];

/// What is known of a machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// A clang that builds for WebAssembly.
    pub(crate) able: Option<PathBuf>,
    /// Whether Debian's packages can be installed.
    pub(crate) apt: Apt,
    /// How installing them failed, in one line.
    pub(crate) failure: Option<String>,
    /// The operating system, as Rust names it.
    pub(crate) system: &'static str,
}

/// What follows from the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Use(PathBuf),
    /// Install Debian's packages, and look again.
    Install,
    /// Do without; the words say what to type for it.
    Without(String),
}

/// Decides.
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

/// The command that installs Debian's packages.
pub(crate) fn install() -> Vec<&'static str> {
    let install = ["apt-get", "install", "--yes", "--no-install-recommends"];
    install.into_iter().chain(DEBIAN_PACKAGES).collect()
}

fn advice(facts: &Facts) -> String {
    let tried = facts.failure.as_ref().map_or_else(String::new, |failure| {
        format!(" (tried `{}`: {failure})", install().join(" "))
    });
    let remedy = match (facts.system, facts.apt) {
        ("macos", _) => "type `brew install llvm`".to_owned(),
        ("windows", _) => "type `winget install LLVM.LLVM`".to_owned(),
        (_, Apt::AsRoot | Apt::NeedsRoot) => {
            format!("type `sudo apt-get install {}`", DEBIAN_PACKAGES.join(" "))
        }
        (_, Apt::Absent) => "install clang and llvm".to_owned(),
    };
    format!(
        "pages will have no sqlite3, because no clang was found that builds for \
         WebAssembly{tried}: {remedy}, then build again"
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
    fn a_clang_that_is_there_is_used() {
        let facts = Facts {
            able: Some("/usr/bin/clang".into()),
            apt: Apt::AsRoot,
            ..Facts::default()
        };
        assert_eq!(choose(&facts), Decision::Use("/usr/bin/clang".into()));
    }

    #[test]
    fn debians_is_installed_where_that_is_allowed_and_tried_once() {
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
    fn each_system_has_its_own_words() {
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
