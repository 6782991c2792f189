//! There is no way out of the interpreter. `isolation.py` looks for one, here and in the browser.

use crate::driver::output_of;

const SEARCH: &str = include_str!("isolation.py");

#[test]
fn no_way_leads_out_of_the_interpreter() {
    assert_eq!(output_of(SEARCH), "isolated\n");
}

#[test]
fn the_search_finds_what_is_planted() {
    for (planted, report) in [
        (
            "import sys, types\nsys.modules['js'] = types.ModuleType('js')",
            "a module of another world can be imported: js",
        ),
        (
            "import math\nmath.held = [{'deep': (type('JsProxy', (), {}),)}]",
            "a type of another world: JsProxy",
        ),
        (
            "import math, types\nmath.held = lambda: None\nmath.held.__module__ = 'wasm_bindgen'",
            "something of another world: ",
        ),
        (
            "import sys\nsys.builtin_module_names += ('_socket',)",
            "a native module that nobody has looked at: _socket",
        ),
        ("import os\nos.environ['SECRET'] = 'x'", "environment: ["),
        (
            "import os\nos.mkdir('/etc')\nopen('/etc/passwd', 'w').close()",
            "open('/etc/passwd'): <",
        ),
        (
            "import socket\nsocket.socket = lambda: 'connected'",
            "socket: 'connected'",
        ),
    ] {
        let output = output_of(&format!("{planted}\n{SEARCH}"));
        assert!(output.contains(report), "{planted}\n{output}");
    }
}
