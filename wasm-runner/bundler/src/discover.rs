//! Finds the compilers on this machine, and installs missing ones.
//!
//! Collects [`Facts`] for [`choose`] and [`clang::choose`], which decide what to use.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::clang;
use crate::process::output_of;
use crate::toolchain::{
    Apt, Attempt, Compiler, Decision, Facts, Refusal, Remedy, RustupToolchain, SystemCompiler,
    Version, WASM_TARGET, choose,
};

/// Time limit for commands that don't need the network.
const QUICK: Duration = Duration::from_secs(20);

/// Chooses a compiler, and installs what is missing. Passes progress messages to `tell`.
pub(crate) fn find_compiler(mut tell: impl FnMut(&str)) -> Result<Compiler, Refusal> {
    let mut tried = Vec::new();
    loop {
        let facts = Facts {
            tried: tried.clone(),
            ..discover()
        };
        match choose(&facts) {
            Decision::Use(compiler) => return Ok(compiler),
            Decision::Refuse(refusal) => return Err(refusal),
            Decision::Try(remedy) => {
                tell(&format!(
                    "installing a compiler for the interpreter: {}",
                    remedy.command().join(" ")
                ));
                // Don't repeat a remedy that succeeded but changed nothing.
                let failure = apply(&remedy)
                    .err()
                    .unwrap_or_else(|| "it changed nothing".to_owned());
                tried.push(Attempt { remedy, failure });
            }
        }
    }
}

/// Returns the compiler that came from the system's package manager, if it builds the interpreter.
pub(crate) fn find_system_compiler() -> Option<Compiler> {
    let facts = Facts {
        rustup: None,
        apt: Apt::Absent,
        ..discover()
    };
    match choose(&facts) {
        Decision::Use(compiler) => Some(compiler),
        Decision::Try(_) | Decision::Refuse(_) => None,
    }
}

fn apply(remedy: &Remedy) -> Result<(), String> {
    if *remedy == Remedy::InstallDebianPackages {
        // The package lists may be missing or outdated. If this fails, the next command reports
        // the error.
        let _ = ask("apt-get", &["update"], remedy.timeout());
    }
    let words = remedy.command();
    let arguments: Vec<&str> = words[1..].iter().map(String::as_str).collect();
    ask(&words[0], &arguments, remedy.timeout()).map(drop)
}

/// Chooses a C compiler for WebAssembly, and installs one if necessary. Passes progress messages
/// to `tell`. The error says how to get a compiler.
pub(crate) fn find_clang(mut tell: impl FnMut(&str)) -> Result<PathBuf, String> {
    let mut failure = None;
    loop {
        let facts = clang::Facts {
            able: able_clang(),
            apt: apt(),
            failure: failure.take(),
            system: env::consts::OS,
        };
        match clang::choose(&facts) {
            clang::Decision::Use(clang) => return Ok(clang),
            clang::Decision::Without(advice) => return Err(advice),
            clang::Decision::Install => {
                let words = clang::install();
                tell(&format!(
                    "installing a C compiler for WebAssembly: {}",
                    words.join(" ")
                ));
                let timeout = Remedy::InstallDebianPackages.timeout();
                // The same as in `apply`.
                let _ = ask("apt-get", &["update"], timeout);
                failure = ask(words[0], &words[1..], timeout).err();
                // Don't repeat an installation that succeeded but changed nothing.
                failure.get_or_insert_with(|| "it changed nothing".to_owned());
            }
        }
    }
}

/// Finds a clang that builds for WebAssembly. Apple's clang, for example, doesn't.
pub(crate) fn able_clang() -> Option<PathBuf> {
    const FOLDERS: [&str; 3] = [
        "/opt/homebrew/opt/llvm/bin",
        "/usr/local/opt/llvm/bin",
        "C:\\Program Files\\LLVM\\bin",
    ];
    let clang_from_environment = env::var_os("CC_wasm32_unknown_unknown").map(PathBuf::from);
    let folders = path_folders();
    let plain = on_path("clang");
    let with_version = folders
        .iter()
        .flat_map(|folder| clangs_with_version(folder));
    let elsewhere = FOLDERS
        .iter()
        .filter_map(|folder| program_in(Path::new(folder), "clang"));
    clang_from_environment
        .into_iter()
        .chain(plain)
        .chain(with_version)
        .chain(elsewhere)
        .find(|clang| builds_for_wasm(clang))
}

