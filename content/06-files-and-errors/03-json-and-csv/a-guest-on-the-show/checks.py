"""Checks of the exercise a-guest-on-the-show."""

import ast
import json as own_json

from main import track
from understory import program


def the_json_says_so():
    try:
        data = own_json.loads(program.output)
    except ValueError:
        data = None
    assert data is not None, (
        "What your program printed isn't one piece of JSON that another program could read. What exactly does it print?"
    )
    assert (
        data
        == {
            "artist": "Ånd",
            "title": "Snow",
            "minutes": 4,
            "live": False,
            "guest": "Ines Åberg",
            "instruments": ["fiddle", "harp"],
        }
        and type(data["live"]) is bool
    ), f"Another program would read this from your JSON: {data}. Compare it with the task, key by key."


def translated_by_dumps():
    texts = [
        node.value
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert not any('"' in text for text in texts), (
        "The JSON is right, but it's written into your program by hand. Who should put it together?"
    )


def false_in_quotes():
    assert isinstance(own_json.loads(program.output)["live"], str)


def one_string():
    assert isinstance(own_json.loads(program.output)["instruments"], str)


def changed_too_late():
    assert track["live"] is False and own_json.loads(program.output)["live"] is True
