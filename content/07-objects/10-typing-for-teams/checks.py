"""What checks of several exercises of this lesson share."""

import ast
import inspect
import typing


def written(hint):
    text = ast.unparse(hint).strip("'\"").replace("typing.", "").replace("List", "list").replace("Dict", "dict")
    if text.startswith("Optional["):
        text = text[9:-1] + " | None"
    if text.startswith("Union["):
        text = " | ".join(text[6:-1].split(", "))
    return " | ".join(reversed(text.split(" | "))) if text.startswith("None |") else text


def kind(hint):
    """Returns a hint in a form that doesn't depend on how it's written."""
    if hint is inspect.Parameter.empty:
        return None
    parts = typing.get_args(hint)
    if not parts:
        return "None" if hint in (None, type(None)) else getattr(hint, "__name__", str(hint))
    return " | ".join(sorted([kind(part) for part in parts], key=lambda word: (word == "None", word)))
