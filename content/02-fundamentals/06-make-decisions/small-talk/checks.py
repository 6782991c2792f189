"""Checks of the exercise small-talk."""

import ast
import itertools

from understory import program


def talk(word):
    # Answers every question with the word, or with 7 where the program needs a number. It may convert
    # an answer right after its question or long after it, so other places are tried if that one fails.
    numbers, others = frozenset(), None
    while True:
        said, last, asked = [], [], [0]

        def ask(prompt="", said=said, last=last, asked=asked, numbers=numbers):
            asked[0] += 1
            said.append(str(prompt))
            last.clear()
            return "7" if asked[0] in numbers else word

        def say(*values, said=said, last=last, sep=" ", end="\n", **other):
            said.append(sep.join(str(value) for value in values))
            last.append(said[-1])

        try:
            exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "input": ask, "print": say})
        except ValueError:
            if others is None and asked[0] and asked[0] not in numbers:
                numbers = numbers | {asked[0]}
                continue
            if others is None:
                places = range(1, min(asked[0], 6) + 1)
                others = itertools.chain.from_iterable(itertools.combinations(places, size) for size in places)
            numbers = next(others, None)
            if numbers is None:
                raise
            continue
        return "\n".join(said), "\n".join(last), asked[0], len(numbers)


def answers_differently_to_at_least_four_words():
    unknown = "qzxvk"
    pattern, _last, questions, numeric = talk(unknown)
    assert questions, "Your bot talks, but it never waits for an answer. What makes a program wait for one?"
    assert numeric < questions, (
        "Your bot asks only for numbers, but it's tested with words. Which question could people answer with a word?"
    )
    words = []
    for node in ast.walk(ast.parse(program.source)):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node.value.strip()
            and node.value not in words
        ):
            words.append(node.value)
    answers = {}
    for word in words[:80]:
        said = talk(word)[0]
        if said != pattern.replace(unknown, word):
            answers.setdefault(said, word)
    known = ", ".join(answers.values())
    assert answers, "Your bot says the same thing to every word. Where do you compare the typed answer with a word?"
    count = len(answers)
    assert count >= 4, (
        f"Apart from the answer to unknown words, your bot has {count} different "
        + ("answer" if count == 1 else "answers")
        + f" (to: {known}). It should have at least four. What else might people type?"
    )


def says_something_to_any_other_word():
    last = talk("qzxvk")[1]
    assert last.strip(), (
        "After a word that it doesn't know, your bot said nothing. Which branch is for all other words?"
    )


def one_answer_at_a_time():
    def prints(lines):
        return any(
            isinstance(part, ast.Call) and getattr(part.func, "id", "") == "print"
            for line in lines
            for part in ast.walk(line)
        )

    def changed(lines):
        return {
            target.id
            for line in lines
            for part in ast.walk(line)
            if isinstance(part, ast.Assign)
            for target in part.targets
            if isinstance(target, ast.Name)
        }

    def asks(test):
        if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq):
            left, right = test.left, test.comparators[0]
            if isinstance(left, ast.Constant):
                left, right = right, left
            if isinstance(left, ast.Name) and isinstance(right, ast.Constant) and isinstance(right.value, str):
                return left.id, right.value
        return None, None

    answered, others = {}, {}
    for node in ast.parse(program.source).body:
        if not isinstance(node, ast.If):
            for name in changed([node]):
                answered.pop(name, None)
                others.pop(name, None)
            continue
        whole, branches = node, []
        while True:
            branches.append((*asks(node.test), node.body))
            if len(node.orelse) != 1 or not isinstance(node.orelse[0], ast.If):
                break
            node = node.orelse[0]
        names = {name for name, word, body in branches}
        if len(names) != 1 or None in names:
            continue
        name = names.pop()
        words = [word for _, word, body in branches]
        twice = [word for word in answered.get(name, []) if word not in words] if prints(node.orelse) else []
        for known in others.get(name, []):
            twice += [word for _, word, body in branches if word not in known and prints(body)]
        assert not twice, (
            f"After `{twice[0]}`, your bot gives two answers: the one for `{twice[0]}`, and the one under an `else`. To which question does that `else` belong?"
        )
        if name in changed([whole]):
            continue
        answered[name] = answered.get(name, []) + [word for _, word, body in branches if prints(body)]
        if prints(node.orelse):
            others[name] = others.get(name, []) + [words]
