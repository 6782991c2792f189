"""Checks of the exercise endless-story."""

import ast
import builtins
import re

from main import story
from understory import program


def session(*typed):
    waiting = list(typed)
    parts, told, calls, asked = [[]], [], [], []

    def answer(prompt=""):
        if not waiting:
            raise EOFError
        *above, _last = str(prompt).split("\n")
        parts[-1].append("".join(line + "\n" for line in above))
        parts.append([])
        return waiting.pop(0)

    def keep(*values, sep=" ", end="\n", **named):
        parts[-1].append(sep.join(map(str, values)) + end)

    def watch(function):
        def watched(*values, **named):
            tale = iter(function(*values, **named))
            if asked:
                yield from tale
                return
            calls.append([*map(str, values), *map(str, named.values())])
            while True:
                asked.append(tale)
                try:
                    sentence = next(tale)
                except StopIteration:
                    return
                finally:
                    asked.pop()
                told.append(str(sentence).strip())
                yield sentence

        return watched

    tree = ast.parse(program.source)
    for place, node in enumerate(tree.body):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == "story":
            tree.body[place + 1 : place + 1] = ast.parse("story = _watch(story)").body
            break
    try:
        exec(
            compile(tree, "main.py", "exec"), {"__name__": "__main__", "input": answer, "print": keep, "_watch": watch}
        )
    except EOFError:
        waiting.append("more questions than answers")
    return ["".join(part) for part in parts], told, calls, waiting


def story_never_ends():
    tale = story("Bao")
    assert hasattr(tale, "__next__"), (
        f"`story('Bao')` returns a value of the type {type(tale).__name__}. It should return a generator, so that `next` can ask it."
    )
    values = [sentence for number, sentence in zip(range(2000), tale)]
    assert len(values) == 2000, (
        f"Your story should never end, but it was over after this many sentences: {len(values)}. What could keep it going?"
    )
    strange = [value for value in values if not isinstance(value, str) or not value.strip()]
    assert not strange, f"One of the values of `story` is {strange[0]!r}. Each one should be a sentence."
    different = len(set(values[:100]))
    assert different >= 10, (
        f"Among the first 100 sentences of your story, this many are different: {different}. There should be at least ten."
    )


def the_hero_is_in_it():
    for telling in range(30):
        tale = story("Bao")
        first = [next(tale), next(tale), next(tale)]
        assert any("Bao" in sentence for sentence in first), (
            "The story is about Bao, and at least once, its first three sentences were: " + " ".join(first)
        )


def one_sentence_then_a_question():
    questions = []

    def session(*typed):
        waiting = list(typed)
        parts, told, calls, asked = [[]], [], [], []

        def answer(prompt=""):
            if not waiting:
                raise EOFError
            questions.append(str(prompt))
            *above, _last = str(prompt).split("\n")
            parts[-1].append("".join(line + "\n" for line in above))
            parts.append([])
            return waiting.pop(0)

        def keep(*values, sep=" ", end="\n", **named):
            parts[-1].append(sep.join(map(str, values)) + end)

        def watch(function):
            def watched(*values, **named):
                tale = iter(function(*values, **named))
                if asked:
                    yield from tale
                    return
                calls.append([*map(str, values), *map(str, named.values())])
                while True:
                    asked.append(tale)
                    try:
                        sentence = next(tale)
                    except StopIteration:
                        return
                    finally:
                        asked.pop()
                    told.append(str(sentence).strip())
                    yield sentence

            return watched

        tree = ast.parse(program.source)
        for place, node in enumerate(tree.body):
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == "story":
                tree.body[place + 1 : place + 1] = ast.parse("story = _watch(story)").body
                break
        try:
            exec(
                compile(tree, "main.py", "exec"),
                {"__name__": "__main__", "input": answer, "print": keep, "_watch": watch},
            )
        except EOFError:
            waiting.append("more questions than answers")
        return ["".join(part) for part in parts], told, calls, waiting

    parts, told, calls, waiting = session("Bao", "", "really?", "good", "good night")
    assert waiting != ["more questions than answers"], "After `good night`, your program asked another question."
    assert not waiting, (
        f"The answers were Bao, an empty line, really?, good, and good night. Your program ended before it had read {len(waiting)} of them."
    )
    assert calls and "Bao" in calls[0], "The first answer was Bao, but `story` wasn't called with that name."
    assert len(calls) < 4, (
        f"For four sentences, your program made {len(calls)} generators, and each one begins with the first sentence. How many does a listener need?"
    )
    for place, when in enumerate(["a name", "an empty line", "`really?`", "`good`"]):
        raw = parts[place + 1]
        part = "\n".join(line for line in raw.strip().splitlines() if line.strip().lower() != "and then?")
        assert part, f"The answer was {when}, but your program printed nothing."
        assert place < len(told) and told[place] in part, (
            f"The answer was {when}, and your program printed this, which isn't the next sentence of `story`: {part}"
        )
        assert place == 0 or len(part.splitlines()) == 1, (
            f"The answer was {when}, and your program printed more than one line: {part}"
        )
        assert told[place] not in raw.rpartition("\n")[2], (
            f"The question comes right after this sentence, on the same line: {told[place]}"
        )
    asked = "".join(questions + parts).lower().count("and then")
    assert asked >= 4, (
        f"The listener should hear the question `And then?` after each of the four sentences. It came this many times: {asked}."
    )
    assert len(told) < 5 or told[4] not in parts[5], (
        f"After `good night`, your program told one more sentence: {told[4]}"
    )


