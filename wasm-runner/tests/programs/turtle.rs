//! `turtle` draws what CPython's draws in a window, and answers what the reader does.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::driver::{Conversation, Program, RunResult, output_of};

const RESTING: &str = "import turtle\nturtle.speed(0)\n";

#[test]
fn pictures_are_those_of_a_window() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs/turtle");
    let files = fs::read_dir(folder).expect("the programs");
    let mut compared = 0;
    for path in files.map(|file| file.expect("a file").path()) {
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let text = |path: &Path| fs::read_to_string(path).expect("a file of text");
        let expected: Value = serde_json::from_str(&text(&path)).expect("a picture");
        let result = Program::new(&text(&path.with_extension("py"))).run();
        let name = path.display();
        assert_eq!(result.status(), "ok", "{name}: {}", result.last());
        assert_eq!(json!(result.output), expected["printed"], "{name}");
        let parts = parts_of(&result);
        let expected = expected["parts"].as_array().expect("parts");
        assert_eq!(parts.len(), expected.len(), "{name}");
        for (part, expected) in parts.iter().zip(expected) {
            assert!(is_near(part, expected), "{name}: {part} is not {expected}");
        }
        compared += 1;
    }
    assert!(compared >= 12, "{compared}");
}

/// Returns the commands that a program drew with.
fn commands_of(result: &RunResult) -> Vec<Value> {
    let drawn = result
        .outputs
        .iter()
        .filter(|event| event["stream"] == "drawing")
        .map(|event| event["text"].as_str().expect("text"));
    let drawn: String = drawn.collect();
    drawn
        .lines()
        .map(|line| serde_json::from_str(line).expect("a command"))
        .collect()
}

/// Returns the parts of the finished picture, as `turtle/window.py` writes them.
fn parts_of(result: &RunResult) -> Vec<Value> {
    let mut parts = BTreeMap::new();
    for command in commands_of(result) {
        let number = command[1].as_i64().unwrap_or_default();
        match command[0].as_str().expect("a name") {
            "line" => {
                parts.insert(
                    number,
                    json!(["line", hex(&command[2]), command[3], command[4]]),
                );
            }
            "dot" => {
                let point = &command[4];
                let points = json!([point[0], point[1], point[0], point[1]]);
                parts.insert(
                    number,
                    json!(["line", hex(&command[2]), command[3], points]),
                );
            }
            "more" => {
                let part = parts.get_mut(&number).expect("the line is there");
                let points = part[3].as_array_mut().expect("points");
                points.extend(command[2].as_array().expect("points").clone());
            }
            "area" => {
                let colours = (hex(&command[2]), hex(&command[3]));
                let part = json!(["area", colours.0, colours.1, command[4], command[5]]);
                parts.insert(number, part);
            }
            "text" => {
                let lines: Vec<_> = command[10].as_array().expect("lines").iter().collect();
                let lines: Vec<_> = lines
                    .iter()
                    .map(|line| line.as_str().expect("text"))
                    .collect();
                let part = json!(["text", hex(&command[2]), command[3], lines.join("\n")]);
                parts.insert(number, part);
            }
            "gone" => {
                for number in &command.as_array().expect("an array")[1..] {
                    parts.remove(&number.as_i64().expect("a number"));
                }
            }
            _ => {}
        }
    }
    parts.into_values().collect()
}

fn hex(colour: &Value) -> String {
    let named = HashMap::from([
        ("black", "000000"),
        ("blue", "0000ff"),
        ("green", "008000"),
        ("lightblue", "add8e6"),
        ("orange", "ffa500"),
        ("pink", "ffc0cb"),
        ("purple", "800080"),
        ("red", "ff0000"),
        ("yellow", "ffff00"),
    ]);
    let colour = colour.as_str().expect("a colour");
    let hex = named.get(colour).copied().unwrap_or(colour);
    hex.trim_start_matches('#').to_owned()
}

/// Compares values, and numbers as exactly as a canvas draws.
fn is_near(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| is_near(one, other))
        }
        (Value::Number(one), Value::Number(other)) => {
            let distance = one.as_f64().unwrap_or_default() - other.as_f64().unwrap_or_default();
            distance.abs() < 0.15
        }
        _ => one == other,
    }
}

/// Starts a program, and answers its first question: whether it may take its time.
fn watched(source: &str, animated: bool) -> Conversation {
    let mut program = Program::new(source).start();
    assert_eq!(asked(&mut program), json!({"do": "start"}));
    answer(&mut program, &json!({"animated": animated}));
    program
}

fn asked(program: &mut Conversation) -> Value {
    let event = program.event("ask");
    assert_eq!(event["service"], "turtle");
    let request = event["request"].as_str().expect("a question");
    serde_json::from_str(request).expect("an object")
}

fn answer(program: &mut Conversation, answer: &Value) {
    program.send(&json!({"kind": "line", "text": answer.to_string()}));
}

#[test]
fn a_watched_turtle_walks_in_steps() {
    let walk = "import turtle\nturtle.speed(10)\nturtle.delay(1)\nturtle.forward(300)";
    let places = |result: &RunResult| {
        let commands = commands_of(result);
        commands.iter().filter(|command| command[0] == "at").count()
    };
    // 300 / (3 * 1.1 ** 10 * 10) is a little less than 4.
    assert_eq!(places(&watched(walk, true).finish()), 5);
    assert_eq!(places(&watched(walk, false).finish()), 2);
}

