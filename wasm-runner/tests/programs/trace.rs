//! Recorded runs.

mod player;

use serde_json::{Value, json};

use crate::driver::{Program, RunResult};
use player::Recording;

/// Programs and their events in CPython 3.14's `sys.settrace`: `====`, the program, `----`, the
/// events.
const STEPS: &str = include_str!("steps.txt");

fn trace(source: &str) -> Program {
    Program::new(source).with("kind", json!("trace"))
}

fn record(source: &str) -> Recording {
    Recording::of(trace(source).run().last())
}

#[test]
fn events_come_as_in_cpython() {
    for case in STEPS.split("====\n").skip(1) {
        let (program, expected) = case.split_once("----\n").expect("a case has events");
        let recording = record(program);
        let events: String = recording.steps.iter().map(player::event).collect();
        assert_eq!(events, expected, "{program}");
    }
}

#[test]
fn a_recorded_program_ends_as_any_other() {
    for source in [
        "print('fine')",
        "print('a'); 1 / 0",
        "import sys; sys.exit('words')",
        "print(",
        "open('made.txt', 'w').write('x')",
        "import atexit; atexit.register(print, 'last')",
        "def f():\n    return f()\nprint(len(str(f)) > 3)",
        "import sys\nprint('b', end=''); print('c', end='', file=sys.stderr)",
    ] {
        let plain = Program::new(source).run();
        let traced = trace(source).run();
        assert_eq!(traced.output, plain.output, "{source}");
        for field in ["status", "error", "files"] {
            assert_eq!(traced.last()[field], plain.last()[field], "{source}");
        }
        assert_eq!(traced.last()["kind"], "trace");
        assert_eq!(traced.last()["complete"], true, "{source}");
        assert!(traced.last()["millis"].is_u64());
    }
}

#[test]
fn a_program_that_cannot_be_compiled_has_no_steps() {
    assert_eq!(trace("print(").run().last()["steps"], json!([]));
}

#[test]
fn a_step_shows_the_variables_before_its_line_runs() {
    let recording = record("a = 1\nb = a + 1.5\nc = 'é'\nd = None, True, b'x', 2j\n");
    assert_eq!(recording.names(1), "");
    assert_eq!(recording.names(3), "a=1 b=2.5");
    assert_eq!(
        recording.last_names(),
        "a=1 b=2.5 c='é' d=#1tuple[None, True, b'x', 2j]"
    );
}

#[test]
fn two_names_of_one_list_are_seen_to_be_one() {
    let recording = record("a = [1]\nb = a\nc = [1]\nb.append(2)\n");
    assert_eq!(recording.names(4), "a=#1list[1] b=#1 c=#2list[1]");
    assert_eq!(recording.last_names(), "a=#1list[1, 2] b=#1 c=#2list[1]");
}

#[test]
fn nested_and_endless_structures_are_shown() {
    let recording = record("a = {'x': [1, {2}]}\na['self'] = a\n");
    assert_eq!(
        recording.last_names(),
        "a=#1dict{'x': #2list[1, #3set[2]], 'self': #1}"
    );
}

#[test]
fn only_what_changed_is_repeated() {
    let result = trace("a = [1]\nb = 2\na.append(3)\nc = 4\n").run();
    let objects: Vec<usize> = steps(&result)
        .iter()
        .map(|step| step["objects"].as_object().map_or(0, serde_json::Map::len))
        .collect();
    assert_eq!(objects, [0, 0, 1, 0, 1, 0]);
    let inner = trace("x = 1\ndef f(n):\n    n += 1\n    n += 1\nf(1)\n").run();
    let frames: Vec<Value> = steps(&inner)
        .iter()
        .map(|step| step["frames"][0].clone())
        .collect();
    // From the call on, the module's frame refers to the previous step.
    assert_eq!(frames[5..8], [json!(0), json!(0), json!(0)]);
}

#[test]
fn objects_of_classes_show_what_they_hold() {
    let recording = record(
        "from dataclasses import dataclass\nfrom enum import Enum\n\
         class Dog:\n    legs = 4\n    def __init__(self, name, *, age=3):\n        self.name = name\n\
         class Box:\n    __slots__ = ('a', 'b')\n\
         @dataclass\nclass Point:\n    x: int\n    y: int = 0\n\
         class Color(Enum):\n    RED = 1\n\
         d = Dog('Rex')\nb = Box()\nb.a = 1\np = Point(1)\nc = Color.RED\n\
         del dataclass, Enum, Point, Box\n",
    );
    assert_eq!(
        recording.last_names(),
        "Dog=#1Dog(legs=4 __init__=#2__init__(self, name, *, age=3)) \
         Color=#12Color(Enum)(RED=Color.RED) d=#14Dog(name='Rex') b=#15Box(a=1) \
         p=#16Point(x=1 y=0) c=Color.RED"
            .replace("#12", &recording.number("Color"))
            .replace("#14", &recording.number("d"))
            .replace("#15", &recording.number("b"))
            .replace("#16", &recording.number("p"))
    );
}

