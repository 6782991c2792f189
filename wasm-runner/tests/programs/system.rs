//! What a program can access outside the interpreter: only a clock and randomness.

use serde_json::json;

use crate::driver::{Program, output_of};

#[test]
fn the_clock_runs() {
    assert_eq!(
        output_of(
            "import time\nbefore = time.time(), time.monotonic(), time.perf_counter_ns()\ntime.sleep(0.001)\n\
             after = time.time(), time.monotonic(), time.perf_counter_ns()\n\
             print(all(a < b for a, b in zip(before, after)), time.strftime('%Y') > '2020')"
        ),
        "True True\n"
    );
}

#[test]
fn dates_are_told_and_counted() {
    assert_eq!(
        output_of(
            "from datetime import date, datetime, timedelta, timezone\n\
             now = datetime.now()\nprint(type(now) is datetime, now.year > 2020, date.today() == now.date())\n\
             print(datetime.now(timezone.utc).tzinfo, datetime.now() - now < timedelta(minutes=1))\n\
             print(date(2024, 2, 28) + timedelta(days=2), datetime.fromtimestamp(0, timezone.utc))"
        ),
        "True True True\nUTC True\n2024-03-01 1970-01-01 00:00:00+00:00\n"
    );
}

#[test]
fn moments_are_split_as_in_cpython() {
    assert_eq!(
        output_of(
            "import time\nprint(time.gmtime(0))\nprint(time.asctime(time.gmtime(951782400)))\n\
             print(time.mktime(time.localtime(1000)), time.localtime(3.5).tm_sec, len(time.tzname))"
        ),
        "time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)\n\
         Tue Feb 29 00:00:00 2000\n1000.0 3 2\n"
    );
}

#[test]
fn zones_are_named_in_formatted_times() {
    assert_eq!(
        output_of("import time\nprint(time.strftime('%H:%M %Z %z %%Z', time.gmtime(0)))"),
        "00:00 UTC +0000 %Z\n"
    );
}

#[test]
fn seeded_randomness_is_cpython_s() {
    assert_eq!(
        output_of(
            "import random\nrandom.seed(42)\nprint(random.randint(1, 6), random.random(), random.sample(range(100), 3))"
        ),
        "6 0.11133106816568039 [94, 35, 31]\n"
    );
}

#[test]
fn unseeded_randomness_differs() {
    let source =
        "import random, secrets, os\nprint(random.random(), secrets.token_hex(8), os.urandom(8))";
    assert_ne!(output_of(source), output_of(source));
}

#[test]
fn there_is_no_way_to_javascript() {
    for module in [
        "js", "_js", "browser", "_browser", "pyodide", "_pyodide", "asyncweb",
    ] {
        assert_eq!(
            output_of(&format!(
                "try:\n    import {module}\nexcept ModuleNotFoundError as error:\n    print(error)"
            )),
            format!("No module named '{module}'\n")
        );
    }
    assert_eq!(
        output_of(
            "import sys\nprint([name for name in sys.builtin_module_names if 'js' in name or 'browser' in name])"
        ),
        "['_json']\n"
    );
}

#[test]
fn there_is_no_way_to_the_machine() {
    assert_eq!(
        output_of(
            "import os\nprint(os.path.exists('/etc/passwd'), os.listdir('/'), hasattr(os, 'fork'), os.environ['HOME'])"
        ),
        "False ['home', 'tmp', 'usr', 'dev'] False /home/learner\n"
    );
    assert!(
        output_of("import _posixsubprocess")
            .ends_with("ModuleNotFoundError: No module named '_posixsubprocess'\n")
    );
}

#[test]
fn modules_that_cannot_work_say_why_and_where_they_do() {
    let window = "this Python runs inside a web page, and a page cannot open windows. \
                  On your own computer it works.";
    assert_eq!(
        output_of("import tkinter.ttk"),
        format!(
            "Traceback (most recent call last):\n  File \"main.py\", line 1, in <module>\n    \
             import tkinter.ttk\nModuleNotFoundError: No module named 'tkinter' here: {window}\n"
        )
    );
    assert_eq!(
        output_of(
            "for name in ['_multiprocessing', 'ctypes', 'pty', 'venv', 'curses', 'bz2', 'winsound']:\n    \
             try:\n        __import__(name)\n    except ImportError as error:\n        \
             print(error.name, 'this Python runs inside a web page' in str(error))"
        ),
        "_multiprocessing True\nctypes True\npty True\nvenv True\ncurses True\nbz2 True\nwinsound True\n"
    );
}

