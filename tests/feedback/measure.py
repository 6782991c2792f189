#!/usr/bin/env python3
"""Measures the feedback on wrong answers that nobody has declared.

  tests/feedback/measure.py                what the feedback is worth
  tests/feedback/measure.py --list         also each answer whose message isn't useful, or is untrue
  tests/feedback/measure.py held-out.toml  some files of answers/ alone

Each answer names its slip, the kind of misconception behind it (`kind`), the words of which useful
feedback has at least one (`says`), and the words that would be untrue (`untrue`). The report has a
line for each file and one for each kind. Mistakes that an author declared count as feedback, too:
that's what a reader sees. Needs `cargo build --release`.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "wasm-runner/python"))
import join_check

join_check.importable()
import check


def exercises():
    """Returns the course's exercises in Python by their names, as the engine gets them."""
    understory = os.path.join(ROOT, "target/release/understory")
    result = subprocess.run([understory, "programs"], cwd=ROOT, check=True, capture_output=True, text=True)
    all_exercises = [one["exercise"] for one in json.loads(result.stdout)["exercises"]]
    return {exercise["id"]: exercise for exercise in all_exercises if exercise["kind"] == "python"}


def feedback(exercise, code):
    """Returns the message that a reader sees, or None if the answer passes."""
    with tempfile.TemporaryDirectory() as folder:
        before = os.getcwd()
        os.chdir(folder)
        try:
            verdict = check.judge(exercise, code)
        finally:
            os.chdir(before)
    entries = verdict["checks"]
    entry = next((one for one in entries if one["status"] not in ("passed", "waiting")), None)
    return None if entry is None else entry["message"]


def answers_in(name):
    """Returns the answers in a file of `answers/`. Exits if one has no kind."""
    with open(os.path.join(HERE, "answers", name), "rb") as file:
        answers = tomllib.load(file)["answer"]
    for answer in answers:
        if "kind" not in answer:
            slip = f"{answer['exercise']}: {answer['misconception']}"
            sys.exit(f"error: an answer in {name} has no kind ({slip})")
    return answers


def has(words, message):
    return any(re.search(word, message, re.IGNORECASE) for word in words)


def main(arguments):
    listed = "--list" in arguments
    chosen = [one for one in arguments if not one.startswith("--")]
    names = sorted(chosen or os.listdir(os.path.join(HERE, "answers")))
    course, unknown, total, kinds = exercises(), 0, [0, 0, 0, 0], {}
    for name, answers in [(name, answers_in(name)) for name in names]:
        counts = [0, 0, 0, 0]
        for answer in answers:
            if answer["exercise"] not in course:
                unknown += 1
                continue
            message = feedback(course[answer["exercise"]], answer["code"])
            rejected = message is not None
            true = not rejected or not has(answer["untrue"], message)
            useful = rejected and true and has(answer["says"], message)
            of_kind = kinds.setdefault(answer["kind"], [0, 0, 0, 0])
            for place, holds in enumerate((True, rejected, true, useful)):
                counts[place] += holds
                of_kind[place] += holds
            if listed and not useful:
                print(f"{answer['exercise']}: {answer['misconception']}\n    {message}")
        total = [one + other for one, other in zip(total, counts)]
        report(name, *counts)
    for kind, counts in sorted(kinds.items(), key=lambda item: (-item[1][0], item[0])):
        report(kind, *counts)
    report("all", *total)
    if unknown:
        print(f"{unknown} answers are to exercises that don't exist")


def report(name, answers, rejected, true, useful):
    share = [f"{100 * count / max(answers, 1):.0f} %" for count in (rejected, true, useful)]
    print(f"{name:39} {answers:4} answers: {share[0]} rejected, {share[1]} true, {share[2]} useful")


if __name__ == "__main__":
    main(sys.argv[1:])