#[test]
fn what_is_the_library_s_is_shown_by_its_name() {
    let recording = record(
        "import math\nfrom random import randint\nfrom collections import deque, Counter\n\
         from decimal import Decimal\nfrom datetime import date\nfrom fractions import Fraction\nfrom pathlib import Path\n\
         a = [len, 'x'.upper, int, range(3), deque([1, 2])]\n\
         b = [Decimal('-1.50'), Decimal('1E+3'), date(2024, 2, 29), Fraction(3, 4), Path('a') / 'b']\n\
         c = Counter('aab')\nd = (n for n in a)\n",
    );
    assert_eq!(
        recording.last_names(),
        "math=math randint=randint deque=deque Counter=Counter Decimal=Decimal date=date \
         Fraction=Fraction Path=Path \
         a=#1list[len, upper, int, range(0, 3), #2deque[1, 2]] \
         b=#3list[Decimal('-1.50'), Decimal('1E+3'), datetime.date(2024, 2, 29), Fraction(3, 4), PosixPath('a/b')] \
         c=#4Counter{'a': 2, 'b': 1} d=<generator object <genexpr>>"
    );
}

#[test]
fn nothing_of_the_learner_s_is_called_to_show_it() {
    let result = trace(include_str!("hostile.py")).run();
    let recording = Recording::of(result.last());
    assert_eq!(
        result.output, "",
        "nothing of the program's may run by being shown"
    );
    assert_eq!(result.status(), "ok");
    assert_eq!(
        recording.last_names_but(&["function", "class"]),
        "enum=enum a=#Anything() b=#List[1, 2] c=#Dict{'k': 1} d=#Int(=5) e=#Text(='x') \
         f=#Set[1] g=#Tuple[1] h=#Slots(a=1) i=#Property(y=2) j=Colour.RED \
         caught=#Own(=<Anything object>)"
    );
    let messages: Vec<&str> = recording
        .steps
        .iter()
        .filter_map(|step| step["error"]["message"].as_str())
        .collect();
    assert_eq!(messages, ["<Anything object>"]);
}

#[test]
fn a_program_that_replaces_builtins_is_recorded_to_its_end() {
    let recording = record(
        "import sys, builtins\nkept = dict(vars(builtins))\n\
         for name in ('type', 'len', 'repr', 'dict', 'list', 'isinstance', 'getattr', 'str'):\n    \
         setattr(builtins, name, None)\nx = [1]\nvars(builtins).update(kept)\ndel kept\n",
    );
    assert_eq!(
        recording.last_names(),
        "sys=sys builtins=builtins name='str' x=#2list[1]"
    );
}

#[test]
fn much_is_shown_in_part() {
    let recording = record(
        "a = list(range(1000))\nb = 'x' * 10_000\nc = 10 ** 5000\nd = {n: n for n in range(60)}\n",
    );
    let last = recording.state(recording.steps.len() - 1);
    assert_eq!(last.object("a")["items"].as_array().map(Vec::len), Some(50));
    assert_eq!(last.object("a")["truncated"], 950);
    assert_eq!(last.value("b")["truncated"], 9_800);
    assert_eq!(last.value("b")["text"].as_str().map(str::len), Some(202));
    assert_eq!(last.value("c")["text"], "<a number of about 5000 digits>");
    assert_eq!(last.object("d")["truncated"], 10);
}

#[test]
fn a_long_chain_of_objects_ends_somewhere() {
    let recording = record("chain = None\nfor n in range(300):\n    chain = [n, chain]\n");
    let last = recording.state(recording.steps.len() - 1);
    assert_eq!(last.heap.len(), 200);
    assert!(
        last.heap
            .values()
            .any(|object| object["items"][1]["kind"] == "more")
    );
}

