"""Checks of the exercise three-question-quiz."""

import ast
import re

from understory import program


def three_questions_and_a_score():
    asked = []

    def ask(prompt=""):
        asked.append(prompt)
        return "qzxvk"

    said = []

    def say(*values, sep=" ", end="\n", **other):
        said.append(sep.join(str(value) for value in values) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "input": ask, "print": say})
    count = len(asked)
    assert count == 3, (
        f"Your program waits for an answer {count} "
        + ("time" if count == 1 else "times")
        + ". How many questions should it have?"
    )
    found = re.findall(r"^Score: *(-?\d+(?:\.0)?)(?: *(?:/|of|out of) *3)?[ .!]*$", "".join(said), re.MULTILINE)
    assert found, "There's no line like `Score: 2` in your output. What should your last line print?"
    assert len(found) == 1, f"There are {len(found)} lines with the score. When should it be printed?"
    assert float(found[0]) == 0, (
        f"After the same nonsense three times, your program says `Score: {found[0]}`. Which lines changed the score?"
    )


def every_question_has_a_right_answer_and_its_worth():
    spoken = {}

    def score(answers):
        left, said = list(answers), []

        def ask(prompt=""):
            return left.pop(0) if left else "qzxvk"

        def say(*values, sep=" ", end="\n", **other):
            said.append(sep.join(str(value) for value in values) + end)

        exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "input": ask, "print": say})
        text = "".join(said)
        spoken[tuple(answers)] = [line for line in text.splitlines() if not line.startswith("Score:")]
        return float(re.findall(r"^Score: *(-?\d+(?:\.0)?)(?: *(?:/|of|out of) *3)?[ .!]*$", text, re.MULTILINE)[-1])

    words = []
    for node in ast.walk(ast.parse(program.source)):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node.value.strip()
            and node.value not in words
        ):
            words.append(node.value)
    words = words[:60]
    names = ["first", "second", "third"]
    right = []
    for place in range(3):
        points = {}
        for word in words:
            answers = ["qzxvk"] * 3
            answers[place] = word
            points[word] = score(answers)
        good = [word for word in words if points[word] > 0]
        assert good, (
            f"Your program was tested with each of its own strings as an answer to the {names[place]} question, and none of them is right. What does it compare the typed answer with?"
        )
        assert points[good[0]] == 1, (
            f"For the answer {good[0]} to the {names[place]} question, the score grew by {points[good[0]]:g}. How many points is it worth?"
        )
        right.append(good[0])
    for place in range(3):
        for word in (right[place].upper(), right[place].lower(), "  " + right[place], right[place] + " "):
            answers = ["qzxvk"] * 3
            answers[place] = word
            assert score(answers) == 1, (
                f"{right[place]} is a right answer to the {names[place]} question, but it gets no point when somebody types [{word}] (without the square brackets). Which method is missing there?"
            )
    nothing = ["qzxvk"] * 3
    score(nothing)
    for place in range(3):
        answers = ["qzxvk"] * 3
        answers[place] = right[place]
        score(answers)
        assert spoken[tuple(answers)] != spoken[tuple(nothing)], (
            f"Apart from the score, your program says the same thing to a right and to a wrong answer to the {names[place]} question. How do people learn if it was right?"
        )
    both = score([right[0], "qzxvk", right[2]])
    assert both == 2, f"Two right answers make a score of {both:g}. Does each question add its point to the others?"
    everything = score(right)
    assert everything == 3, (
        f"Three right answers make a score of {everything:g}. Does each question add its point to the others?"
    )


def silent_judge():
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.If):
            assert not any(
                isinstance(part, ast.Call) and getattr(part.func, "id", "") == "print" for part in ast.walk(node)
            )
    assert "Score: 0" in program.output
