"""One explanation as data: which errors it is for, and its text.

Templates contain names in curly braces: the groups of the pattern, what `when` adds, and from the
facts `line`, `place` ("Line 3"), `code` (the line's text), `type`. Every `look` begins with the place.
"""

import re
from collections import namedtuple

from .facts import Words

# `when` gets the facts and the groups, and returns more values, or None if the rule does not fit
# after all. `anywhere` includes errors that a library raised, called from the learner's line.
Rule = namedtuple("Rule", "id error pattern meaning look when anywhere")

SHOWN = 40


def rule(id, error, pattern, meaning, look, when=None, anywhere=False):
    return Rule(id, error.split(), pattern, meaning, look, when, anywhere)


def explained(rules, facts):
    """Returns the text of the first rule that fits, or None."""
    for one in rules:
        fits = "*" in one.error or (facts.type in one.error and not facts.own)
        if not fits or not (one.anywhere or facts.here):
            continue
        match = re.fullmatch(one.pattern, facts.message, re.DOTALL)
        if match is None:
            continue
        values = {name: text or "" for name, text in match.groupdict().items()}
        if one.when is not None:
            extra_values = one.when(facts, values)
            if extra_values is None:
                continue
            values.update(extra_values)
        values.update(line=facts.line, place=facts.place, code=facts.code, type=facts.type)
        shown = {name: plain(value) for name, value in values.items()}
        return {"meaning": one.meaning.format(**shown), "look": one.look.format(**shown)}
    return None


def plain(value):
    """Returns a value for a sentence: on one line, short, and without backticks."""
    if isinstance(value, Words):
        return value
    text = " ".join(str(value).split()).replace("`", "'")
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