/// Returns versioned programs such as Debian's `clang-19`, newest first.
fn clangs_with_version(folder: &Path) -> Vec<PathBuf> {
    let names = folder.read_dir().into_iter().flatten().flatten();
    let mut compilers: Vec<(u32, PathBuf)> = names
        .filter_map(|entry| {
            let name = entry.file_name();
            let version = name.to_str()?.strip_prefix("clang-")?.parse().ok()?;
            Some((version, entry.path()))
        })
        .collect();
    compilers.sort_by(|one, other| other.cmp(one));
    compilers.into_iter().map(|(_, path)| path).collect()
}

fn builds_for_wasm(clang: &Path) -> bool {
    let mut command = Command::new(clang);
    command.args([
        &format!("--target={WASM_TARGET}"),
        "-S",
        "-o",
        "-",
        "-x",
        "c",
        "-",
    ]);
    output_of(command, "int one(void) { return 1; }\n", QUICK).is_ok()
}

fn discover() -> Facts {
    let rustup = rustup_toolchains();
    let sysroots_of_rustup = rustup.iter().flatten().map(|(_, sysroot)| sysroot.clone());
    let system = system_compilers();
    let linker = sysroots_of_rustup
        .chain(system.iter().map(|(_, sysroot)| sysroot.clone()))
        .find_map(|sysroot| linker_in(&sysroot))
        .or_else(|| on_path("rust-lld"));
    Facts {
        rustup: rustup.map(|toolchains| {
            toolchains
                .into_iter()
                .map(|(toolchain, _)| toolchain)
                .collect()
        }),
        system: system.into_iter().map(|(compiler, _)| compiler).collect(),
        linker,
        apt: apt(),
        tried: Vec::new(),
    }
}

fn rustup_toolchains() -> Option<Vec<(RustupToolchain, PathBuf)>> {
    let toolchain_list = ask("rustup", &["toolchain", "list"], QUICK).ok()?;
    let toolchains = toolchain_list.lines().filter_map(|line| {
        let (name, active) = toolchain_of_line(line)?;
        let rustc = |argument: &str, value: &str| {
            ask("rustup", &["run", name, "rustc", argument, value], QUICK).ok()
        };
        let version =
            Version::of_release(&ask("rustup", &["run", name, "rustc", "--version"], QUICK).ok()?)?;
        let sysroot = PathBuf::from(rustc("--print", "sysroot")?.trim());
        let wasm = has_wasm(&sysroot);
        Some((
            RustupToolchain {
                name: name.to_owned(),
                version,
                active,
                wasm,
            },
            sysroot,
        ))
    });
    Some(toolchains.collect())
}

/// Reads a line of `rustup toolchain list`, such as `stable-x86_64-… (active, default)`.
fn toolchain_of_line(line: &str) -> Option<(&str, bool)> {
    let name = line.split_whitespace().next()?;
    // The line may also be "no installed toolchains".
    (name != "no").then(|| (name, line.contains("active") || line.contains("(default")))
}

/// Returns the compilers on the path that don't belong to rustup, whose programs only start other
/// compilers.
fn system_compilers() -> Vec<(SystemCompiler, PathBuf)> {
    let mut compilers: Vec<(SystemCompiler, PathBuf)> = Vec::new();
    for folder in path_folders() {
        let (rustc, cargo) = (program_in(&folder, "rustc"), program_in(&folder, "cargo"));
        let (Some(rustc), Some(cargo), None) = (rustc, cargo, program_in(&folder, "rustup")) else {
            continue;
        };
        let read = |arguments: &[&str]| ask(&rustc, arguments, QUICK).ok();
        let Some(version) = read(&["--version"])
            .as_deref()
            .and_then(Version::of_release)
        else {
            continue;
        };
        let Some(sysroot) = read(&["--print", "sysroot"]).map(|text| PathBuf::from(text.trim()))
        else {
            continue;
        };
        if compilers
            .iter()
            .any(|(_, known_sysroot)| *known_sysroot == sysroot)
        {
            continue;
        }
        let compiler = SystemCompiler {
            version,
            wasm: has_wasm(&sysroot),
            std_sources: sysroot
                .join("lib/rustlib/src/rust/library/Cargo.toml")
                .is_file(),
            rustc,
            cargo,
        };
        compilers.push((compiler, sysroot));
    }
    compilers
}

