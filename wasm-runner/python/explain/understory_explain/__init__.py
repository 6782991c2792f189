"""Explains an error in plain words, next to Python's message: what it means, and where to look.

The exception's traceback must contain only frames that a learner may see. The explanation is two
sentences with the learner's own names and line, or None if no rule is sure. The rules are data
(`rule.py`), and the first one that fits is used, so special rules come before general ones.

It doesn't change anything, and runs none of the learner's code.
"""


def explanation(exception):
    """Returns `{"meaning", "look"}`, each one or two sentences with code in backticks, or None."""
    try:
        from .facts import Facts
        from .rule import explained

        facts = Facts(exception)
        return explained(all_rules(), facts) if facts.line else None
    except Exception:
        # No explanation is better than another error: the traceback is shown anyway.
        return None


def all_rules():
    from . import calls, kinds, names, syntax, system, unreadable, values

    families = (syntax, unreadable, names, calls, kinds, values, system)
    return (*values.RAISED, *(one for family in families for one in family.RULES))


def index():
    """Returns every rule as plain data, for a list of everything that can be explained."""
    return [
        {"id": one.id, "error": one.error, "pattern": one.pattern, "meaning": one.meaning, "look": one.look}
        for one in all_rules()
    ]
