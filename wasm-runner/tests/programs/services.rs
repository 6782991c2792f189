//! What a program asks of its host besides lines: drawings, services, and sockets to them.

use serde_json::{Value, json};

use crate::driver::{Program, output_of};

#[test]
fn commands_that_draw_are_a_stream_in_order_with_the_output() {
    let source = "import _understory\nprint('a')\n_understory.draw('line')\nprint('b')";
    let streams = recorded(source);
    assert_eq!(
        streams,
        [("stdout", "a\n"), ("drawing", "line"), ("stdout", "b\n")]
            .map(|(stream, text)| (stream.to_owned(), text.to_owned()))
    );
}

fn recorded(source: &str) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let outputs = Program::new(source).run().outputs;
    outputs
        .iter()
        .map(|event| (text(&event["stream"]), text(&event["text"])))
        .collect()
}

#[test]
fn each_step_knows_how_much_was_drawn() {
    let source = "from _understory import draw\ndraw('one')\ndraw('two')\nx = 1";
    let result = Program::from(json!({"kind": "trace", "source": source})).run();
    let steps = result.last()["steps"].as_array().expect("steps").clone();
    let drawn: Vec<u64> = steps
        .iter()
        .filter(|step| step["event"] == "line")
        .map(|step| step["drawing"].as_u64().unwrap_or(0))
        .collect();
    assert_eq!(drawn, [0, 0, 3, 6]);
}

#[test]
fn a_service_is_asked_and_answers() {
    let source = "import _understory\nprint(_understory.ask('clock', 'now?'))";
    let mut program = Program::new(source).start();
    assert_eq!(
        program.event("ask"),
        json!({"kind": "ask", "service": "clock", "request": "now?"})
    );
    program.send(&json!({"kind": "line", "text": "noon"}));
    assert_eq!(program.finish().output, "noon\n");
}

#[test]
fn a_service_that_the_host_lacks_answers_nothing() {
    let source = "import _understory\nprint(_understory.ask('clock', 'now?'))";
    let mut program = Program::new(source).start();
    program.event("ask");
    program.send(&json!({"kind": "line", "text": null}));
    assert_eq!(program.finish().output, "None\n");
}

#[test]
fn ctrl_c_at_a_question_raises_keyboard_interrupt() {
    let source = "try:\n    input('? ')\nexcept KeyboardInterrupt:\n    print('stopped')";
    let mut program = Program::new(source).with("stdin", Value::Null).start();
    program.asked();
    program.send(&json!({"kind": "line", "text": "\u{3}"}));
    assert_eq!(program.finish().output, "? stopped\n");
}

#[test]
fn a_socket_reaches_a_service_and_nothing_else() {
    let source = "\
import socket, understory_services
class Echo:
    def __init__(self, host, port): self.data = b''
    def send(self, data): self.data += data.upper()
    def recv(self, size):
        data, self.data = self.data[:size], self.data[size:]
        return data
    def close(self): print('closed')
understory_services.SERVICES['echo', 7] = Echo
with socket.create_connection(('echo', 7)) as connection:
    connection.sendall(b'hello\\nworld')
    file = connection.makefile('rb')
    print(file.readline(), connection.recv(3), connection.getpeername())
    file.close()
for address in [('echo', 8), ('elsewhere', 7)]:
    try:
        socket.create_connection(address)
    except OSError as error:
        print(type(error).__name__)
";
    assert_eq!(
        output_of(source),
        "b'HELLO\\n' b'' ('echo', 7)\nclosed\nOSError\ngaierror\n"
    );
}
