"""Checks of the history in Git."""

import re

from .comparing import count_of
from .findings import Finding
from .local import NEEDED, EarlyFinding, MissingRequirement
from .values import cut


def git_of_folder(table, workshop):
    """Returns a function that runs Git in the reader's folder, for reading only."""
    import shutil

    if shutil.which("git") is None:
        raise MissingRequirement(NEEDED["git"])

    def git(*words):
        return workshop.command(["git", *words], {}, folder=workshop.folder)

    if git("rev-parse", "--show-toplevel").exit != 0:
        message = "Git keeps no history of this folder yet. Type here: git init"
        raise EarlyFinding(Finding("failed", None, "a repository", "none", message))
    return git


def check_git(table, git, workshop):
    log = git("log", "--no-merges", "--format=%s")
    subjects = log.stdout.splitlines() if log.exit == 0 else []
    history = "\n".join(subjects) or "no commits"
    if len(subjects) < table.get("commits", 0):
        expected = count_of(table["commits"], "commit")
        message = f"There should be at least {expected}; there {'is' if len(subjects) == 1 else 'are'} {len(subjects)}."
        return Finding("failed", None, f"{expected} or more", history, message)
    for subject in subjects if "messages" in table else []:
        if not re.search(table["messages"], subject):
            message = f"The message of a commit has another form than asked for: “{cut(subject)}”."
            return Finding("failed", None, None, history, message)
    if "branch" in table:
        got = git("symbolic-ref", "--short", "HEAD").stdout.strip()
        if got != table["branch"]:
            message = f"You are on the branch {got or '(none)'}; this step ends on {table['branch']}."
            return Finding("failed", None, table["branch"], got, message)
    if table.get("clean"):
        got = git("status", "--porcelain").stdout.rstrip()
        if got:
            first = cut(got.splitlines()[0][3:])
            message = f"Not everything is committed: {first}. Look at `git status`."
            return Finding("failed", None, "nothing to commit", got, message)
    for name in table.get("tracked", []):
        if not git("ls-files", "--", name).stdout.strip():
            message = f"Git does not track {name} yet. Type: git add {name}, then commit."
            return Finding("failed", None, name, f"no {name}", message)
    for name in table.get("ignored", []):
        if git("ls-files", "--", name).stdout.strip():
            message = f"Git tracks {name}, and should ignore it. Type: git rm -r --cached {name}, then commit."
            return Finding("failed", None, f"no {name}", name, message)
        if git("check-ignore", "-q", "--", name).exit != 0:
            message = f"Git does not ignore {name} yet. Add it to .gitignore on its own line."
            return Finding("failed", None, name, "not ignored", message)
    return Finding("passed")
