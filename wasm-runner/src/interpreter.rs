//! One RustPython: made, given a program, and left to end with its process or worker.
//!
//! How a program is compiled, run and told of is written in Python, in `python/host/`; this file
//! hands values over. It knows no exercise and no wording.

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
    library, problem,
    protocol::{Event, Outcome, Problem, Run},
    trace,
};

/// Native modules that are left out. `_queue` reads a clock that WebAssembly lacks, and the
/// library has a Python one; the others would open what this system does not have.
const NATIVE_LEFT_OUT: [&str; 3] = ["_queue", "_remote_debugging", "_socket"];

/// The interpreter of this process or worker.
///
/// A program can change `sys` and `builtins` for good: serve one request with one interpreter.
pub struct Interpreter {
    python: Python,
    host: &'static dyn Host,
}

impl Interpreter {
    /// Boots the interpreter and tells the host that it is ready.
    ///
    /// # Panics
    ///
    /// If our own frozen Python fails to boot, which is a bug.
    pub fn boot(host: &'static dyn Host) -> Self {
        host::install(host);
        library::offer();
        library::names::offer();
        let mut settings = Settings::default();
        settings.isolated = true;
        settings.install_signal_handlers = false;
        settings.write_bytecode = false;
        let builder = Python::builder(settings);
        let mut modules = rustpython_stdlib::stdlib_module_defs(&builder.ctx);
        modules.retain(|module| !NATIVE_LEFT_OUT.contains(&module.name.as_str()));
        modules.push(host::module_def(&builder.ctx));
        let python = builder
            .add_native_modules(&modules)
            .init_hook(trace::prepare)
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

    /// Who stands behind this interpreter.
    pub fn host(&self) -> &'static dyn Host {
        self.host
    }

    /// Runs a program to its end.
    pub fn run(&self, request: &Run) -> Outcome {
        self.run_with(request, &|code, names, vm| vm.run_code_obj(code, names))
    }

    /// Runs a program by another way than the usual one.
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

    /// Imports a module, if it can be: whoever calls it later gets the error.
    pub(crate) fn import(&self, module: &'static str) {
        self.python.enter(|vm| drop(vm.import(module, 0)));
    }

    /// Calls a function of a frozen module; its answer must be plain data of the type asked for.
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

/// How a compiled program is run in the namespace that was made for it.
pub(crate) type Execute = dyn Fn(PyRef<PyCode>, Scope, &VirtualMachine) -> PyResult;

/// Runs what `programs` compiles, with nothing of ours under the program's first frame.
fn run(vm: &VirtualMachine, request: &Run, execute: &Execute) -> PyResult<Outcome> {
    let module = vm.import("understory_host", 0)?;
    let request = serde_json::to_value(request).expect("a run is plain data");
    let programs = vm
        .call_method(&module, "programs", (to_python(vm, request),))?
        .get_iter(vm)?;
    while let PyIterReturn::Return(program) = programs.next(vm)? {
        let code: PyRef<PyCode> = program.get_item(&0, vm)?.try_into_value(vm)?;
        let names: PyDictRef = program.get_item(&1, vm)?.try_into_value(vm)?;
        if let Err(raised) = execute(code, Scope::with_builtins(None, names, vm), vm) {
            vm.call_method(&module, "raised", (raised,))?;
        }
    }
    from_python(vm, &vm.call_method(&module, "outcome", ())?)
}

/// Plain data as Python's dicts, lists and texts.
pub(crate) fn to_python(vm: &VirtualMachine, value: Value) -> PyObjectRef {
    PyObjectDeserializer::new(vm)
        .deserialize(value)
        .expect("plain data has a Python form")
}

/// Python's dicts, lists and texts as plain data.
pub(crate) fn from_python<T: DeserializeOwned>(
    vm: &VirtualMachine,
    object: &PyObjectRef,
) -> PyResult<T> {
    serde_json::to_value(PyObjectSerializer::new(vm, object))
        .and_then(serde_json::from_value)
        .map_err(|error| vm.new_value_error(error.to_string()))
}
