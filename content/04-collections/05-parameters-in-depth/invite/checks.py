"""Checks of the exercise invite."""

import ast
import inspect

from main import invite
from understory import program


def an_invitation_with_only_a_name():
    text = invite("Mina")
    assert text is not None, '`invite("Mina")` returned `None`. Is there a `return` for friends who have a name?'
    assert isinstance(text, str), (
        f'`invite("Mina")` returned {text!r}, which isn\'t a string. What should the function return?'
    )
    assert "Mina" in text, (
        f'`invite("Mina")` returned an invitation without Mina in it: {text[:60]!r}. Where does your function use the name?'
    )
    lines = text.strip().split("\n")
    assert len(lines) >= 3, (
        f"Your invitation for Mina has {len(lines)} line{'s' if len(lines) > 1 else ''}. It should have at least three: where do the new lines begin?"
    )
    usual = [
        parameter.default
        for name, parameter in inspect.signature(invite).parameters.items()
        if name in ("place", "time")
    ]
    assert "" not in usual, (
        '`invite("Mina")` has an empty string for a place or a time, so Mina doesn\'t know where or when. Which default would help her?'
    )


def an_invitation_to_a_different_place():
    text = invite("Mina", place="the roof")
    assert isinstance(text, str) and "the roof" in text, (
        f'`invite("Mina", place="the roof")` returned {text!r}. Where in it is the place?'
    )
    assert "the roof" not in invite("Lin"), (
        'After an invitation to the roof, `invite("Lin")` mentions the roof too. What is your usual place?'
    )


def an_invitation_to_a_different_place_at_a_different():
    text = invite("Mina", place="the roof", time="21:30")
    assert isinstance(text, str) and "21:30" in text, (
        f'`invite("Mina", place="the roof", time="21:30")` returned {text!r}. Where in it is the time?'
    )
    assert "the roof" in text and "Mina" in text, (
        f'`invite("Mina", place="the roof", time="21:30")` returned {text!r}. Is the name in it, and the place?'
    )


def an_empty_name():
    text = invite("")
    assert text is None, (
        f'`invite("")` returned {text!r}. Nobody is invited here, so the answer is `None`. Where would a guard help?'
    )


def the_printed_invitation_comes_from_your_function():
    made, printed = [], []

    def kept(real):
        def invite(*values, **named):
            made.append(real(*values, **named))
            return made[-1]

        return invite

    tree = ast.parse(program.source)
    body = []
    for node in tree.body:
        body.append(node)
        if isinstance(node, ast.FunctionDef) and node.name == "invite":
            body.extend(ast.parse("invite = kept(invite)").body)
    tree.body = body
    exec(
        compile(tree, "kept.py", "exec"),
        {
            "kept": kept,
            "print": lambda *values, sep=" ", end="\n", **named: printed.append(sep.join(map(str, values)) + end),
        },
    )
    assert [text for text in made if isinstance(text, str) and text.strip() in "".join(printed)]


def another_friend_another_party():
    text = invite("Ngozi", time="noon", place="the old lighthouse")
    assert "Ngozi" in text and "noon" in text and "the old lighthouse" in text
    assert "Mina" not in text
    plain = invite("Ngozi", time="noon")
    assert "noon" in plain and "the old lighthouse" not in plain


def everything_required():
    try:
        invite("Mina")
    except TypeError as error:
        found = "missing" in str(error)
    else:
        found = False
    assert found


def other_parameter_names():
    try:
        invite("Mina", place="the roof", time="21:30")
    except TypeError as error:
        found = "unexpected keyword" in str(error)
    else:
        found = False
    assert found and invite("Mina")


def place_written_out():
    a, b = invite("Mina"), invite("Mina", place="the roof")
    assert isinstance(a, str) and a == b