#[test]
fn many_items_of_many_objects_are_shown_in_part() {
    let recording = record("rows = [[0] * 40 for _ in range(40)]\n");
    let last = recording.state(recording.steps.len() - 1);
    let count = |field: fn(&Value) -> u64| -> u64 { last.heap.values().map(field).sum() };
    let shown = count(|object| {
        object["items"]
            .as_array()
            .map_or(0, |items| items.len() as u64)
    });
    let left_out = count(|object| object["truncated"].as_u64().unwrap_or(0));
    assert_eq!((shown, left_out), (1_000, 640));
}

#[test]
fn deep_recursion_shows_the_first_and_the_innermost_frames() {
    let recording = record("def f(n):\n    if n:\n        f(n - 1)\nf(200)\n");
    let deepest = recording
        .steps
        .iter()
        .max_by_key(|step| step["hidden"].as_u64())
        .expect("there are steps");
    assert_eq!(deepest["hidden"], 202 - 50);
    assert_eq!(deepest["frames"].as_array().map(Vec::len), Some(50));
    assert_eq!(deepest["frames"][0], 0);
}

#[test]
fn a_return_tells_its_value_and_how_it_leaves() {
    let result = trace(
        "def f(): return [1]\ndef g():\n    yield 2\ndef h():\n    1 / 0\nf()\nlist(g())\ntry:\n    h()\nexcept ZeroDivisionError:\n    pass\n",
    )
    .run();
    let returns: Vec<String> = steps(&result)
        .iter()
        .filter(|step| step["event"] == "return")
        .map(|step| {
            format!(
                "{} {} {}",
                step["function"], step["value"], step["suspends"]
            )
        })
        .collect();
    assert_eq!(
        returns,
        [
            r#""f" {"ref":6} null"#,
            r#""g" {"kind":"number","text":"2"} true"#,
            r#""g" {"kind":"none","text":"None"} null"#,
            r#""h" null null"#,
            r#""<module>" {"kind":"none","text":"None"} null"#,
        ]
        .map(|text| text.replace(
            "{\"ref\":6}",
            &steps(&result)
                .iter()
                .find(|step| step["event"] == "return")
                .expect("f returns")["value"]
                .to_string()
        ))
    );
}

#[test]
fn exceptions_tell_their_class_and_words() {
    let result = trace(
        "class Own(Exception):\n    pass\nfor make in (lambda: {}['k'], lambda: open('none'), lambda: int('x'), lambda: nothing):\n    \
         try:\n        make()\n    except Exception:\n        pass\nraise Own('why', 2)\n",
    )
    .run();
    let mut errors: Vec<String> = steps(&result)
        .iter()
        .filter(|step| step["event"] == "exception")
        .map(|step| format!("{}: {}", step["error"]["type"], step["error"]["message"]))
        .collect();
    errors.dedup();
    assert_eq!(
        errors,
        [
            r#""KeyError": "'k'""#,
            r#""FileNotFoundError": "[Errno 2] No such file or directory: 'none'""#,
            r#""ValueError": "invalid literal for int() with base 10: 'x'""#,
            r#""NameError": "name 'nothing' is not defined""#,
            r#""Own": "('why', 2)""#,
        ]
    );
}

#[test]
fn a_comprehension_shows_its_variable_beside_the_others() {
    let recording = record("a = 5\nb = [n for n in (1, 2)]\n");
    assert_eq!(recording.names(3), "a=5 n=1");
    assert_eq!(recording.last_names(), "a=5 b=#1list[1, 2]");
}

#[test]
fn each_step_knows_what_was_written_before() {
    let result =
        trace("print('é', end='')\nimport sys\nprint('no', file=sys.stderr)\nprint('b')\n").run();
    let written: Vec<(u64, u64)> = steps(&result)
        .iter()
        .map(|step| {
            (
                step["stdout"].as_u64().unwrap_or(0),
                step["stderr"].as_u64().unwrap_or(0),
            )
        })
        .collect();
    assert_eq!(written, [(0, 0), (0, 0), (1, 0), (1, 0), (1, 3), (3, 3)]);
}

#[test]
fn input_is_asked_for_while_steps_are_recorded() {
    let mut program = trace("name = input('Name: ')\nprint(name)")
        .with("stdin", Value::Null)
        .start();
    assert_eq!(program.asked(), ("Name: ".to_owned(), "Name: ".to_owned()));
    program.send(&json!({"kind": "line", "text": "Ada"}));
    let result = program.finish();
    assert_eq!(result.output, "Name: Ada\n");
    assert_eq!(Recording::of(result.last()).last_names(), "name='Ada'");
}

