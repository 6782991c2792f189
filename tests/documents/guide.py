"""A guide for authors: its text, and its code blocks with their lines."""

import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "wasm-runner", "python"))

import join_check

ENGINE = join_check.importable()


def read(name):
    """Returns a guide and its code blocks: the words after the fence, the text, and the line."""
    with open(os.path.join(ROOT, "docs/authors", name), encoding="utf-8") as file:
        guide = file.read()
    fences = re.finditer(r"^```(\w[^\n]*)\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    return guide, [(found[1], found[2], guide.count("\n", 0, found.start()) + 1) for found in fences]
