"""The engine of checks: runs a learner's program and reports what an exercise's checks found.

Takes an exercise (the tables of its `checks.toml`, as dicts and lists) and the text of a program,
and returns a verdict, which is plain data too. The same program gets the same verdict in a browser
page, on an author's machine and in a download. The engine supplies the messages that an author
didn't write.

It knows nothing about pages or the course's folders. Except in a download, it sets no time limit:
the host stops a program that takes too long. It needs only the standard library of Python 3.11 or
later. Modules that are slow to load, or that a browser may lack, are imported where they are used.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "check.pyz needs Python 3.11 or newer, and this is Python %d.%d. "
        "Install a newer one from python.org, create the environment again with it, and try again."
        % sys.version_info[:2]
    )
