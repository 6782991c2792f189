"""Explains an error in plain words, next to Python's message: what it means, and where to look.

In comes an exception whose traceback holds only frames that a learner may see; out come two
sentences with the learner's own names and line, or None where nothing is sure. The rules are data
(`rule.py`); the first that fits speaks, so the special ones stand before the general ones.

It knows no pages and no checks, changes nothing, and runs none of the learner's code.
"""


def explanation(exception):
    """Returns `{"meaning", "look"}`, each one or two sentences with code in backticks, or None."""
    try:
        from .facts import Facts
        from .rule import explained

        facts = Facts(exception)
        return explained(all_rules(), facts) if facts.line else None
    except Exception:
        # Whatever is odd about this error: its traceback is shown in any case.
        return None


def all_rules():
    from . import calls, kinds, names, syntax, system, unreadable, values

    families = (syntax, unreadable, names, calls, kinds, values, system)
    return (*values.RAISED, *(one for family in families for one in family.RULES))


def index():
    """Every rule as plain data, for a list of all that can be explained."""
    return [
        {"id": one.id, "error": one.error, "pattern": one.pattern, "meaning": one.meaning, "look": one.look}
        for one in all_rules()
    ]
