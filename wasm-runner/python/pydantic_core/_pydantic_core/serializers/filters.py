"""The arguments `include` and `exclude`: which keys and items stay, and what applies below."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

_WRONG_TYPE = "`include` and `exclude` must be of type `dict[str | int, <recursive> | ...] | set[str | int | ...]`"
_WRONG_ALL = f"'__all__' key of {_WRONG_TYPE}"
_ABSENT = object()

# What can have negative indexes. Anything else with `in` works too, as it always has.
_PLAIN = (AbstractSet, Sequence)


class Filter:
    """The `include` and `exclude` sets in a schema, combined with those of the call."""

    __slots__ = ("include", "exclude")

    def __init__(self, include=None, exclude=None):
        self.include = include
        self.exclude = exclude

    def below(self, key, include, exclude):
        """Returns the pair (include, exclude) for the value at a key, or None to leave it out.

        Raises TypeError if an argument is neither a set nor a dictionary.
        """
        next_exclude = None
        if exclude is not None:
            found, entry = _look_up(exclude, key, "exclude")
            if found and _is_everything(entry):
                return None
            if found:
                next_exclude = entry
        if include is not None:
            found, entry = _look_up(include, key, "include")
            if found:
                return (None if _is_everything(entry) else entry), next_exclude
            if self.include is None or key not in self.include:
                return None
        if next_exclude is not None or self._keeps(key):
            return None, next_exclude
        return None

    def _keeps(self, key):
        if self.include is not None and key not in self.include:
            return False
        return self.exclude is None or key not in self.exclude


KEEP_ALL = Filter()


def count_from_start(selection, length):
    """Replaces negative indexes, which count from the end.

    `length` is None for a generator. Raises ValueError for a negative index there.
    """
    if not isinstance(selection, (Mapping, *_PLAIN)):
        return selection
    if not any(isinstance(key, int) and key < 0 for key in selection):
        return selection
    if length is None:
        raise ValueError("Negative indices cannot be used to exclude items on unsized iterables")
    if isinstance(selection, Mapping):
        return {_positive(key, length): entry for key, entry in selection.items()}
    return {_positive(key, length) for key in selection}


def _positive(key, length):
    return key % length if isinstance(key, int) and key < 0 and length else key


def _is_everything(entry):
    return entry is ... or entry is True


def _look_up(selection, key, argument):
    """Returns (found, entry); the entry `...` means the whole value."""
    if isinstance(selection, Mapping):
        entry = selection.get(key, _ABSENT)
        for_all = selection.get("__all__", _ABSENT)
        if entry is _ABSENT:
            return for_all is not _ABSENT, for_all
        if for_all is _ABSENT or _is_everything(entry) or _is_everything(for_all):
            return True, entry
        return True, _merge(_as_dict(entry, _WRONG_TYPE), for_all)
    if getattr(type(selection), "__contains__", None) is not None:
        return key in selection or "__all__" in selection, ...
    raise TypeError(f"`{argument}` argument must be a set or dict.")


def _as_dict(entry, message):
    if isinstance(entry, Mapping):
        return dict(entry)
    if isinstance(entry, AbstractSet):
        return dict.fromkeys(entry, ...)
    raise TypeError(message)


def _merge(merged, for_all):
    """Adds the entries of "__all__" to those of one key; the key's own entries win."""
    for key, entry in _as_dict(for_all, _WRONG_ALL).items():
        own = merged.get(key)
        if own is None:
            merged[key] = entry
        elif not _is_everything(own) and not _is_everything(entry):
            merged[key] = _merge(_as_dict(own, _WRONG_TYPE), entry)
    return merged
