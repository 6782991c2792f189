"""Checks of the exercise protocol-for-storage."""

import ast
import inspect
import typing

from lesson import kind, written
from main import Chat, Notebook, Storage, read_on
from understory import program


def promised(name):
    method = vars(Storage)[name]
    found, signature = typing.get_type_hints(method), inspect.signature(method)
    empty = inspect.Parameter.empty
    return [kind(found.get(part, empty)) for part in list(signature.parameters)[1:]] + [
        kind(found.get("return", empty))
    ]


def hints(name):
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            given = [part.annotation for part in node.args.args] + [node.returns]
            return [hint and written(hint) for hint in given]
    return []


def storage_asks_for_what_read_on_needs():
    assert getattr(Storage, "_is_protocol", False), (
        "`Storage` isn't a protocol. What goes into the parentheses after its name?"
    )
    members = sorted(name for name in {*vars(Storage), *Storage.__annotations__} if not name.startswith("_"))
    assert "load" in members and "save" in members, (
        f"`Storage` asks for {' and '.join(members) or 'nothing'}. Which methods does `read_on` call?"
    )
    assert members == ["load", "save"], (
        f"`Storage` asks for {', '.join(members)}. Which of them does `read_on` never call?"
    )
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.ClassDef) and node.name == "Storage":
            assert not any(isinstance(part, ast.FunctionDef) and part.name == "__init__" for part in node.body), (
                "`Storage` has an `__init__`, but a protocol only describes, and nothing is ever made from it. Which methods does `read_on` call?"
            )
    for name, expected in [("save", ["str", "int", "None"]), ("load", ["str", "int | None"])]:
        got = promised(name)
        assert None not in got, f"In `Storage`, a parameter or the result of {name} has no hint."
        assert got == expected, (
            f"In `Storage`, {name} has the hints {', '.join(got)}. Compare with the same method of `Notebook`."
        )


def read_on_takes_any_storage():
    got = hints("read_on")
    assert got and got[0] == "Storage", (
        f"The first hint of `read_on` is {got and got[0]}. What does the function really need?"
    )
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.FunctionDef) and node.name == "read_on":
            named = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)} & {"Notebook", "Chat"}
            assert not named, (
                f"`read_on` mentions {' and '.join(sorted(named))}. With a protocol, it doesn't have to know any class."
            )
    assert got == ["Storage", "str", "int", "int"], (
        "Another hint of `read_on` has changed. Only one of them asked for too much."
    )


def chat_fits():
    assert Notebook not in Chat.__mro__, "`Chat` inherits from `Notebook`, so it can be torn up."
    chat, other = Chat(), Chat()
    assert chat.messages == [], f"A new chat starts with the messages {chat.messages}."
    chat.save("Ana", 5)
    chat.save("Tom", 80)
    chat.save("Ana", 9)
    got = chat.messages
    assert got == [("Ana", 5), ("Tom", 80), ("Ana", 9)], (
        f"After Ana's page 5, Tom's page 80 and Ana's page 9, the messages are {got}."
    )
    assert other.messages == [], "One chat got three messages, and so did another one."
    for name, expected in [("Ana", 9), ("Tom", 80), ("Eve", None)]:
        got = chat.load(name)
        assert got == expected and (got is None) == (expected is None), (
            f"After Ana's page 5, Tom's page 80 and Ana's page 9, `load` returns {got!r} for {name}."
        )
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.ClassDef) and node.name == "Chat":
            for part in node.body:
                if isinstance(part, ast.FunctionDef) and part.name in ("save", "load"):
                    assert part.returns and all(one.annotation for one in part.args.args[1:]), (
                        f"In `Chat`, a parameter or the result of {part.name} has no hint, so mypy can't compare it with `Storage`."
                    )

    def kind(hint):
        """Returns a hint in a form that doesn't depend on how it's written."""
        parts = typing.get_args(hint)
        if not parts:
            return "None" if hint in (None, type(None)) else getattr(hint, "__name__", str(hint))
        return " | ".join(sorted([kind(part) for part in parts], key=lambda word: (word == "None", word)))

    for name, expected in [("save", ["str", "int", "None"]), ("load", ["str", "int | None"])]:
        method = vars(Chat)[name]
        found = typing.get_type_hints(method)
        got = [kind(found[part]) for part in [*list(inspect.signature(method).parameters)[1:], "return"]]
        assert got == expected, (
            f"In `Chat`, {name} has the hints {', '.join(got)}. Compare with the same method of `Storage`."
        )


