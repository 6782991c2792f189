"""Checks of the exercise hints-for-the-pet."""

import ast

from main import Pet
from understory import program


def written(hint):
    text = ast.unparse(hint).replace("'", "").replace("typing.", "").replace("Dict", "dict").replace("collections.", "")
    if text.startswith("Optional["):
        text = text[9:-1] + " | None"
    return " | ".join(reversed(text.split(" | "))) if text.startswith("None |") else text


def real(name):
    value = getattr(Pet("Bao"), name)()
    return "None" if value is None else type(value).__name__


def given(*toys):
    pet = Pet("Bao")
    for toy in toys:
        pet.give(toy)
    return pet


def session(*typed):
    waiting, printed = list(typed), []

    def answer(*prompt):
        if not waiting:
            raise EOFError
        printed.clear()
        return waiting.pop(0)

    def keep(*values, sep=" ", end="\n", **named):
        printed.append(sep.join(map(str, values)) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "input": answer, "print": keep})
    return "".join(printed)


OLD = ("feed", "play", "sleep", "mood")


def your_pet_is_still_there():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    pet = Pet("Bao")
    assert pet.name == "Bao", f"Pet('Bao') has the name {pet.name!r}."
    lost = [name for name in OLD if name not in methods]
    assert not lost, f"Your pet has no method `{lost[0]}`. Did it lose that on the way?"


def hints_for_the_five_methods_and_they_are_true():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    if "__init__" in methods:
        assert parameters("__init__"), "`__init__` has no parameter for the name."
        part, hint = parameters("__init__")[0]
        assert hint, f"In `__init__`, the parameter `{part}` has no hint."
        assert hint == "str", f"In `__init__`, the hint of `{part}` is {hint}. What type is a pet's name?"
        assert result("__init__"), "`__init__` doesn't say what it returns. What was in the friend's list?"
        assert result("__init__") == "None", f"`__init__` promises {result('__init__')}. Is there a `return` in it?"
    else:
        assert attribute("name") == "str", (
            f"The field `name` has the hint {attribute('name')}. What type is a pet's name?"
        )
    for name in OLD:
        assert result(name), (
            f"`{name}` doesn't say what it returns. Which characters come between the parentheses and the colon?"
        )
        assert real(name) in result(name).split(" | "), (
            f"`{name}` promises {result(name)}. When it was called, the result had the type {real(name)}."
        )


def give_counts_the_toys():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    first, second = Pet("Bao"), Pet("Lin")
    assert not first.toys and isinstance(first.toys, dict), (
        f"The toys of a new pet are {first.toys!r}. It should be an empty dictionary."
    )
    first.give("ball")
    first.give("ball")
    first.give("sock")
    assert dict(first.toys) == {"ball": 2, "sock": 1}, f"After two balls and a sock, the toys are {first.toys!r}."
    assert not second.toys, (
        f"One pet got toys, and another one has {second.toys!r}. Where does each pet get its dictionary from?"
    )


def favourite_finds_the_toy():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    got = Pet("Bao").favourite()
    assert got is None, f"For a pet without toys, `favourite` returns {got!r}."
    got = given("ball", "sock", "sock").favourite()
    assert got == "sock", f"After a ball and two socks, `favourite` returns {got!r}."
    got = given("ball", "sock", "ball").favourite()
    assert got == "ball", f"After two balls and a sock, `favourite` returns {got!r}."


def hints_for_the_toys():
    def written(hint):
        text = (
            ast.unparse(hint)
            .replace("'", "")
            .replace("typing.", "")
            .replace("DefaultDict", "defaultdict")
            .replace("Dict", "dict")
            .replace("collections.", "")
        )
        if text.startswith("Optional["):
            text = text[9:-1] + " | None"
        return " | ".join(reversed(text.split(" | "))) if text.startswith("None |") else text

    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert attribute("toys"), "The attribute `toys` has no hint where it gets its first value. What's inside?"
    assert attribute("toys") in ("dict[str, int]", "Counter[str]", "defaultdict[str, int]"), (
        f"The hint of `toys` is {attribute('toys')}. What type are the keys, and what type the values?"
    )
    assert parameters("give") and parameters("give")[0][1], "The parameter of `give` has no hint. What type is a toy?"
    assert parameters("give")[0][1] == "str", (
        f"The parameter of `give` has the hint {parameters('give')[0][1]}. What type is a toy?"
    )
    assert result("give") == "None", (
        f"`give` promises {result('give') or 'nothing at all'}. What does the task say about its result?"
    )
    back = Pet("Bao").give("ball")
    assert back is None, f"`give` promises None, but `give('ball')` returned {back!r}."
    assert result("favourite") == "str | None", (
        f"`favourite` promises {result('favourite') or 'nothing at all'}. Which two kinds of result are possible?"
    )


