//! Runs cargo in the interpreter's workspace for developers, as for tests and lints.
//!
//! The command works in the same folders as a build and shares its compiled code.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use crate::compile::{Workplace, start_cargo};
use crate::toolchain::{Compiler, Start};

/// Returns the command. It uses this program's own input and output.
pub(crate) fn cargo(
    compiler: &Compiler,
    workplace: Workplace<'_>,
    arguments: &[OsString],
) -> Command {
    let mut command = start_cargo(compiler, workplace);
    command.args(arguments);
    if let Start::System { cargo, .. } = &compiler.start {
        // `cargo clippy` is a separate program, and must come from the same compiler, not from
        // rustup.
        let folder = cargo.parent().map(Path::to_owned);
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = folder.into_iter().chain(env::split_paths(&path));
        if let Ok(path) = env::join_paths(folders) {
            command.env("PATH", path);
        }
    }
    command
}

/// Returns the name under which components are added to the compiler.
pub(crate) fn name_of(compiler: &Compiler) -> String {
    match &compiler.start {
        Start::Rustup { toolchain } => format!("rustup {toolchain}"),
        Start::System { rustc, .. } => format!("system {}", rustc.display()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::toolchain::{MINIMUM, WasmStd};

    fn compiler(start: Start) -> Compiler {
        Compiler {
            start,
            version: MINIMUM,
            wasm_std: WasmStd::Installed,
        }
    }

    fn words(start: Start) -> Vec<String> {
        let workplace = Workplace {
            workspace: Path::new("wasm-runner"),
            target: Path::new("made"),
            clang: None,
        };
        let arguments = ["test", "--", "--nocapture"].map(OsString::from);
        let command = cargo(&compiler(start), workplace, &arguments);
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn arguments_reach_the_chosen_cargo_unchanged() {
        let rustup = Start::Rustup {
            toolchain: "1.96".to_owned(),
        };
        assert_eq!(
            words(rustup),
            ["run", "1.96", "cargo", "test", "--", "--nocapture"]
        );
        let system = Start::System {
            rustc: "/usr/bin/rustc".into(),
            cargo: "/usr/bin/cargo".into(),
        };
        assert_eq!(words(system), ["test", "--", "--nocapture"]);
    }

    #[test]
    fn a_systems_cargo_finds_its_own_clippy_first() {
        let system = Start::System {
            rustc: "/opt/rust/bin/rustc".into(),
            cargo: "/opt/rust/bin/cargo".into(),
        };
        let workplace = Workplace {
            workspace: Path::new("wasm-runner"),
            target: Path::new("made"),
            clang: None,
        };
        let command = cargo(&compiler(system), workplace, &[]);
        let path = command
            .get_envs()
            .find(|(name, _)| *name == "PATH")
            .and_then(|(_, value)| value);
        let first = path.and_then(|path| env::split_paths(path).next());
        assert_eq!(first.as_deref(), Some(Path::new("/opt/rust/bin")));
    }

    #[test]
    fn a_compiler_is_named_as_its_installer_knows_it() {
        assert_eq!(
            name_of(&compiler(Start::Rustup {
                toolchain: "1.96".to_owned()
            })),
            "rustup 1.96"
        );
    }
}