#[test]
fn a_program_s_own_module_may_have_the_name_of_one_that_cannot_work() {
    assert_eq!(
        output_of(
            "with open('turtle.py', 'w') as file:\n    file.write('speed = 3')\nimport turtle\nprint(turtle.speed)"
        ),
        "3\n"
    );
}

#[test]
fn calls_that_cannot_work_say_why() {
    let source = "import os, subprocess, signal, socket, http.server\n\
        calls = [lambda: os.system('ls'), lambda: subprocess.run(['ls']), lambda: subprocess.check_output('ls', shell=True),\n\
                 lambda: signal.alarm(1), lambda: socket.socket(), lambda: http.server.HTTPServer(('', 80), None)]\n\
        for call in calls:\n    try:\n        call()\n    except OSError as error:\n        print(str(error).split('. ')[0])";
    assert_eq!(
        output_of(source),
        "This Python runs inside a web page, and a page cannot start other programs\n\
         This Python runs inside a web page, and a page cannot start other programs\n\
         This Python runs inside a web page, and a page cannot start other programs\n\
         This Python runs inside a web page, where no signal ever comes\n\
         This Python runs inside a web page, and a program in it cannot reach the network\n\
         This Python runs inside a web page, and a program in it cannot reach the network\n"
    );
}

#[test]
fn there_is_no_network() {
    let source = "import socket\nsocket.create_connection(('localhost', 80))";
    let output = output_of(source);
    assert!(
        output.contains(
            "socket.gaierror: [Errno -2] This Python runs inside a web page, and a program in it"
        ),
        "{output}"
    );
    let output = output_of("import urllib.request\nurllib.request.urlopen('http://example.org')");
    assert!(
        output.contains("<urlopen error [Errno -2] This Python runs"),
        "{output}"
    );
}

#[test]
fn every_time_zone_is_known() {
    assert_eq!(
        output_of(
            "from datetime import datetime\nfrom zoneinfo import ZoneInfo, ZoneInfoNotFoundError\n\
             summer = datetime(2024, 7, 1, 12, tzinfo=ZoneInfo('Europe/Berlin'))\n\
             print(summer, summer.tzname(), summer.astimezone(ZoneInfo('America/New_York')))\n\
             print(datetime(2050, 1, 1, tzinfo=ZoneInfo('Australia/Sydney')))\n\
             for key in ['Mars/Base', 'europe/berlin']:\n    try:\n        ZoneInfo(key)\n    \
             except ZoneInfoNotFoundError as error:\n        print(error)"
        ),
        "2024-07-01 12:00:00+02:00 CEST 2024-07-01 06:00:00-04:00\n2050-01-01 00:00:00+11:00\n\
         'No time zone found with key Mars/Base'\n'No time zone found with key europe/berlin'\n"
    );
}

#[test]
fn modules_of_a_learner_s_first_months_can_be_imported() {
    assert_eq!(
        output_of(
            "import abc, argparse, array, ast, base64, bisect, calendar, cmath, collections, configparser, contextlib\n\
             import copy, csv, dataclasses, datetime, decimal, difflib, doctest, enum, fractions, functools, getpass\n\
             import glob, hashlib, heapq, html, inspect, io, itertools, json, keyword, locale, logging, math, numbers\n\
             import operator, os, pathlib, pickle, platform, pprint, queue, random, re, sched, secrets, shelve, shutil\n\
             import signal, statistics, string, struct, subprocess, sys, tempfile, textwrap, threading, time, timeit\n\
             import tomllib, traceback, types, typing, unittest, urllib.parse, uuid, warnings, weakref, zipfile, zlib\n\
             print('all')"
        ),
        "all\n"
    );
}