#[test]
fn the_learner_s_modules_are_shown_and_the_library_s_are_not() {
    let result = trace("import json, tools.half\nprint(json.dumps(tools.half.half(4)))\n")
        .with(
            "files",
            json!({"tools/half.py": "def half(n):\n    return n / 2\n"}),
        )
        .run();
    let mut files: Vec<&str> = steps(&result)
        .iter()
        .filter_map(|step| step["file"].as_str())
        .collect();
    files.dedup();
    assert_eq!(
        files,
        [
            "main.py",
            "tools/half.py",
            "main.py",
            "tools/half.py",
            "main.py"
        ]
    );
}

#[test]
fn a_group_is_not_recorded_but_its_functions_are() {
    let result = trace("f()")
        .with("group", json!(["def f():\n    return 1"]))
        .run();
    let events: String = steps(&result).iter().map(player::event).collect();
    assert_eq!(
        events,
        "call 0 <module>\nline 1 <module>\ncall 1 f\nline 2 f\nreturn 2 f\nreturn 1 <module>\n"
    );
    assert_eq!(steps(&result)[3]["file"], "part1.py");
}

#[test]
fn a_program_that_needs_more_steps_is_ended() {
    for source in [
        "while True:\n    pass",
        "while True: pass",
        "while True:\n    try:\n        while True:\n            x = 1\n    except:\n        print('caught')\n    finally:\n        print('finally')",
        "def f():\n    try:\n        f()\n    except BaseException:\n        f()\nf()",
        "class A:\n    def __del__(self):\n        print('del')\nimport atexit\natexit.register(print, 'exit')\na = A()\nwhile True:\n    b = A()",
    ] {
        let result = trace(source).with("steps", json!(50)).run();
        assert_eq!(result.status(), "limit", "{source}");
        assert_eq!(result.last()["complete"], false);
        assert_eq!(steps(&result).len(), 50);
        assert_eq!(result.error("type"), "TraceLimit");
        assert_eq!(
            result.error("message"),
            "The recording is full after 50 steps, so the program was ended here."
        );
        assert!(result.error("line").is_u64());
        assert!(result.error("explanation")["meaning"].is_string());
        for late in ["caught", "finally", "exit", "ignored"] {
            assert!(!result.output.contains(late), "{source}: {}", result.output);
        }
    }
}

#[test]
fn as_many_steps_as_allowed_are_a_complete_recording() {
    let result = trace("x = 1\ny = 2").with("steps", json!(4)).run();
    assert_eq!((steps(&result).len(), result.status()), (4, "ok"));
    assert_eq!(result.last()["complete"], true);
}

#[test]
fn a_thousand_steps_are_recorded_unless_more_are_asked_for() {
    let endless = "while True:\n    pass";
    assert_eq!(steps(&trace(endless).run()).len(), 1_000);
    let most = trace(endless).with("steps", json!(1_000_000)).run();
    assert_eq!(steps(&most).len(), 10_000);
}

#[test]
fn a_recording_has_a_size_that_a_page_can_hold() {
    let names: String = (0..99).map(|n| format!("v{n} = 'x' * 190\n")).collect();
    let result = trace(&format!("{names}for i in range(5000): pass\n"))
        .with("steps", json!(10_000))
        .run();
    assert_eq!(result.status(), "limit");
    assert!(result.last().to_string().len() < 15_000_000);
}

#[test]
fn a_program_may_trace_itself() {
    for source in [
        "import sys\ndef tracer(frame, event, arg):\n    if frame.f_code.co_name == 'f':\n        print(event, frame.f_lineno)\n        return tracer\n\
         def f():\n    x = 1\n    return x\nprint(sys.gettrace())\nsys.settrace(tracer)\nf()\nprint(sys.gettrace() is tracer)\nsys.settrace(None)\nf()\n",
        "import sys\ndef tracer(frame, event, arg):\n    raise ValueError('mine')\ndef f():\n    return 1\n\
         sys.settrace(tracer)\ntry:\n    f()\nexcept ValueError as error:\n    print(error)\nprint(sys.gettrace())\nf()\n",
    ] {
        let plain = Program::new(source).run();
        let traced = trace(source).run();
        assert_eq!(traced.output, plain.output);
        let last = Recording::of(traced.last());
        assert_eq!(
            last.steps
                .last()
                .map(|step| (&step["event"], &step["function"])),
            Some((&json!("return"), &json!("<module>")))
        );
    }
}

fn steps(result: &RunResult) -> &Vec<Value> {
    result.last()["steps"]
        .as_array()
        .expect("a recording has steps")
}
