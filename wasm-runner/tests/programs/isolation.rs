//! Programs can't break out of the interpreter. `isolation.py` tries to, here and in the browser.

use crate::driver::output_of;

const SEARCH: &str = include_str!("isolation.py");

#[test]
fn no_way_leads_out_of_the_interpreter() {
    assert_eq!(output_of(SEARCH), "isolated\n");
}

#[test]
fn the_search_finds_what_is_planted() {
    let planted = "\
import math, os, socket, sys, types
sys.modules['js'] = types.ModuleType('js')
math.held = [{'deep': (type('JsProxy', (), {}),)}, lambda: None]
math.held[1].__module__ = 'wasm_bindgen'
sys.builtin_module_names += ('_socket',)
os.environ['SECRET'] = 'x'
os.mkdir('/etc')
open('/etc/passwd', 'w').close()
socket.socket = lambda: 'connected'
";
    let output = output_of(&format!("{planted}{SEARCH}"));
    for report in [
        "a module of another world can be imported: js\n",
        "a type of another world: JsProxy\n",
        "something of another world: <function",
        "a native module that nobody has looked at: _socket\n",
        "environment: [",
        "open('/etc/passwd'): <",
        "socket: 'connected'\n",
    ] {
        assert!(output.contains(report), "{report}\n{output}");
    }
}