fn has_wasm(sysroot: &Path) -> bool {
    sysroot
        .join("lib/rustlib")
        .join(WASM_TARGET)
        .join("lib")
        .is_dir()
}

fn linker_in(sysroot: &Path) -> Option<PathBuf> {
    let targets = sysroot.join("lib/rustlib").read_dir().ok()?;
    targets
        .flatten()
        .find_map(|target| program_in(&target.path().join("bin"), "rust-lld"))
}

fn apt() -> Apt {
    match on_path("apt-get") {
        None => Apt::Absent,
        Some(_) if ask("id", &["-u"], QUICK).is_ok_and(|text| text.trim() == "0") => Apt::AsRoot,
        Some(_) => Apt::NeedsRoot,
    }
}

fn on_path(program: &str) -> Option<PathBuf> {
    path_folders()
        .iter()
        .find_map(|folder| program_in(folder, program))
}

fn path_folders() -> Vec<PathBuf> {
    env::var_os("PATH")
        .map(|path| env::split_paths(&path).collect())
        .unwrap_or_default()
}

fn program_in(folder: &Path, program: &str) -> Option<PathBuf> {
    let path = folder.join(format!("{program}{}", env::consts::EXE_SUFFIX));
    path.is_file().then_some(path)
}

fn ask(
    program: impl AsRef<std::ffi::OsStr>,
    arguments: &[&str],
    timeout: Duration,
) -> Result<String, String> {
    let mut command = Command::new(program);
    command.args(arguments);
    forget_outer_cargo(&mut command);
    output_of(command, "", timeout).map_err(|failure| failure.to_string())
}

/// Removes variables that were set by the cargo that started this program, or that would change
/// how the interpreter is built.
pub(crate) fn forget_outer_cargo(command: &mut Command) {
    const NAMES: [&str; 9] = [
        "CARGO",
        "CARGO_BUILD_RUSTFLAGS",
        "CARGO_BUILD_TARGET",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "RUSTC",
        "RUSTFLAGS",
        "RUSTUP_TOOLCHAIN",
        "RUST_RECURSION_COUNT",
    ];
    for name in NAMES {
        command.env_remove(name);
    }
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
        }) {
            command.env_remove(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_rustups_list_names_a_toolchain_and_whether_it_is_active() {
        assert_eq!(
            toolchain_of_line("stable-x86_64-apple-darwin (active, default)"),
            Some(("stable-x86_64-apple-darwin", true))
        );
        assert_eq!(
            toolchain_of_line("1.96-x86_64-pc-windows-msvc"),
            Some(("1.96-x86_64-pc-windows-msvc", false))
        );
        assert_eq!(toolchain_of_line("no installed toolchains"), None);
    }

    #[test]
    fn the_newest_of_the_clangs_with_a_version_comes_first() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        for name in ["clang-9", "clang-format-19", "clang-19", "clang"] {
            std::fs::write(folder.path().join(name), "").expect("a file can be written");
        }
        assert_eq!(
            clangs_with_version(folder.path()),
            ["clang-19", "clang-9"].map(|name| folder.path().join(name))
        );
    }

    #[test]
    fn the_toolchain_of_the_outer_cargo_is_forgotten() {
        let mut command = Command::new("cargo");
        forget_outer_cargo(&mut command);
        assert!(
            command
                .get_envs()
                .any(|(name, value)| name == "RUSTUP_TOOLCHAIN" && value.is_none())
        );
    }
}
