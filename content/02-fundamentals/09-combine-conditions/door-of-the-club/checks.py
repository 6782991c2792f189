"""Checks of the exercise door-of-the-club."""

import ast
import itertools

from understory import program


def three_questions_one_decision():
    asked = []

    def ask(prompt=""):
        asked.append(prompt)
        return "7"

    said = []

    def say(*values, sep=" ", end="\n", **other):
        said.append(sep.join(str(value) for value in values) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "input": ask, "print": say})
    count = len(asked)
    assert count == 3, (
        f"If the answer is always 7, your program asks {count} "
        + ("question" if count == 1 else "questions")
        + ". It should always ask three. Which lines with `input` run in that case?"
    )
    text = "".join(said)
    verdicts = text.count("Come in!") + text.count("Not tonight.")
    assert verdicts, (
        "Neither `Come in!` nor `Not tonight.` appeared after three answers of 7. Which line should decide that?"
    )
    assert verdicts == 1, (
        f"For three answers of 7, your program printed {verdicts} decisions. How can your program make only one?"
    )


def some_get_in_some_dont_and_every_answer_matters():
    code = compile(program.source, "main.py", "exec")

    class Stop(Exception):
        pass

    def decide(answers):
        left, said = list(answers), []

        def ask(prompt=""):
            return left.pop(0) if left else "7"

        def say(*values, sep=" ", end="\n", **other):
            said.append(sep.join(str(value) for value in values) + end)

        try:
            exec(code, {"__name__": "__main__", "input": ask, "print": say})
        except ValueError:
            return "number"
        text = "".join(said)
        if text.count("Come in!") + text.count("Not tonight.") != 1:
            return "unclear"
        return "in" if "Come in!" in text else "out"

    # A program may convert an answer long after its question, so try which answers have to be numbers.
    numeric = (False, False, False)
    for choice in sorted(itertools.product((False, True), repeat=3), key=sum):
        if decide(["7" if number else "qzxvk" for number in choice]) != "number":
            numeric = choice
            break

    words, numbers = ["qzxvk"], []
    for node in ast.walk(ast.parse(program.source)):
        parts = []
        if isinstance(node, ast.Compare):
            parts = [node.left, *node.comparators]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            parts = node.args
            if isinstance(node.func.value, ast.Constant) and isinstance(node.func.value.value, str):
                parts = [*parts, *map(ast.Constant, node.func.value.value.split())]
        elif isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            parts = node.elts
        elif isinstance(node, ast.Dict):
            parts = node.keys
        elif isinstance(node, ast.Assign):
            parts = [node.value]
        for part in parts:
            if isinstance(part, ast.UnaryOp) and isinstance(part.operand, ast.Constant):
                part = ast.Constant(-part.operand.value) if not isinstance(part.operand.value, str) else part
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value not in words:
                words.append(part.value)
                if len(part.value) == 1:
                    words.append(part.value * 3)
            elif (
                isinstance(part, ast.Constant)
                and isinstance(part.value, (int, float))
                and not isinstance(part.value, bool)
            ):
                for value in (int(part.value), int(part.value) - 1, int(part.value) + 1):
                    if value not in numbers:
                        numbers.append(value)
    long = ["q" * value for value in numbers if 0 < value < 40 and value != 5][:4]
    words = (words[:8] + long + [""] if numbers else words[:10] + ["", "QZXVK"])[:11]
    numbers = [str(value) for value in numbers[:9]] or ["7"]
    if "7" not in numbers:
        numbers.append("7")
    pools = [numbers if number else words + [one for one in numbers if not any(numeric)][:3] for number in numeric]

    results = {}
    for answers in itertools.product(*pools):
        result = decide(answers)
        if result in ("in", "out", "unclear"):
            results[answers] = result
        if result == "unclear":
            break
    typed = lambda answers: ", ".join(answer or "nothing" for answer in answers)
    unclear = [answers for answers, result in results.items() if result == "unclear"]
    assert not unclear, (
        f"The answers were: {typed(unclear[0])}. Then your program should print either `Come in!` or `Not tonight.`, and only once, but it didn't. Which lines run for them?"
    )
    inside = [answers for answers, result in results.items() if result == "in"]
    outside = [answers for answers, result in results.items() if result == "out"]
    assert inside, (
        f"Your program was tested with {len(results)} combinations of the words and numbers in your rules, but nobody got in. Can all of your conditions be true at once?"
    )
    assert outside, (
        f"Your program was tested with {len(results)} combinations of the words and numbers in your rules, and everybody got in. Is one of your conditions always true?"
    )
    matters = [False, False, False]
    for answers in inside:
        for place in range(3):
            if not matters[place]:
                for other in pools[place]:
                    changed = answers[:place] + (other,) + answers[place + 1 :]
                    if results.get(changed) == "out":
                        matters[place] = True
                        break
    names = ["first", "second", "third"]
    idle = [name for name, matter in zip(names, matters) if not matter]
    assert not idle, (
        f"In {len(results)} combinations, the answer to your {idle[0] if idle else ''} question never changed the decision. Which part of your condition is about it?"
    )


def every_side_of_and_and_or_is_a_question():
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.BoolOp) and any(isinstance(side, (ast.Compare, ast.BoolOp)) for side in node.values):
            alone = [
                side.value
                for side in node.values
                if isinstance(side, ast.Constant)
                and isinstance(side.value, (str, int, float))
                and not isinstance(side.value, bool)
            ]
            assert not alone, (
                f"Next to `and` or `or`, your program has only {alone[0]!r}, without any question about it. What should it be compared with?"
            )
