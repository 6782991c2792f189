"""Regular expressions that are compiled when they are first used, because most programs use few of them."""

import re


class Pattern:
    """Stands for `re.compile(...)`."""

    def __init__(self, *arguments):
        self._arguments = arguments

    def __getattr__(self, name):
        value = getattr(re.compile(*self._arguments), name)
        setattr(self, name, value)
        return value
