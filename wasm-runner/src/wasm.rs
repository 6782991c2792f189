//! The interface to a Web Worker: exports and imports, without any logic.
//!
//! Values cross as numbers, bytes, or JSON in the format of `protocol`. `README.md` describes the
//! interface from the worker's side. Imports that may suspend only take and return numbers, so
//! that the same module runs with and without stack switching.

mod memory;

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
    time::Duration,
};

use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Event, Host, Interpreter, Request, protocol::Stream};

#[wasm_bindgen(raw_module = "./host.js")]
extern "C" {
    fn host_event(json: &str);
    fn host_write(stream: u32, text: &str);
    fn host_take_line() -> String;
    fn host_want_library(pack: &str);
    fn host_take_library() -> Vec<u8>;
    fn host_now() -> f64;
    fn host_monotonic() -> f64;
    fn host_utc_offset(ms: f64) -> f64;
    fn host_random(bytes: &mut [u8]);
    fn host_panicked(message: &str);
}

mod waiting {
    #[link(wasm_import_module = "./host.js")]
    unsafe extern "C" {
        pub(super) safe fn host_wait_line() -> u32;
        pub(super) safe fn host_sleep(ms: f64);
        pub(super) safe fn host_wait_library() -> u32;
    }
}

thread_local! {
    static INTERPRETER: Cell<Option<&'static Interpreter>> = const { Cell::new(None) };
    static REQUEST: RefCell<Option<Request>> = const { RefCell::new(None) };
}

/// Creates the interpreter, with the table of the library's modules. Must be called once, first.
#[wasm_bindgen]
pub fn boot(modules: String) {
    std::panic::set_hook(Box::new(|panic| host_panicked(&panic.to_string())));
    let modules = modules.leak();
    let interpreter = Interpreter::boot(Box::leak(Box::new(Worker { modules })));
    INTERPRETER.set(Some(Box::leak(Box::new(interpreter))));
}

/// Stores the request for [`run_raw`]. Discards a request that can't be parsed.
#[wasm_bindgen]
pub fn set_request(json: &str) {
    REQUEST.set(serde_json::from_str(json).ok());
}

/// Serves the request. Returns 1 if there is none. May suspend, so it doesn't hold any borrows.
/// After anything but [`Request::Prepare`], a program may have changed the interpreter permanently.
#[unsafe(no_mangle)]
pub extern "C" fn run_raw() -> u32 {
    let (Some(interpreter), Some(request)) = (INTERPRETER.get(), REQUEST.take()) else {
        return 1;
    };
    crate::serve(interpreter, &request);
    0
}

struct Worker {
    modules: &'static str,
}

impl Host for Worker {
    fn event(&self, event: &Event) {
        host_event(&serde_json::to_string(event).expect("an event is plain data"));
    }

    fn write(&self, stream: Stream, text: &str) {
        let number = match stream {
            Stream::Stdout => 1,
            Stream::Stderr => 2,
            Stream::Drawing => 3,
        };
        host_write(number, text);
    }

    fn line(&self) -> Option<String> {
        (waiting::host_wait_line() != 0).then(host_take_line)
    }

    fn sleep(&self, time: Duration) {
        waiting::host_sleep(time.as_secs_f64() * 1000.0);
    }

    fn now(&self) -> Duration {
        Duration::from_secs_f64(host_now() / 1000.0)
    }

    fn monotonic(&self) -> Duration {
        Duration::from_secs_f64(host_monotonic() / 1000.0)
    }

    fn utc_offset(&self, seconds: f64) -> i32 {
        host_utc_offset(seconds * 1000.0) as i32
    }

    fn random(&self, bytes: &mut [u8]) {
        host_random(bytes);
    }

    fn modules(&self) -> Cow<'static, str> {
        self.modules.into()
    }

    fn library(&self, pack: &str) -> Option<Cow<'static, [u8]>> {
        host_want_library(pack);
        (waiting::host_wait_library() != 0).then(|| host_take_library().into())
    }
}