#[test]
fn output_and_drawing_keep_their_order() {
    let source = format!("{RESTING}print('a')\nturtle.forward(1)\nprint('b')\nturtle.forward(1)");
    let result = Program::new(&source).run();
    let streams: Vec<_> = result
        .outputs
        .iter()
        .map(|event| &event["stream"])
        .collect();
    let last = &streams[streams.len() - 4..];
    assert_eq!(last, ["stdout", "drawing", "stdout", "drawing"]);
}

#[test]
fn clicks_keys_and_timers_run_functions() {
    let source = format!(
        "{RESTING}\
         screen = turtle.Screen()\n\
         pen = turtle.getturtle()\n\
         screen.onclick(lambda x, y: print('screen', x, y))\n\
         pen.onclick(lambda x, y: print('turtle', x, y), 3)\n\
         screen.onkey(lambda: print('up'), 'Up')\n\
         screen.onkeypress(screen.bye, 'q')\n\
         screen.ontimer(lambda: print('timer'), 1)\n\
         screen.listen()\n\
         turtle.done()\n\
         print('closed')"
    );
    let mut program = watched(&source, true);
    let events = json!([
        ["click", 1, 30, -40, null],
        ["click", 3, 1, 2, 2],
        ["press", "Up"],
        ["release", "Up"],
    ]);
    let waits = loop {
        let question = asked(&mut program);
        assert_eq!(question["do"], "wait");
        if question["within"].is_null() {
            break question;
        }
        answer(&mut program, &json!({"events": []}));
    };
    assert_eq!(waits["keys"], true);
    answer(&mut program, &json!({ "events": events }));
    assert_eq!(asked(&mut program)["do"], "wait");
    answer(&mut program, &json!({"events": [["press", "q"]]}));
    assert_eq!(
        program.finish().output,
        "timer\nscreen 30.0 40.0\nturtle 1.0 -2.0\nup\nclosed\n"
    );
}

#[test]
fn a_loop_that_draws_serves_the_reader_between_two_frames() {
    let source = format!(
        "{RESTING}turtle.tracer(0)\n\
         running = True\n\
         def stop():\n    global running\n    running = False\n\
         turtle.onkey(stop, 'space')\n\
         turtle.listen()\n\
         while running:\n    turtle.forward(1)\n    turtle.update()\n\
         print('stopped')"
    );
    let mut program = watched(&source, true);
    assert_eq!(asked(&mut program)["within"], 0);
    answer(&mut program, &json!({"events": [["release", "space"]]}));
    assert_eq!(program.finish().output, "stopped\n");
}

#[test]
fn nothing_waits_if_nothing_can_happen() {
    for end in ["turtle.done()", "turtle.exitonclick()", "turtle.mainloop()"] {
        let result = watched(&format!("{RESTING}{end}\nprint('over')"), true).finish();
        assert_eq!(result.output, "over\n", "{end}");
    }
}

#[test]
fn forms_ask_until_a_number_fits() {
    let source = format!(
        "{RESTING}print(turtle.textinput('Name', 'Who?'), turtle.numinput('Age', 'How old?', 7, minval=1))"
    );
    let mut program = watched(&source, true);
    assert_eq!(
        asked(&mut program),
        json!({"do": "text", "title": "Name", "prompt": "Who?"})
    );
    answer(&mut program, &json!({"text": null}));
    for (text, problem) in [("many", "Not a floating"), ("0", "The allowed minimum")] {
        assert_eq!(asked(&mut program)["default"], 7);
        answer(&mut program, &json!({ "text": text }));
        let question = asked(&mut program);
        let said = question["problem"].as_str().expect("a problem");
        assert!(said.starts_with(problem), "{said}");
        answer(&mut program, &json!({"text": "x"}));
    }
    asked(&mut program);
    answer(&mut program, &json!({"text": "8"}));
    assert_eq!(program.finish().output, "None 8.0\n");
}

#[test]
fn without_a_page_forms_read_the_input() {
    let source =
        format!("{RESTING}print(turtle.textinput('Name', 'Who?'), turtle.numinput('Age', 'Old?'))");
    let result = Program::new(&source)
        .with("stdin", json!(["Ada", "36"]))
        .run();
    assert_eq!(result.output, "Ada 36.0\n");
    let result = Program::new(&source).run();
    assert_eq!(result.output, "None None\n");
}

#[test]
fn drawing_in_a_closed_window_is_an_error() {
    let source = format!(
        "{RESTING}turtle.bye()\ntry:\n    turtle.forward(1)\nexcept turtle.Terminator:\n    print('closed')"
    );
    assert_eq!(output_of(&source), "closed\n");
}

#[test]
fn the_view_grows_up_to_the_window() {
    let views = |source: &str| {
        let commands = commands_of(&Program::new(&format!("{RESTING}{source}")).run());
        let views = commands.iter().filter(|command| command[0] == "view");
        views.last().expect("a view").clone()
    };
    assert_eq!(
        views("turtle.forward(10)"),
        json!(["view", -200, -150, 400, 300])
    );
    assert_eq!(
        views("turtle.forward(230)"),
        json!(["view", -250, -150, 500, 300])
    );
    assert_eq!(
        views("turtle.forward(9999)"),
        json!(["view", -480, -150, 960, 300])
    );
    assert_eq!(
        views("turtle.setup(300, 200)"),
        json!(["view", -150, -100, 300, 200])
    );
    assert_eq!(
        views("turtle.setup(220, 120)\nturtle.setworldcoordinates(0, 0, 10, 10)"),
        json!(["view", 0, -100, 200, 100])
    );
}
