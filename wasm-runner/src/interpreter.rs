//! One instance of RustPython. It's never freed: it ends with its process or worker.
//!
//! `python/host/` compiles programs and reports the outcome. This file runs the compiled code and
//! converts values between Rust and Python.

use rustpython_vm::{
    Interpreter as Python, PyObjectRef, PyRef, PyResult, Settings, VirtualMachine,
    builtins::{PyCode, PyDictRef},
    protocol::PyIterReturn,
    py_serde::{PyObjectDeserializer, PyObjectSerializer},
    scope::Scope,
};
use serde::de::{DeserializeOwned, DeserializeSeed};
use serde_json::Value;

use crate::{
    host::{self, Host},
    leaving, library, problem,
    protocol::{Event, Files, Outcome, Problem, Run},
};

/// Native modules to leave out. `_queue` reads a clock that WebAssembly lacks, and the standard
/// library has a Python version of it. The others need a real operating system.
const EXCLUDED_NATIVE: [&str; 3] = ["_queue", "_remote_debugging", "_socket"];

/// The interpreter of this process or worker.
///
/// A program can change `sys` and `builtins` permanently, so use an interpreter for one request.
pub struct Interpreter {
    python: Python,
    host: &'static dyn Host,
}

impl Interpreter {
    /// Boots the interpreter and sends [`Event::Ready`] to the host.
    ///
    /// # Panics
    ///
    /// If the frozen Python code fails to boot, which is a bug.
    pub fn boot(host: &'static dyn Host) -> Self {
        host::install(host);
        library::load_module_table();
        library::names::register();
        let mut settings = Settings::default();
        settings.isolated = true;
        settings.install_signal_handlers = false;
        settings.write_bytecode = false;
        // A set of strings shows the same order in every run, as a page should.
        settings.hash_seed = Some(0);
        let builder = Python::builder(settings);
        let mut modules = rustpython_stdlib::stdlib_module_defs(&builder.ctx);
        modules.retain(|module| !EXCLUDED_NATIVE.contains(&module.name.as_str()));
        modules.push(host::module_def(&builder.ctx));
        let python = builder
            .add_native_modules(&modules)
            .init_hook(leaving::prepare)
            .add_frozen_modules(library::frozen())
            .build();
        python.enter(|vm| {
            if let Err(exception) = vm.import("understory_boot", 0) {
                panic!(
                    "the interpreter boots: {}",
                    problem::of(vm, exception).traceback
                );
            }
        });
        host.event(&Event::ready());
        Self { python, host }
    }

    /// Returns the host of this interpreter.
    pub fn host(&self) -> &'static dyn Host {
        self.host
    }

    /// Runs a program until it ends.
    pub fn run(&self, request: &Run) -> Outcome {
        self.run_with(request, &|code, names, vm| {
            leaving::run(vm, || vm.run_code_obj(code, names))
        })
    }

    /// Runs a program, using `execute` instead of the default way to run compiled code.
    pub(crate) fn run_with(&self, request: &Run, execute: &Execute) -> Outcome {
        let start = self.host.monotonic();
        let outcome = self
            .python
            .enter(|vm| run(vm, request, execute).map_err(|raised| problem::of(vm, raised)));
        let mut outcome = outcome.unwrap_or_else(|problem| Outcome::crashed(*problem));
        let time = self.host.monotonic().saturating_sub(start);
        outcome.millis = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        outcome
    }

    /// Serves a session's requests until there are no more. Fails only if its own code does.
    pub(crate) fn serve_session(&self, files: &Files) -> Outcome {
        let answer = self.call("understory_session", "serve", |vm| {
            let files = serde_json::to_value(files).expect("files are plain data");
            Ok(vec![to_python(vm, files)])
        });
        answer.unwrap_or_else(|problem| Outcome::crashed(*problem))
    }

    /// Imports a module. Ignores errors, because the next import will raise them again.
    pub(crate) fn import(&self, module: &'static str) {
        self.python.enter(|vm| drop(vm.import(module, 0)));
    }

    /// Calls a function of a frozen module, and converts its result, which must be plain data.
    pub(crate) fn call<T: DeserializeOwned>(
        &self,
        module: &'static str,
        function: &'static str,
        arguments: impl FnOnce(&VirtualMachine) -> PyResult<Vec<PyObjectRef>>,
    ) -> Result<T, Box<Problem>> {
        self.python.enter(|vm| {
            let answer = (|| {
                let function = vm.import(module, 0)?.get_attr(function, vm)?;
                let answer = function.call(arguments(vm)?, vm)?;
                from_python(vm, &answer)
            })();
            answer.map_err(|exception| problem::of(vm, exception))
        })
    }
}

/// Runs a compiled program in its namespace.
pub(crate) type Execute = dyn Fn(PyRef<PyCode>, Scope, &VirtualMachine) -> PyResult;

/// Runs the programs that `programs` compiles, without a frame of ours below the program's own.
fn run(vm: &VirtualMachine, request: &Run, execute: &Execute) -> PyResult<Outcome> {
    let module = vm.import("understory_host", 0)?;
    let request = serde_json::to_value(request).expect("a run is plain data");
    let programs = vm
        .call_method(&module, "programs", (to_python(vm, request),))?
        .get_iter(vm)?;
    while let PyIterReturn::Return(program) = programs.next(vm)? {
        let code: PyRef<PyCode> = program.get_item(&0, vm)?.try_into_value(vm)?;
        let names: PyDictRef = program.get_item(&1, vm)?.try_into_value(vm)?;
        let names = Scope::with_builtins(None, names, vm);
        let result = execute(code, names, vm);
        if let Some(status) = leaving::take_status() {
            return from_python(vm, &vm.call_method(&module, "exited", (status,))?);
        }
        if let Err(raised) = result {
            vm.call_method(&module, "raised", (raised,))?;
        }
    }
    from_python(vm, &vm.call_method(&module, "outcome", ())?)
}

/// Converts plain data to Python dicts, lists and strings.
pub(crate) fn to_python(vm: &VirtualMachine, value: Value) -> PyObjectRef {
    PyObjectDeserializer::new(vm)
        .deserialize(value)
        .expect("plain data has a Python form")
}

/// Converts Python dicts, lists and strings to plain data.
pub(crate) fn from_python<T: DeserializeOwned>(
    vm: &VirtualMachine,
    object: &PyObjectRef,
) -> PyResult<T> {
    serde_json::to_value(PyObjectSerializer::new(vm, object))
        .and_then(serde_json::from_value)
        .map_err(|error| vm.new_value_error(error.to_string()))
}
