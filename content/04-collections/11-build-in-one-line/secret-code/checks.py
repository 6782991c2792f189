"""Checks of the exercise secret-code."""

import ast

from main import decode, encode
from understory import program


def the_message_isnt_readable_any_more():
    secret = encode("meet me at the bridge")
    assert secret is not None, "encode returned nothing (None). What should it return?"
    assert isinstance(secret, str), f"encode returned {secret!r}. The secret should be one string."
    assert secret != "meet me at the bridge", (
        "encode returned `meet me at the bridge` unchanged. Which letters does your code replace?"
    )
    assert len(secret) == 21, (
        f"`meet me at the bridge` has 21 characters, but your secret has {len(secret)}: `{secret}`. How many characters does one letter become?"
    )
    assert secret.lower() != "meet me at the bridge", (
        f"Your secret is `{secret}`. Anybody can read that. What else could a letter become?"
    )
    changed = [letter for letter in "abcdefghijklmnopqrstuvwxyz" if encode(letter) != letter]
    assert len(changed) >= 10, (
        f"Your code changes {len(changed)} of the letters from a to z. It should change at least ten."
    )


def decode_gives_the_message_again():
    def show(message):
        back = decode(encode(message))
        assert back is not None, "decode returned nothing (None). What should it return?"
        assert isinstance(back, str), f"decode returned {back!r}. The message should be one string."
        assert back == message, (
            f"`{message}` became `{encode(message)}`, and decoded, that's `{back}`. Which letters got lost?"
        )

    show("meet me at the bridge")
    show("bring the cake")


def every_letter_survives():
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    lost = [letter for letter in alphabet if decode(encode(letter)) != letter]
    assert not lost, (
        f"The letter {lost[0]} becomes {encode(lost[0])} and comes back as {decode(encode(lost[0]))}. Is there another letter that becomes {encode(lost[0])}?"
    )


def different_messages():
    for message in ("the quick brown fox jumps over the lazy dog", "zebra", "a", ""):
        assert decode(encode(message)) == message


def characters_that_arent_in_your_code():
    secret = encode("ok? yes!")
    assert isinstance(secret, str) and len(secret) == 8, (
        f"`ok? yes!` has 8 characters, but your secret is {secret!r}. What should happen to a character that isn't in your code?"
    )


def a_secret_message_is_printed():
    lines = [line for line in program.output.splitlines() if line.strip()]
    assert lines, "Your program printed nothing. Which message is for your friend?"
    assert any(decode(line) != line for line in lines), f"Your output is `{lines[0]}`. Is that a message in your code?"

    def calls_encode(node):
        if isinstance(node, ast.FunctionDef) and node.name in ("encode", "decode"):
            return False
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "encode":
            return True
        return any(calls_encode(child) for child in ast.iter_child_nodes(node))

    assert calls_encode(ast.parse(program.source)), (
        f"Your output is `{lines[0]}`, but no line below your functions calls `encode`. Is that message secret?"
    )


def space_crashes():
    try:
        encode("meet me")
        crashed = False
    except KeyError:
        crashed = True
    assert crashed


def question_mark_crashes():
    try:
        encode("ok? yes!")
        crashed = False
    except KeyError:
        crashed = True
    assert crashed


def decode_is_encode():
    assert encode("meet me at the bridge") != "meet me at the bridge"
    assert decode(encode("meet me at the bridge")) == encode(encode("meet me at the bridge")) != "meet me at the bridge"


def two_letters_one_secret():
    letters = "abcdefghijklmnopqrstuvwxyz"
    made = [encode(letter) for letter in letters]
    assert len([letter for letter in letters if encode(letter) != letter]) >= 10
    assert len(set(made)) < 26
    assert decode(encode("meet me at the bridge")) is not None


def too_few_letters():
    changed = [letter for letter in "abcdefghijklmnopqrstuvwxyz" if encode(letter) != letter]
    assert 0 < len(changed) < 10
    assert encode("meet me at the bridge") != "meet me at the bridge"


def printed_in_plain():
    assert decode(encode("meet me at the bridge")) == "meet me at the bridge" != encode("meet me at the bridge")
    assert program.output.strip() == "bring the cake"
