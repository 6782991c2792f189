"""Runs tasks that need one another, a few at a time, and counts what they say."""

import os
import re
import signal
import subprocess
import threading
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass, field

LOGS = "target/tests"
# How many seconds a task may take before it's stopped and counts as failed.
PATIENCE = 5400

# The summary line of each test runner. The groups are passed and failed; unittest's are counted
# below.
CARGO = re.compile(r"^test result: \w+\. (\d+) passed; (\d+) failed", re.MULTILINE)
NODE = re.compile(r"^. pass (\d+)\n. fail (\d+)$", re.MULTILINE)
TOTAL = re.compile(r"^(\d+) passed, (\d+) failed$", re.MULTILINE)
UNITTEST = re.compile(r"^Ran (\d+) tests? in .*\n\n(?:OK|FAILED) ?(?:\((.*)\))?", re.MULTILINE)

# The lines in which the runners name failures.
FAILURES = re.compile(
    r"^(?:test .* \.\.\. FAILED|\s*✖ (?!failing tests).*|(?:FAIL|ERROR):? .*|(?:error|warning)(?:\[.*)?: .*)$",
    re.MULTILINE,
)


@dataclass
class Task:
    """Commands, run one after another."""

    commands: tuple
    needs: list = field(default_factory=list)
    # Whether it's a suite. Everything else counts only if it fails.
    counts: bool = True
    # Whether others wait for it. It keeps its priority, and they run at a lower one.
    urgent: bool = False
    # What one task at a time can use, such as a folder that cargo locks.
    locks: str = ""


@dataclass
class Result:
    passed: int
    failed: int
    seconds: int = 0


def counted(output, status):
    """Returns how many tests passed and failed in a command. One without a summary is one test."""
    counts = [(int(passed), int(failed)) for each in (CARGO, NODE, TOTAL) for passed, failed in each.findall(output)]
    for ran, unwell in UNITTEST.findall(output):
        numbers = dict(re.findall(r"(\w+)=(\d+)", unwell))
        failed = sum(int(numbers.get(kind, 0)) for kind in ("failures", "errors"))
        counts.append((int(ran) - failed - int(numbers.get("skipped", 0)), failed))
    if not counts:
        return (1, 0) if status == 0 else (0, 1)
    passed, failed = (sum(each) for each in zip(*counts))
    return passed, failed or int(status != 0)


def closure(names, tasks):
    """Returns the named tasks and everything they need, with each after what it needs."""
    ordered = {}
    for name in names:
        ordered |= dict.fromkeys([*closure(tasks[name].needs, tasks), name])
    return list(ordered)


class Run:
    def __init__(self, tasks, at_once):
        self.tasks = tasks
        self.at_once = at_once
        self.start = time.monotonic()
        self.processes = set()
        self.stopped = threading.Event()

    def carry_out(self, name):
        """Runs one task's commands. Its output goes to its log."""
        task, start = self.tasks[name], time.monotonic()
        passed = failed = 0
        with open(f"{LOGS}/{name}.log", "w+", encoding="utf-8", errors="replace") as log:
            for command in task.commands:
                from_here = log.seek(0, os.SEEK_END)
                print(f"$ {command}", file=log, flush=True)
                status = self.execute(command, log, task.urgent)
                log.seek(from_here)
                summary = counted(log.read(), status)
                passed, failed = passed + summary[0], failed + summary[1]
        if not task.counts:
            passed = 0
        return Result(passed, failed, round(time.monotonic() - start))

    def execute(self, command, log, urgent):
        """Runs a command in a process group of its own, and returns its exit status."""
        if self.stopped.is_set():
            return 130
        # Not a session of its own: on Linux, niceness has no effect between sessions.
        process = subprocess.Popen(
            ["nice", "-n", "0" if urgent else "10", "bash", "-o", "pipefail", "-c", command],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            process_group=0,
        )
        self.processes.add(process)
        try:
            return process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            print(f"error: stopped after {PATIENCE} s", file=log, flush=True)
            return 1
        finally:
            self.end(process)

    def end(self, process):
        """Ends a process and everything it started."""
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.processes.discard(process)

    def stop(self):
        self.stopped.set()
        for process in list(self.processes):
            self.end(process)

    def all(self, names):
        """Runs tasks, each as soon as what it needs is there. Returns their results by name."""
        results, running, waiting = {}, {}, list(names)
        with ThreadPoolExecutor(self.at_once) as pool:
            try:
                while waiting or running:
                    for name in list(waiting):
                        if len(running) == self.at_once:
                            break
                        if not self.can_start(name, results, running):
                            continue
                        waiting.remove(name)
                        missing = [need for need in self.tasks[name].needs if results[need].failed]
                        if missing:
                            print(f"{name}: not run, because {missing[0]} failed", flush=True)
                            results[name] = Result(0, 1)
                        else:
                            running[pool.submit(self.carry_out, name)] = name
                    if running:
                        finished, _ = wait(running, return_when=FIRST_COMPLETED)
                        for each in finished:
                            name = running.pop(each)
                            results[name] = each.result()
                            self.report(name, results[name])
            except BaseException:
                self.stop()
                raise
        return results

    def can_start(self, name, results, running):
        task = self.tasks[name]
        locked = {self.tasks[other].locks for other in running.values()} - {""}
        return task.locks not in locked and all(need in results for need in task.needs)

    def report(self, name, result):
        if not self.tasks[name].counts and not result.failed:
            return
        after = round(time.monotonic() - self.start)
        counts = f"{result.passed:5} passed {result.failed:4} failed"
        print(f"{name:16} {counts} in {result.seconds:4} s, {after:4} s after the start", flush=True)
        if result.failed:
            show_failures(name)


def show_failures(name):
    """Prints how a log ends, and the name of each failure, which can be further up."""
    path = f"{LOGS}/{name}.log"
    with open(path, encoding="utf-8", errors="replace") as log:
        text = log.read()
    print(f"  {path} ends:", *(f"    {line}" for line in text.splitlines()[-40:]), sep="\n")
    failures = dict.fromkeys(line.strip() for line in FAILURES.findall(text))
    print("  failures in it:", *(f"    {line}" for line in list(failures)[:40]), sep="\n", flush=True)


def run(chosen, tasks, at_once):
    """Runs suites and what they need, at most `at_once` of them at a time. Returns the exit status.

    The last line counts everything.
    """
    os.makedirs(LOGS, exist_ok=True)
    signal.signal(signal.SIGTERM, lambda *_: os.kill(os.getpid(), signal.SIGINT))
    results = Run(tasks, at_once).all(closure(chosen, tasks))
    failed = sum(result.failed for result in results.values())
    passed = sum(result.passed for result in results.values())
    wrong = [name for name, result in results.items() if result.failed]
    if wrong:
        print("failed:", *wrong)
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed else 0
