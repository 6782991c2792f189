"""Checks of the starter wf3-first-commits."""

import ast
import os
import subprocess

from shared.folder import commits as commits_of
from shared.folder import git as git_in
from shared.texts import counted
from understory import readers_folder

NO_HISTORY = "This folder doesn't have its own history yet. Start one here, as step 2 says."


def git(*words):
    return git_in(readers_folder, *words) or ""


def history_here():
    return git_in(readers_folder, "rev-parse", "--show-prefix") == ""


def commits():
    return commits_of(readers_folder)


def in_words(subjects):
    """Returns the messages of three words or more, and the others."""
    good = [subject for subject in subjects if len(subject.split()) >= 3]
    return good, [subject for subject in subjects if subject not in good]


def git_knows_your_name_and_your_email_address():
    assert git("config", "user.name"), (
        "Git doesn't know your name yet: git config user.name shows nothing. Set it, as step 1 says."
    )
    email = git("config", "user.email")
    assert "@" in email, (
        f"Your email address needs an @, and git config user.email shows “{email}”. Set it again: every commit will carry that address."
    )


def the_history_starts_in_this_folder():
    words = ["git", "-C", readers_folder, "rev-parse", "--show-prefix"]
    asked = subprocess.run(words, capture_output=True, encoding="utf-8", errors="replace")
    reason = (asked.stderr.strip().splitlines() or [""])[0]
    assert asked.returncode == 0, (
        "Git keeps no history of this folder yet, and none of a folder above it. Start one here, with git init."
        if "not a git repository" in reason
        else f"Git doesn't want to work here. It says: {reason}"
    )
    assert not asked.stdout.strip(), (
        "The history that Git uses here starts in a folder above this one, so it would take in everything else that's there. In which folder did you type git init?"
    )


def git_ignores_cellar_code_txt():
    assert history_here(), NO_HISTORY
    changes = git("log", "--all", "--format=%h", "--", "cellar-code.txt").split()
    assert not changes, (
        f"cellar-code.txt is in the history: {counted(len(changes), 'commit')} changed it, and a later commit can't take it out again. Nobody else has this history yet, so delete the folder .git and start again from step 2."
    )
    assert not git("ls-files", "--", "cellar-code.txt"), (
        "cellar-code.txt is staged: it isn't in the history yet, but the next commit would take it. Which command does git status offer for taking it out again?"
    )
    ignored = git("check-ignore", "--", "cellar-code.txt")
    near = sorted(name for name in os.listdir(readers_folder) if "gitignore" in name.lower() and name != ".gitignore")
    if not os.path.isfile(os.path.join(readers_folder, ".gitignore")):
        reason = "There's no file .gitignore in this folder yet. Write one, with a line cellar-code.txt."
        if near:
            reason = (
                f"Git only reads a file whose full name is .gitignore, and this one is called {near[0]}. Rename it."
            )
        if os.path.isfile(os.path.join(readers_folder, "cellar-code.txt")):
            reason += " So git status still lists cellar-code.txt."
    else:
        with open(os.path.join(readers_folder, ".gitignore"), "rb") as file:
            wide = b"\x00" in file.read()
        reason = ".gitignore is there, but no line in it makes Git ignore cellar-code.txt. Add a line with exactly this name, and nothing else."
        if wide:
            reason = ".gitignore is saved as UTF-16, which Git can't read. Save it as UTF-8 in your editor."
    assert ignored, reason
    assert not git("check-ignore", "--", "tour.py"), (
        "Git ignores tour.py, too, but that one belongs in the history. Which line of .gitignore matches its name?"
    )


def a_commit_contains_tour_py_and_gitignore():
    assert history_here(), NO_HISTORY
    held = git_in(readers_folder, "ls-tree", "-r", "--name-only", "HEAD")
    staged = git("ls-files").splitlines()
    assert held is not None, (
        f"There's no commit yet. Staged and ready for one: {', '.join(staged[:6])}. Commit them."
        if staged
        else "There's no commit yet, and nothing is staged. Stage your files first, and then commit them."
    )
    missing = [name for name in ("tour.py", ".gitignore") if name not in held.splitlines()]
    assert not missing, (
        f"Your last commit doesn't contain {' or '.join(missing)}. In which list of git status is the file now?"
    )


def its_message_has_three_words_or_more():
    good, short = in_words([subject for subject, names in commits()])
    assert good, (
        f"Your commit's message is “{(short or [''])[0]}”. Could a friend tell from it what changed? Write three words or more: git commit --amend replaces the newest commit."
    )