#[test]
fn os_exit_runs_nothing_more() {
    let source = r#"
import atexit, os

atexit.register(print, "at exit")
file = open("kept.txt", "w")
file.write("never flushed")
with open("done.txt", "w") as done:
    done.write("done")

class Word:
    def __del__(self):
        print("deleted")

word = Word()
try:
    print("before")
    os._exit(STATUS)
except BaseException:
    print("caught")
finally:
    while True:
        try:
            print("finally")
        except BaseException:
            pass
"#;
    for (status, expected) in [("0", "ok"), ("3", "error")] {
        let result = Program::new(&source.replace("STATUS", status)).run();
        assert_eq!(result.output, "before\n");
        assert_eq!(result.status(), expected);
        assert_eq!(
            result.last()["files"],
            json!({"done.txt": "done", "kept.txt": ""})
        );
    }
}

#[test]
fn os_exit_in_a_thread_ends_the_program() {
    let source = "import os, threading\n\ndef work():\n    print('work')\n    os._exit(0)\n\n\
                  threading.Thread(target=work).start()\nprint('never')";
    assert_eq!(output_of(source), "work\n");
}

#[test]
fn modules_that_only_need_to_be_imported_refuse_when_they_are_used() {
    let source = r#"
import faulthandler, multiprocessing, ssl, urllib.request

def attempt(call):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, "web page" in str(error))

attempt(lambda: ssl.create_default_context().wrap_socket(None))
attempt(lambda: urllib.request.urlopen("https://example.org"))
attempt(multiprocessing.Process(target=print).start)
attempt(multiprocessing.Pool)
attempt(multiprocessing.Queue)
attempt(multiprocessing.get_context("spawn").Lock)
attempt(faulthandler.dump_traceback)
"#;
    let refused = "OSError True\n";
    let expected = format!("{refused}URLError True\n{}", refused.repeat(5));
    assert_eq!(output_of(source), expected);
}

#[test]
fn what_pytest_asks_of_the_system_is_answered() {
    let source = "import faulthandler, os\n\nfaulthandler.enable(file=2)\n\
                  print(faulthandler.is_enabled(), faulthandler.disable(), faulthandler.is_enabled())\n\
                  faulthandler.cancel_dump_traceback_later()\n\
                  open('own.txt', 'w').close()\n\
                  print(os.stat('own.txt').st_uid == os.getuid() == os.geteuid() != 0)";
    let answer = Program::new(source).run();
    assert_eq!(answer.output, "True True False\nTrue\n");
}

#[test]
fn a_million_nested_values_are_freed() {
    let source = r#"
class Node:
    def __init__(self, following):
        self.following = following

def freed(wrap, count):
    value = None
    for _ in range(count):
        value = wrap(value)
    del value
    print("freed")

freed(lambda value: [value], 1_000_000)
freed(lambda value: {"next": (value,)}, 300_000)
freed(Node, 300_000)
"#;
    assert_eq!(output_of(source), "freed\n".repeat(3));
}

#[test]
fn thousands_of_nested_folders_are_an_ordinary_end() {
    let source = "import os\n\nfor _ in range(2000):\n    os.mkdir('d')\n    os.chdir('d')\n\
                  open('deep.txt', 'w').close()\nprint('made')";
    let answer = Program::new(source).run();
    assert_eq!(answer.output, "made\n");
    assert_eq!(answer.status(), "ok");
    let files = answer.last()["files"].as_object().expect("an object");
    assert!(files.keys().all(|path| path.ends_with("d/d/deep.txt")));
}

#[test]
fn a_program_that_ruins_builtins_ends_in_its_own_error() {
    let source = "import builtins\n\nfor name in ['dict', 'list', 'len', 'print', 'isinstance', 'getattr', \
                  'type', 'str', 'open']:\n    setattr(builtins, name, None)\n1 / 0";
    let answer = Program::new(source).run();
    assert_eq!(answer.status(), "error");
    assert_eq!(answer.last()["error"]["type"], "ZeroDivisionError");
    assert!(
        answer.output.contains("ZeroDivisionError"),
        "{}",
        answer.output
    );
}