def the_program_asks_for_toys():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    end = session("Bao", "toy", "ball", "toy", "sock", "toy", "sock", "bye")
    assert "sock" in end, (
        f"The pet got a ball and two socks. After `bye`, your program printed: {end.strip() or 'nothing'}"
    )
    end = session("Bao", "feed", "bye")
    assert "None" not in end, f"A pet without toys said goodbye, and your program printed: {end.strip()}"
    whole, commands = [], ["Bao", "feed", "play", "sleep", "bye"]

    def keep_all(*values, sep=" ", end="\n", **named):
        whole.append(sep.join(map(str, values)))

    exec(
        compile(program.source, "main.py", "exec"),
        {"__name__": "__main__", "input": lambda *prompt: commands.pop(0), "print": keep_all},
    )
    nothing = [line for line in whole if "None" in line]
    assert not nothing, f"Your pet had no toys, and your program printed: {nothing[0]}"


def other_toys_another_pet():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    pet = given("kite", "rope", "ball", "rope", "ball", "rope", "kite", "yo-yo")
    assert pet.favourite() == "rope" and dict(pet.toys) == {"kite": 2, "rope": 3, "ball": 2, "yo-yo": 1}
    assert given("zebra", "ant", "ant").favourite() == "ant" and given("ant", "zebra", "zebra").favourite() == "zebra"
    end = session("Lin", "play", "toy", "drum", "dance", "toy", "flute", "sleep", "toy", "drum", "bye")
    assert "drum" in end and "flute" not in end
    for name in OLD:
        getattr(pet, name)()
    assert pet.favourite() == "rope"


def feed_promises_a_number():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert result("feed") == "int" and real("feed") == "None"


def mood_returns_nothing():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert result("mood") == "None" and real("mood") == "str"


def init_returns_a_pet():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert result("__init__") in ("Pet", "str", "self", "Self")


def no_hints_yet():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert all(name in methods for name in OLD)
    assert not any(result(name) for name in OLD)


def always_one():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert given("ball", "ball").toys == {"ball": 1}


def shared_toys():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert Pet("Bao").toys is Pet("Lin").toys


def last_in_the_alphabet():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert (
        given("zebra", "ant", "ant").favourite() == "zebra"
        and given("ant", "zebra", "zebra").favourite() == "zebra"
        and given("ball", "sock", "ball").favourite() == "sock"
    )


def number_returned():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert isinstance(given("ball", "ball").favourite(), int)


def text_for_none():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert isinstance(Pet("Bao").favourite(), str)


def favourite_is_a_string():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert result("favourite") == "str"


def bare_dict():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert attribute("toys") == "dict"


def toy_is_called_toy():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    end = session("Bao", "toy", "ball", "toy", "sock", "toy", "sock", "bye")
    assert "toy" in end and "sock" not in end


def none_on_the_screen():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    assert "None" in session("Bao", "feed", "bye")


def the_pair_returned():
    pet = Pet("Bao")
    pet.give("sock")
    assert isinstance(pet.favourite(), tuple)


def all_toys_printed():
    tree = ast.parse(program.source)
    body = [part for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Pet" for part in node.body]
    methods = {part.name: part for part in body if isinstance(part, ast.FunctionDef)}

    def parameters(name):
        return [(part.arg, part.annotation and written(part.annotation)) for part in methods[name].args.args[1:]]

    def result(name):
        return methods[name].returns and written(methods[name].returns)

    def attribute(name):
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "attr", getattr(node.target, "id", "")) == name:
                return written(node.annotation)
        return None

    end = session("Bao", "toy", "ball", "toy", "sock", "toy", "sock", "bye")
    assert "sock" in end and "ball" in end


def none_in_the_loop():
    whole, commands = [], ["Bao", "feed", "play", "sleep", "bye"]

    def keep_all(*values, sep=" ", end="\n", **named):
        whole.append(sep.join(map(str, values)))

    exec(
        compile(program.source, "main.py", "exec"),
        {"__name__": "__main__", "input": lambda *prompt: commands.pop(0), "print": keep_all},
    )
    assert any("None" in line for line in whole)