def a_second_commit_changes_tour_py():
    assert history_here(), NO_HISTORY
    with open(os.path.join(readers_folder, "tour.py"), encoding="utf-8-sig") as file:
        strings = [node.value for node in ast.walk(ast.parse(file.read())) if isinstance(node, ast.Constant)]
    assert not any("22:15" in one for one in strings if isinstance(one, str)), (
        "tour.py has a string with 22:15 in it, so the loop didn't make that line. Which number decides where the loop stops?"
    )
    unstaged = git("diff", "--name-only", "--", "tour.py")
    staged = git("diff", "--staged", "--name-only", "--", "tour.py")
    assert not unstaged, (
        "tour.py has a change that isn't staged, so no commit has it. Look at it with git diff. Which command comes before git commit?"
    )
    assert not staged, "The change in tour.py is staged, but no commit has it yet. Commit it."
    times = sum("tour.py" in names for subject, names in commits())
    assert times >= 2, (
        f"{('Only one commit changes' if times == 1 else 'No commit changes')} tour.py, and an empty commit doesn't count. Was the tour at 22:15 already in your first commit? Then make another small change to tour.py, and commit that."
    )
    good, short = in_words([subject for subject, names in commits()])
    assert len(good) >= 2, (
        f"The message “{(short or [''])[0]}” has fewer than three words. If it's the newest commit, amend it. If not, leave it, and say more in your next commit."
    )


def the_ghost_was_here_and_tour_py_has_recovered():
    assert os.path.isfile(os.path.join(readers_folder, "boo.txt")), (
        "There's no boo.txt here: the ghost hasn't come yet, or somebody deleted its card. Run poltergeist.py, and keep the card."
    )
    assert os.path.isfile(os.path.join(readers_folder, "tour.py")), (
        "There's no tour.py in this folder. Bring it back: your commits have it."
    )
    with open(os.path.join(readers_folder, "tour.py"), encoding="utf-8-sig") as file:
        lines = file.read().splitlines()
    times = lines.count('print("BOO")')
    safe = 'print("BOO")' not in git("show", "HEAD:./tour.py")
    versions = git("log", "--format=%h", "--", "tour.py").split()
    whole = [one for one in versions if 'print("BOO")' not in git("show", one + ":./tour.py")]
    assert safe, (
        f"You committed the ghost's version of tour.py. Older ones are safe: type git restore --source={(whole or ['HEAD~1'])[0]} tour.py, then commit that."
    )
    assert times == 0, (
        f'tour.py still has the line print("BOO"), {counted(times, "time")}. The last commit has the real tour. Which command does git status offer to discard your changes?'
    )


def the_ghosts_card_is_neither_in_the_last_commit_nor_staged():
    committed = "boo.txt" in git("ls-tree", "-r", "--name-only", "HEAD")
    tracked = "boo.txt" in git("ls-files")
    assert not (committed and tracked), (
        "boo.txt is in your last commit. git rm --cached boo.txt takes it off Git's list and leaves your file alone. How do you then replace the newest commit?"
    )
    assert not tracked, (
        "boo.txt is staged: no commit has it yet, but the next one would. Which restore works on the staging area?"
    )
    assert not committed, "You took boo.txt off Git's list, but that isn't committed yet. Commit it."


def three_commits_that_change_something_with_messages_that_say_what():
    full = [subject for subject, names in commits()]
    good, short = in_words(full)
    assert len(full) >= 3, (
        f"Only {len(full)} of the commits in your history {'changes' if len(full) == 1 else 'change'} a file, and an empty commit doesn't count. Which change can you record next?"
    )
    assert len(good) >= 3, (
        f"Only {len(good)} of your messages {'has' if len(good) == 1 else 'have'} three words or more; “{(short or [''])[0]}” doesn't. If it's the newest commit, amend it. If not, leave it, and say more in your next commit."
    )


def nothing_is_left_to_commit():
    left = git("status", "--porcelain").splitlines()
    state, name = (left[0][:2], left[0][3:]) if left else ("", "")
    where = (
        "untracked" if state == "??" else "staged, but not committed" if state[:1] != " " else "changed, but not staged"
    )
    question = (
        " Does it belong in a commit, or on a line of .gitignore?" if state == "??" else " What's the next command?"
    )
    assert not left, f"git status still lists {name}: {where}.{question}"
