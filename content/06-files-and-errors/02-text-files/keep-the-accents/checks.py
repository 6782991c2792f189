"""Checks of the exercise keep-the-accents."""

import ast
import os

from understory import program


def run_again():
    def write(*values, sep=" ", end="\n", file=None, **named):
        if file:
            file.write(sep.join(map(str, values)) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "print": write})


def the_old_one_is_as_it_was():
    with open("old-log.txt", "rb") as file:
        assert file.read() == "Mon calm 12 Renée\nTue fog 7 Gösta\nWed calm 15 Renée\nThu storm 2 João\n".encode(
            "latin-1"
        ), "Your program has changed `old-log.txt`. Which of the two files should be opened for reading only?"


def another_old_log_book():
    old = "Sat rain 3 Mühl\nSun 21°C 9 Ana-Sofía\nMon ½ 0 Çelik\n"
    with open("old-log.txt", "wb") as file:
        file.write(old.encode("latin-1"))
    run_again()
    with open("new-log.txt", "rb") as file:
        assert file.read().decode("utf-8", "replace").replace("\r", "").strip() == old.strip()


def an_encoding_for_both_files():
    calls = [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
    ]

    def has_encoding(call):
        in_bytes = any(
            isinstance(part, ast.Constant) and part.value in ("rb", "wb", "br", "bw") for part in call.args[1:]
        )
        return in_bytes or len(call.args) > 3 or any(word.arg == "encoding" for word in call.keywords)

    assert all(has_encoding(call) for call in calls), (
        "Here, the new file is right. But one of your files is opened without an encoding, so another computer may choose a different one. Which file is it?"
    )


def written_in_latin():
    with open("new-log.txt", "rb") as file:
        assert file.read() == "Mon calm 12 Renée\nTue fog 7 Gösta\nWed calm 15 Renée\nThu storm 2 João\n".encode(
            "latin-1"
        )


def accents_ignored():
    with open("new-log.txt", encoding="utf-8") as file:
        assert "Rene" in file.read().replace("Ren\ufffde", "Rene")


def twice_encoded():
    with open("new-log.txt", encoding="utf-8") as file:
        assert "RenÃ©e" in file.read()


def only_printed():
    assert not os.path.exists("new-log.txt")


def empty_file():
    with open("new-log.txt", "rb") as file:
        assert file.read() == b""


def appended():
    run_again()
    with open("new-log.txt", encoding="utf-8") as file:
        assert file.read().count("Mon calm 12 Renée") == 2


def one_encoding_missing():
    calls = [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
    ]
    assert any(
        len(call.args) == 2 and not call.keywords and getattr(call.args[1], "value", "") in ("w", "a") for call in calls
    )
    with open("new-log.txt", encoding="utf-8") as file:
        assert file.read().startswith("Mon calm 12 Renée\nTue fog 7 Gösta")
