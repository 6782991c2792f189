"""Mistakes in an exercise's tables are reported to the author with their location."""

import json

from engine import EngineTest, check


class DefinitionErrors(EngineTest):
    def definition_errors(self, *checks, mistakes=()):
        exercise = {"checks": [{"name": "a", **one} for one in checks], "mistakes": list(mistakes)}
        verdict = json.loads(check.judge_json(json.dumps(exercise), "print(1)"))
        if "definition_errors" in verdict:
            self.assertEqual((verdict["status"], verdict["passed"]), ("crashed", False))
        return verdict.get("definition_errors", [])

    def test_a_valid_exercise_has_none(self):
        self.assertEqual(self.definition_errors({"stdout": "1"}), [])

    def test_all_errors_are_reported_with_their_locations(self):
        mistake = {"message": "x", "stdout": "1", "forbids": ["fro"]}
        errors = self.definition_errors(
            {"stdout": "1", "sdtin": ["1"]},
            {"call": "f(", "returns": "1"},
            {"script": "x = 1\nassert x ==\n"},
            {"stdout": "1", "given": {"n": "1 +"}},
            {"pattern": "a\n(b"},
            mistakes=[mistake],
        )
        self.assertEqual(
            [(one["table"], one["number"], one["key"], one["line"]) for one in errors],
            [
                ("check", 0, "sdtin", None),
                ("check", 1, "call", 1),
                ("check", 2, "script", 2),
                ("check", 3, "given.n", 1),
                ("check", 4, "pattern", 2),
                ("mistake", 0, "forbids", None),
            ],
        )
        self.assertEqual(errors[4]["column"], 1)

    def test_a_pattern_that_is_too_deep_or_too_large(self):
        for pattern in ("(" * 5000 + ")" * 5000, "a{99999999999999999999}"):
            [error] = self.definition_errors({"pattern": pattern})
            self.assertIn("'pattern' in the check 'a' is not a regular expression: ", error["message"])

    def test_a_pattern_that_matches_almost_any_text(self):
        for pattern in ("(?is)^(?!.*order by)", "^(?!.*print)", "^(?!#)", ".*", r"\s*", "$", r"\Z", "a?"):
            with self.subTest(pattern):
                errors = self.definition_errors({"pattern": pattern}, {"source": pattern})
                self.assertEqual([(one["number"], one["key"]) for one in errors], [(0, "pattern"), (1, "source")])
                self.assertIn("'pattern' in the check 'a' matches almost any text", errors[0]["message"])
        for pattern in (r"\A(?![\s\S]*print)", r"(?s)\A(?!.*x)", "^$", "^x", "^(?!x).*7", "^[^x]+$"):
            with self.subTest(pattern):
                self.assertEqual(self.definition_errors({"pattern": pattern}, {"source": pattern}), [])

    def test_helpers_that_are_not_python(self):
        exercise = {"checks": [{"name": "a", "script": "pass"}], "helpers": "def f(:\n"}
        [error] = check.definition_errors_of(exercise)
        self.assertIn("checks.py is not Python: ", str(error))

    def test_what_the_program_prints_cannot_be_combined_with_a_call(self):
        for key in ("stdout", "contains", "pattern"):
            errors = self.definition_errors({key: "1", "call": "f()", "returns": "2"})
            self.assertEqual([one["key"] for one in errors], [key])
            self.assertIn("cannot stand with 'call': `" + key, errors[0]["message"])
            self.assertIn("`prints` is what the call prints", errors[0]["message"])
        mistake = {"message": "x", "stdout": "1", "call": "f()", "returns": "2"}
        self.assertEqual(self.definition_errors({"stdout": "1"}, mistakes=[mistake]), [])
