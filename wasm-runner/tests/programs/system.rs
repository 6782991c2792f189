//! What a program can reach of the world: a clock and randomness, and nothing else.

use crate::driver::output_of;

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
            "import os\nprint(os.path.exists('/etc/passwd'), os.listdir('/'), hasattr(os, 'system'), os.environ['HOME'])"
        ),
        "False ['home', 'tmp', 'usr'] False /home/learner\n"
    );
    for module in ["_posixsubprocess", "_ctypes", "ctypes", "tkinter", "turtle"] {
        let output = output_of(&format!("import {module}"));
        assert!(
            output.ends_with(&format!(
                "ModuleNotFoundError: No module named '{module}'\n"
            )),
            "{output}"
        );
    }
}

#[test]
fn there_is_no_network() {
    let source = "import socket\nsocket.create_connection(('localhost', 80))";
    assert!(output_of(source).ends_with("socket.gaierror: [Errno -2] Name or service not known\n"));
    let output = output_of("import socket\nsocket.socket()");
    assert!(
        output.ends_with("PermissionError: [Errno 13] Permission denied\n"),
        "{output}"
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
