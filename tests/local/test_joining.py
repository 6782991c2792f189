"""`check.py` is joined from modules, whose schema the generator reads, too."""

import ast
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = os.path.join(HERE, "..", "..", "wasm-runner", "python")
sys.path.insert(0, PYTHON)

import join_check


def read(name):
    with open(os.path.join(join_check.FOLDER, name), encoding="utf-8") as file:
        return file.read()


# Besides modules, the list names data files.
LISTED = read("modules.txt").split()
MODULES = [name for name in LISTED if not name.endswith(".json")]
GUIDE = read("README.md")


def types_in(schema):
    """Yields the type of each key, which is the second value of its entry."""
    for key, part in schema.items():
        if isinstance(part, dict):
            yield from types_in(part)
        elif key not in ("rules", "named_rules", "needs", "programs"):
            yield from (entry[1] for entry in part if isinstance(entry, list))


class Joining(unittest.TestCase):
    def test_every_module_is_listed(self):
        files = {name.removesuffix(".py") for name in os.listdir(join_check.FOLDER) if name.endswith((".py", ".json"))}
        self.assertEqual(files, {"head", *LISTED})
        rows = re.findall(
            r"^\| `(\w+)` \|", GUIDE.partition("\n## The modules\n")[2].partition("\n## ")[0], re.MULTILINE
        )
        self.assertEqual(rows, ["head", *MODULES])

    def test_a_name_exists_once(self):
        names = []
        for node in ast.parse(join_check.joined()).body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                names.append(node.name)
            names += [target.id for target in getattr(node, "targets", [])]
        self.assertEqual(len(names), len(set(names)))

    def test_modules_import_only_what_is_above_them(self):
        for place, name in enumerate(MODULES):
            for node in ast.parse(read(f"{name}.py")).body:
                if isinstance(node, ast.ImportFrom):
                    self.assertEqual(node.level, 1, name)
                    self.assertIn(node.module, MODULES[:place], name)
                    self.assertEqual([one.asname for one in node.names if one.asname], [], name)
        self.assertNotIn("\nfrom .", join_check.joined())

    def test_the_modules_are_a_package(self):
        program = """
import os, sys
sys.path.insert(0, sys.argv[1])
import check.main
from check.judging import judge
verdict = judge({"checks": [{"name": "a", "stdout": "1"}]}, "import sys\\nsys.stdout.write(1)")
print(verdict["checks"][0]["error"]["traceback"])
"""
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-B", "-c", program, os.path.abspath(PYTHON)]
            ended = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        self.assertEqual(ended.stderr, "")
        self.assertEqual(re.findall(r'File "(.*)"', ended.stdout), ["main.py"])

    def test_every_part_and_type_of_the_schema_is_explained(self):
        schema = json.loads(read("schema.json"))
        guide = set(re.findall(r"`([\w.-]+)`", GUIDE.partition("\n## The schema\n")[2]))
        self.assertEqual(set(types_in(schema)) - guide, set())
        local = {f"local.{key}" for key in schema["local"]} - {"local.not_in_mistakes"}
        parts = {key for kind in schema["kinds"].values() for key in kind}
        self.assertEqual(({*schema, *parts} | local) - {"kinds", "local"} - guide, set())


if __name__ == "__main__":
    unittest.main()