def notebook_is_as_it_was():
    notebook = Notebook()
    notebook.save("Ana", 3)
    assert notebook.load("Ana") == 3 and notebook.load("Eve") is None, (
        "`Notebook` doesn't load what was saved in it any more. It should stay as it was."
    )
    assert hasattr(Notebook, "tear_up"), "`Notebook` has lost its method `tear_up`. It should stay as it was."
    notebook.tear_up()
    assert notebook.pages == {}, "`tear_up` of `Notebook` doesn't empty it any more. It should stay as it was."


def a_storage_that_you_havent_seen():
    class Wall:
        def __init__(self):
            self.seen = []

        def save(self, *values):
            self.seen.append(values)

        def load(self, reader):
            return 7 if reader == "Ana" else None

    wall = Wall()
    assert read_on(wall, "Ana", 5) == 12 and read_on(wall, "Eve", 5) == 5
    assert wall.seen == [("Ana", 12), ("Eve", 5)]
    chat = Chat()
    chat.save("Ana", 0)
    chat.save("An", 4)
    chat.save("Anab", 5)
    assert chat.load("Anab") == 5
    chat.save("Anab", 3)
    assert chat.load("Anab") == 3
    assert chat.load("Ana") == 0 and chat.load("An") == 4 and chat.load("A") is None
    assert [read_on(chat, "Ana", 3), read_on(chat, "Tom", 4), read_on(chat, "Ana", 3)] == [3, 4, 6]


def one_list_for_all_chats():
    one, two = Chat(), Chat()
    assert one.messages is two.messages


def old_messages_deleted():
    chat = Chat()
    chat.save("Ana", 5)
    chat.save("Ana", 9)
    assert len(chat.messages) == 1


def sentences_in_the_chat():
    chat = Chat()
    chat.save("Ana", 5)
    assert isinstance(chat.messages[0], str)


def the_oldest():
    chat = Chat()
    chat.save("Ana", 5)
    chat.save("Ana", 9)
    assert chat.load("Ana") == 5


def last_of_anybody():
    chat = Chat()
    chat.save("Ana", 5)
    chat.save("Tom", 80)
    assert chat.load("Ana") == 80


def promises_without_hints():
    assert None in promised("save") + promised("load")


def always_a_page():
    assert promised("load")[-1] == "int"


def one_or_the_other():
    assert "|" in hints("read_on")[0]


def still_a_notebook():
    assert hints("read_on")[0] == "Notebook"


def no_chat_hints():
    bare = []
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.ClassDef) and node.name == "Chat":
            bare += [part for part in node.body if isinstance(part, ast.FunctionDef) and not part.returns]
    assert bare


def the_highest_page():
    chat = Chat()
    chat.save("Ana", 9)
    chat.save("Ana", 5)
    assert chat.load("Ana") == 9
    chat.save("Ana", 12)
    assert chat.load("Ana") == 12


def a_notebook_with_another_name():
    for node in ast.walk(ast.parse(program.source)):
        if isinstance(node, ast.ClassDef) and node.name == "Storage":
            found = [part for part in node.body if isinstance(part, ast.FunctionDef) and part.name == "__init__"]
    assert found and getattr(Storage, "_is_protocol", False)


def chat_promises_a_page():
    assert typing.get_type_hints(Chat.load).get("return") is int
