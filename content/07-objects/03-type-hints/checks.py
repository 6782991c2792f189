"""What checks of several exercises of this lesson share."""

import ast


def written(hint):
    text = ast.unparse(hint).replace("'", "").replace("typing.", "").replace("List", "list").replace("Dict", "dict")
    if text.startswith("Optional["):
        text = text[9:-1] + " | None"
    return " | ".join(reversed(text.split(" | "))) if text.startswith("None |") else text
