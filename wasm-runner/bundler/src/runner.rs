//! Puts the build steps in order: what is cached, what has to be built, and under which name it
//! is cached.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

use understory_bundle::cache::Cache;
use understory_bundle::node::Engine;
use understory_bundle::{
    AssembleError, Hashes, PYTHON, PYTHON_WITH_SQLITE, Parts, Prebuilt, PrebuiltError, Profile,
    assemble,
};

use crate::bind::{BundleError, write_interpreter, write_library};
use crate::compile::{CompileError, Made, Product, Step, Workplace, compile};
use crate::dependencies::{self, DependencyError};
use crate::developer;
use crate::discover::{able_clang, find_clang, find_compiler, find_system_compiler};
use crate::interpreter::{self, PortraitError};
use crate::licences;
use crate::packages::{self, PackagesError};
use crate::prebuilt;
use crate::report::{Event, Reporter, Stage};
use crate::toolchain::{Compiler, Refusal};

/// Why a build failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BuildError {
    #[error("cannot read the current folder: {0}")]
    Folder(#[source] io::Error),
    #[error("could not find `wasm-runner/` in this folder or any parent folder")]
    NoRepository,
    #[error("cannot read the runner's sources: {0}")]
    Sources(#[source] io::Error),
    #[error("{}", .0.message)]
    NoCompiler(Refusal),
    #[error(transparent)]
    Dependencies(#[from] DependencyError),
    #[error(transparent)]
    Compile(#[from] CompileError),
    #[error(transparent)]
    Portrait(#[from] PortraitError),
    #[error(transparent)]
    Bundle(#[from] BundleError),
    #[error(transparent)]
    Prebuilt(#[from] PrebuiltError),
    #[error(transparent)]
    Assemble(#[from] AssembleError),
    #[error("cannot pack the packages: {0}")]
    Packages(#[from] PackagesError),
    #[error("cargo did not report where it packed Python's library")]
    NoLibrary,
    #[error("cannot write to target/runner/: {0}")]
    Write(#[from] io::Error),
    #[error("the runner's sources changed during the build")]
    SourcesChange,
    #[error("cannot report progress: {0}")]
    Listener(#[source] io::Error),
}

impl BuildError {
    /// Returns how to fix the error.
    pub(crate) fn hint(&self) -> String {
        match self {
            Self::NoRepository => {
                "run this inside the course's repository, or pass its folder with `--root`"
                    .to_owned()
            }
            Self::NoCompiler(refusal) => refusal.hint.clone(),
            Self::Compile(CompileError::Cargo(transcript)) if transcript.mentions_the_network() => {
                "connect this computer to the network, then run this again".to_owned()
            }
            Self::Compile(CompileError::Start(_)) => {
                "check that cargo can be started in wasm-runner/".to_owned()
            }
            Self::Compile(CompileError::Cargo(_)) => {
                "install a C compiler; if you already have one, see the lines above for the error"
                    .to_owned()
            }
            Self::Folder(_)
            | Self::Sources(_)
            | Self::Write(_)
            | Self::Bundle(BundleError::Write(_)) => {
                "check the permissions of the folder, and that the disk is not full".to_owned()
            }
            Self::SourcesChange => {
                "run this again once nothing in wasm-runner/ is changing".to_owned()
            }
            Self::Prebuilt(_) => format!(
                "or delete {} to build from source",
                understory_bundle::prebuilt::FOLDER
            ),
            Self::Packages(_) => {
                "check that python3 and pip are installed, and that this computer has a network"
                    .to_owned()
            }
            Self::Dependencies(DependencyError::Cargo(_)) => {
                "connect this computer to the network, then run this again".to_owned()
            }
            Self::Dependencies(DependencyError::Patch { .. }) => {
                "recreate the patch for the version in wasm-runner/Cargo.lock".to_owned()
            }
            Self::Dependencies(_)
            | Self::Compile(_)
            | Self::Portrait(_)
            | Self::Bundle(_)
            | Self::Assemble(_)
            | Self::NoLibrary
            | Self::Listener(_) => {
                "run this again; if it still fails, delete target/runner-build/ and report a bug"
                    .to_owned()
            }
        }
    }
}

pub(crate) use understory_bundle::prebuilt::{INTERPRETERS, LIBRARY};

/// The suffix of a complete bundle's cache name, and of one without SQLite.
const COMPLETE: &str = "";
const WITHOUT_SQLITE: &str = "-without-sqlite";

/// How often a build starts again because its sources changed.
const ATTEMPTS: u32 = 3;

/// The runner of one repository.
pub(crate) struct Runner<'a> {
    root: &'a Path,
    workspace: PathBuf,
    /// Cargo's target folder for the interpreter.
    build: PathBuf,
    /// The patched copies of dependencies.
    patched: PathBuf,
    cache: Cache,
    compiler: Option<Compiler>,
    /// The C compiler for WebAssembly, once it has been found.
    clang: Option<PathBuf>,
    reporter: &'a Reporter,
}

impl<'a> Runner<'a> {
    pub(crate) fn new(root: &'a Path, reporter: &'a Reporter) -> Self {
        Self {
            root,
            workspace: root.join("wasm-runner"),
            build: root.join("target/runner-build"),
            patched: root.join("wasm-runner/patched"),
            cache: Cache::new(root.join("target/runner")),
            compiler: None,
            clang: None,
            reporter,
        }
    }

    /// Returns the program `understory-python`, building it if necessary.
    pub(crate) fn native(&mut self) -> Result<PathBuf, BuildError> {
        let program = format!("understory-python{}", env::consts::EXE_SUFFIX);
        let folder = self.entry(Product::Native, COMPLETE, |runner, folder| {
            let interpreter = runner.compile(Product::Native)?;
            fs::copy(interpreter.artifact, folder.join(&program))?;
            Ok(())
        })?;
        Ok(folder.join(program))
    }

    /// Returns the bundle, made of prebuilt parts if they match the sources, or else of parts
    /// built from source.
    pub(crate) fn wasm(&mut self, profile: Profile) -> Result<PathBuf, BuildError> {
        let hashes = self.hashes()?;
        let prebuilt = Prebuilt::find(self.root, &hashes)?;
        if let Some(message) = prebuilt.stale_packages() {
            self.tell(Product::Wasm(profile), message, None)?;
        }
        let mut parts = match (prebuilt.interpreters, prebuilt.library) {
            (Some(interpreters), Some(library)) => Parts {
                interpreters,
                library,
                packages: None,
                code: None,
                profile: Profile::Full,
            },
            (Some(interpreters), None) => Parts {
                interpreters,
                library: self.library()?,
                packages: None,
                code: None,
                profile: Profile::Full,
            },
            (None, _) => self.parts(profile)?,
        };
        parts.packages = prebuilt.packages;
        parts.code = prebuilt.code;
        let engine = Engine::find(self.root);
        Ok(assemble(self.root, &hashes, &parts, engine.as_ref())?)
    }

    /// Returns the interpreters and the library, built from source.
    pub(crate) fn parts(&mut self, profile: Profile) -> Result<Parts, BuildError> {
        let entry = match self.cached_parts(profile)? {
            Some(entry) => entry,
            None => self.build_parts(profile)?,
        };
        Ok(Parts {
            interpreters: entry.join(INTERPRETERS),
            library: entry.join(LIBRARY),
            packages: None,
            code: None,
            profile,
        })
    }

    /// Builds the full parts and copies them into the repository, or into another folder.
    pub(crate) fn prebuild(&mut self, into: Option<&Path>) -> Result<(), BuildError> {
        let product = Product::Wasm(Profile::Full);
        let prebuilt_folder = self.root.join(understory_bundle::prebuilt::FOLDER);
        let hashes = self.hashes()?;
        // Rustup's compiler gives different bytes than Debian's compiler of the same version.
        self.compiler = find_system_compiler();
        let compiler = self.compiler(product)?;
        let tools = prebuilt::tools(&compiler, able_clang().as_deref());
        for difference in prebuilt::other_tools(&prebuilt_folder, &tools) {
            self.tell(product, &difference, None)?;
        }
        let parts = self.parts(Profile::Full)?;
        let licences = self.licences()?;
        let folder = into.unwrap_or(&prebuilt_folder);
        packages::write(self.root, &self.native()?, folder)?;
        prebuilt::write(folder, &hashes, &parts, &licences, tools)?;
        Ok(())
    }

    /// Downloads the wheels of the packages and replaces the packs in the repository.
    pub(crate) fn packages(&mut self) -> Result<(), BuildError> {
        let folder = self.root.join(understory_bundle::prebuilt::FOLDER);
        packages::write(self.root, &self.native()?, &folder)?;
        prebuilt::describe_packages(&folder, &self.hashes()?)?;
        Ok(())
    }

    /// Builds the parts of a bundle. Only the full ones include a portrait, because asking the
    /// native program for it would make authors wait longer for the quick ones.
    fn build_parts(&mut self, profile: Profile) -> Result<PathBuf, BuildError> {
        let product = Product::Wasm(profile);
        let clang = find_clang(|message| {
            let _ = self.tell(product, message, None);
        });
        if let Err(advice) = &clang {
            self.tell(product, advice, None)?;
        }
        self.clang = clang.ok();
        let portrait = match profile {
            Profile::Quick => None,
            Profile::Full => Some(interpreter::ask(&self.native()?)?),
        };
        let kind = if self.clang.is_some() {
            COMPLETE
        } else {
            WITHOUT_SQLITE
        };
        self.entry(product, kind, |runner, folder| {
            let (interpreters, library) = (folder.join(INTERPRETERS), folder.join(LIBRARY));
            fs::create_dir(&interpreters)?;
            fs::create_dir(&library)?;
            let unpacker = runner.compile(Product::Unpacker(profile))?;
            fs::copy(unpacker.artifact, interpreters.join("unpacker.wasm"))?;
            let interpreter_files = runner.interpreters(&interpreters, profile)?;
            runner.tell(product, "packing Python's library", None)?;
            write_library(
                &library,
                &packed(interpreter_files)?,
                profile,
                portrait.as_ref(),
            )?;
            Ok(())
        })
    }

    /// Returns the licences of the crates in the interpreters.
    pub(crate) fn licences(&mut self) -> Result<String, BuildError> {
        let compiler = self.compiler(Product::Wasm(Profile::Full))?;
        self.prepare(&compiler)?;
        let packages = dependencies::packages(&compiler, self.workplace())?;
        Ok(licences::of_crates(packages, "understory-")?)
    }

    /// Returns the library for prebuilt interpreters, building it if necessary.
    fn library(&mut self) -> Result<PathBuf, BuildError> {
        self.entry(Product::Library, COMPLETE, |runner, folder| {
            let interpreter = runner.compile(Product::Native)?;
            let portrait = interpreter::ask(&interpreter.artifact)?;
            write_library(
                folder,
                &packed(interpreter)?,
                Profile::Full,
                Some(&portrait),
            )?;
            Ok(())
        })
    }

    /// Writes the interpreter to a folder, with and without SQLite. Few programs need SQLite, and
    /// all would have to wait for it. The quick profile builds one interpreter for both.
    fn interpreters(&mut self, folder: &Path, profile: Profile) -> Result<Made, BuildError> {
        let without = Product::Wasm(profile);
        let with = Product::WasmWithSqlite(profile);
        let modules: &[(Product, &[&str])] = match (&self.clang, profile) {
            (None, _) => &[(without, &[PYTHON])],
            (Some(_), Profile::Quick) => &[(with, &[PYTHON, PYTHON_WITH_SQLITE])],
            (Some(_), Profile::Full) => &[(with, &[PYTHON_WITH_SQLITE]), (without, &[PYTHON])],
        };
        let mut last = Made::default();
        for (product, names) in modules {
            last = self.compile(*product)?;
            // Write it now, because the next build replaces it.
            write_interpreter(folder, &last.artifact, names, profile)?;
        }
        Ok(last)
    }

    /// Returns whether the full bundle is available without compiling.
    pub(crate) fn has_full(&self) -> Result<bool, BuildError> {
        let prebuilt = Prebuilt::find(self.root, &self.hashes()?)?;
        Ok(prebuilt.interpreters.is_some() || self.cached_parts(Profile::Full)?.is_some())
    }

    /// Returns the parts, if they are cached. Parts without SQLite only count if SQLite still
    /// can't be built.
    fn cached_parts(&self, profile: Profile) -> Result<Option<PathBuf>, BuildError> {
        let product = Product::Wasm(profile);
        let complete = self.cache.find(&self.name(product, COMPLETE)?);
        if complete.is_some() {
            return Ok(complete);
        }
        let without = self.cache.find(&self.name(product, WITHOUT_SQLITE)?);
        Ok(without.filter(|_| able_clang().is_none()))
    }

    pub(crate) fn hashes(&self) -> Result<Hashes, BuildError> {
        Hashes::of(self.root).map_err(BuildError::Sources)
    }

    /// Runs cargo in the interpreter's workspace, with the compiler that builds it.
    pub(crate) fn cargo(&self, arguments: &[OsString]) -> Result<ExitStatus, BuildError> {
        let compiler = find_compiler_and_report()?;
        self.prepare(&compiler)?;
        let mut command = developer::cargo(&compiler, self.workplace(), arguments);
        command
            .status()
            .map_err(|error| BuildError::Compile(CompileError::Start(error)))
    }

    /// Returns the name of the interpreter's compiler.
    pub(crate) fn compiler_name(&self) -> Result<String, BuildError> {
        Ok(developer::name_of(&find_compiler_and_report()?))
    }

    /// Returns a cache entry. If it is missing, `fill` creates it.
    fn entry(
        &mut self,
        product: Product,
        kind: &str,
        fill: impl Fn(&mut Self, &Path) -> Result<(), BuildError>,
    ) -> Result<PathBuf, BuildError> {
        if let Some(entry) = self.cache.find(&self.name(product, kind)?) {
            return Ok(entry);
        }
        let permit = self.cache.lock(product.kept_as(), || {
            // If nobody reads the output, the next message fails, too.
            let _ = self.tell(
                product,
                "waiting for another build of the runner to finish",
                None,
            );
        })?;
        for _ in 0..ATTEMPTS {
            let name = self.name(product, kind)?;
            if let Some(entry) = self.cache.find(&name) {
                return Ok(entry);
            }
            let unfinished = self.cache.begin(&permit)?;
            fill(self, &unfinished)?;
            // A developer may have saved a file in the meantime.
            if self.name(product, kind)? == name {
                return Ok(self.cache.finish(&permit, &name)?);
            }
        }
        Err(BuildError::SourcesChange)
    }

    fn name(&self, product: Product, kind: &str) -> Result<String, BuildError> {
        // The native program gets its plain files when it is started.
        let hash = self.hashes()?.library;
        Ok(format!("{hash}-{}{kind}", product.kept_as()))
    }

    fn compile(&mut self, product: Product) -> Result<Made, BuildError> {
        let compiler = self.compiler(product)?;
        self.tell(product, COMPILING, None)?;
        self.prepare(&compiler)?;
        let artifact = compile(&compiler, product, self.workplace(), |step| {
            self.report(product, message_at(step, product), Some(step))
        })?;
        Ok(artifact)
    }

    /// Patches the dependencies, with a lock because two builds may start at the same time.
    fn prepare(&self, compiler: &Compiler) -> Result<(), BuildError> {
        let _permit = self.cache.lock("dependencies", || {})?;
        dependencies::prepare(compiler, &self.workspace, &self.patched)?;
        Ok(())
    }

    fn compiler(&mut self, product: Product) -> Result<Compiler, BuildError> {
        if let Some(compiler) = &self.compiler {
            return Ok(compiler.clone());
        }
        let compiler = find_compiler(|message| {
            let _ = self.tell(product, message, None);
        })
        .map_err(BuildError::NoCompiler)?;
        self.compiler = Some(compiler.clone());
        Ok(compiler)
    }

    fn workplace(&self) -> Workplace<'_> {
        Workplace {
            workspace: &self.workspace,
            target: &self.build,
            clang: self.clang.as_deref(),
        }
    }

    fn tell(&self, product: Product, message: &str, step: Option<Step>) -> Result<(), BuildError> {
        self.report(product, message, step)
            .map_err(BuildError::Listener)
    }

    fn report(&self, product: Product, message: &str, step: Option<Step>) -> io::Result<()> {
        let (stage, profile) = match product {
            Product::Native | Product::Library => (Stage::Native, None),
            Product::Wasm(profile)
            | Product::WasmWithSqlite(profile)
            | Product::Unpacker(profile) => (Stage::Wasm, Some(profile)),
        };
        let (done, of) = (step.map_or(0, |step| step.done), step.map(|step| step.of));
        self.reporter.tell(&Event::Progress {
            stage,
            profile,
            message,
            done,
            of,
        })
    }
}

/// Returns the folder into which the interpreter's build script packed the library.
fn packed(artifact: Made) -> Result<PathBuf, BuildError> {
    let folder = artifact.out_dir.ok_or(BuildError::NoLibrary)?;
    Ok(folder.join("library"))
}

/// Prints messages to standard error, because cargo's own output goes to standard output.
fn find_compiler_and_report() -> Result<Compiler, BuildError> {
    let tell = |message: &str| {
        let _ = writeln!(io::stderr(), "{message}");
    };
    find_compiler(tell).map_err(BuildError::NoCompiler)
}

const COMPILING: &str = "compiling the interpreter";

/// The last step of the full profile takes longer than all others and shows no progress.
fn message_at(step: Step, product: Product) -> &'static str {
    let is_full = matches!(
        product,
        Product::Wasm(Profile::Full) | Product::WasmWithSqlite(Profile::Full)
    );
    if is_full && step.done + 1 == step.of {
        "optimising the interpreter as a whole: this last step takes about 15 minutes"
    } else {
        COMPILING
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_long_last_step_of_the_full_profile_is_announced() {
        let last = Step { done: 309, of: 310 };
        for product in [
            Product::Wasm(Profile::Full),
            Product::WasmWithSqlite(Profile::Full),
        ] {
            assert!(message_at(last, product).contains("15 minutes"));
        }
        assert_eq!(message_at(last, Product::Wasm(Profile::Quick)), COMPILING);
        assert_eq!(
            message_at(Step { done: 12, of: 310 }, Product::Wasm(Profile::Full)),
            COMPILING
        );
    }

    #[test]
    fn a_network_error_has_a_hint_about_the_network() {
        let transcript = ["error: failed to download `serde`"].into_iter().collect();
        let error = BuildError::Compile(CompileError::Cargo(transcript));
        assert_eq!(
            error.hint(),
            "connect this computer to the network, then run this again"
        );
    }
}