def the_last_line_says_how_many():
    for count in [4, 1, 12]:
        parts, _told, _calls, waiting = session("Bao", *[""] * (count - 1), "good night")
        assert not waiting, f"For {count} sentences, your program ended too early or asked too often."
        last = (parts[-1].strip().splitlines() or [""])[-1]
        assert re.search(rf"(?<!\d){count}(?!\d)", last), (
            f"Somebody listened to this many sentences: {count}. Your last line is: {last or 'empty'}"
        )


def another_listener():
    for hero, count in [("Ana Sofia", 7), ("Ngozi", 1500)]:
        parts, told, _calls, waiting = session(hero, *["And then?"] * (count - 1), "good night")
        assert not waiting and len(parts) == count + 2
        assert any(hero in part for part in parts[1:4])
        assert all(sentence in part for sentence, part in zip(told, parts[1:]))
        assert re.search(rf"(?<!\d){count}(?!\d)", parts[-1].strip().splitlines()[-1])


def asks_inside():
    function = next(
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.FunctionDef) and node.name == "story"
    )
    assert any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "input"
        for node in ast.walk(function)
    )


def no_parameter():
    try:
        story("Bao")
        needed = False
    except TypeError:
        needed = True
    assert needed


def it_ends():
    tale = story("Bao")
    assert hasattr(tale, "__next__")
    assert len([sentence for number, sentence in zip(range(2000), tale)]) < 2000


def printed_in_story():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        value = next(story("Bao"))
    finally:
        builtins.print = real
    assert value is None


def three_sentences():
    values = [sentence for number, sentence in zip(range(100), story("Bao"))]
    assert len(values) == 100 and len(set(values)) < 10


def always_momo():
    tale = story("Bao")
    first = [next(tale), next(tale), next(tale)]
    assert not any("Bao" in str(sentence) for sentence in first)


def new_generator_each_time():
    _parts, _told, calls, _waiting = session("Bao", "", "more", "more", "good night")
    assert len(calls) >= 4


def empty_answer_ends():
    _parts, _told, _calls, waiting = session("Bao", "", "more", "good night")
    assert waiting == ["more", "good night"]


def in_the_prompt():
    def session(*typed):
        waiting = list(typed)
        parts, told, calls, asked, prompts = [[]], [], [], [], []

        def answer(prompt=""):
            if not waiting:
                raise EOFError
            *above, last = str(prompt).split("\n")
            prompts.append(last)
            parts[-1].append("".join(line + "\n" for line in above))
            parts.append([])
            return waiting.pop(0)

        def keep(*values, sep=" ", end="\n", **named):
            parts[-1].append(sep.join(map(str, values)) + end)

        def watch(function):
            def watched(*values, **named):
                tale = iter(function(*values, **named))
                if asked:
                    yield from tale
                    return
                calls.append([*map(str, values), *map(str, named.values())])
                while True:
                    asked.append(tale)
                    try:
                        sentence = next(tale)
                    except StopIteration:
                        return
                    finally:
                        asked.pop()
                    told.append(str(sentence).strip())
                    yield sentence

            return watched

        tree = ast.parse(program.source)
        for place, node in enumerate(tree.body):
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == "story":
                tree.body[place + 1 : place + 1] = ast.parse("story = _watch(story)").body
                break
        try:
            exec(
                compile(tree, "main.py", "exec"),
                {"__name__": "__main__", "input": answer, "print": keep, "_watch": watch},
            )
        except EOFError:
            waiting.append("more questions than answers")
        return ["".join(part) for part in parts], told, prompts, waiting

    _parts, told, prompts, _waiting = session("Bao", "more", "more", "good night")
    assert told and told[0] and len(prompts) > 1 and told[0] in prompts[1]


def question_first():
    parts, _told, _calls, _waiting = session("Bao", "more", "more", "good night")
    assert not parts[1].strip()


def same_line():
    parts, told, _calls, _waiting = session("Bao", "more", "more", "good night")
    assert len(told) > 1 and told[1] and told[1] in parts[2].rpartition("\n")[2]


def one_sentence_too_many():
    parts, told, _calls, _waiting = session("Bao", "more", "more", "good night")
    assert len(told) == 4 and told[3] in parts[-1]


def no_number():
    parts, _told, _calls, waiting = session("Bao", "more", "good night")
    assert not waiting and not any(letter.isdigit() for letter in parts[-1])


def count_one_short():
    parts, told, _calls, waiting = session("Bao", *["more"] * 11, "good night")
    last = (parts[-1].strip().splitlines() or [""])[-1]
    assert len(told) == 12 and not waiting
    assert re.search(r"(?<!\d)11(?!\d)", last) and not re.search(r"(?<!\d)12(?!\d)", last)
