"""Checks of the starter wf4-branches-and-review."""

import functools
import os
import re

from shared.folder import git
from shared.programs import last_line, python
from understory import readers_folder

# In this lesson, a commit is known by what its files do: what meals.py prints, and what README.md says.
# So branches, commits and remotes may have any name, and may be deleted again.
WHOLE, HALF, QUARTER = 120, 60, 30
REPLACED = "The remote's main names the blue tin, and none of its commits has 7:00 with the old tin. If Yusra had pushed one, a later push has replaced it, and only her folder still has it. What did you type after git push?"
START = "There's no history with a commit on main in this folder yet. Do step 1 first."


NUMBER = r"\d+(?:\.\d+)?"


@functools.cache
def day(text):
    """Returns what the program prints; the grams on its line with Together, or None if it doesn't
    get there or the meals add up to something else; and a sentence that says why.
    """
    ended = python("-B", "-X", "utf8", "-c", text, seconds=5)
    if ended is None:
        return "", None, "it was still running after 5 seconds"
    if ended.returncode != 0:
        return ended.stdout, None, f"it ends with {last_line(ended, 'an error')[-90:].rstrip('.?')}"
    lines = ended.stdout.lower().splitlines()
    amounts = [float(number) for line in lines if "together" in line for number in re.findall(NUMBER, line)]
    if not amounts:
        return ended.stdout, None, "no line of its output says Together and a number"
    fed = sum(
        float(number)
        for line in lines
        if re.search("breakfast|supper", line)
        for number in re.findall(NUMBER, line)[-1:]
    )
    if fed != amounts[-1]:
        return (
            ended.stdout,
            None,
            f"breakfast and supper add up to {fed:g} g, and the line with Together says {amounts[-1]:g}",
        )
    return ended.stdout, amounts[-1], ""


def names_hour(text, hour):
    in_words = {7: "seven", 8: "eight"}[hour]
    return re.search(rf"(?<![\d:])0?{hour}(?:[:.]00| ?a\.?m| o.clock)|\b{in_words}\b", text.lower()) is not None


def breakfast_lines(text):
    """Returns the lines about breakfast that recommend something, rather than warn of it."""
    lines = [line.strip() for line in text.splitlines() if "breakfast" in line.lower()]
    return [line for line in lines if not re.search(r"\b(not|never|no longer|instead of)\b|n't", line.lower())]


def marker_lines(text):
    lines = enumerate((text or "").splitlines(), 1)
    return [number for number, line in lines if re.match(r"<{7}|>{7}|={7}$", line)]


class Story:
    """The history of the reader's folder, together with that of the hub."""

    def __init__(self, folder):
        self.folder = folder
        self.text, self.ideas = functools.cache(self.text), functools.cache(self.ideas)
        self.env = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
        self.here = self.git("rev-parse", "--show-prefix") == ""
        if self.here:
            self.read_hub()
            self.main = self.sha("refs/heads/main")
            self.branch = self.git("symbolic-ref", "-q", "--short", "HEAD") or "(none)"
            names = self.git("for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads") or ""
            self.branches = dict(line.split() for line in names.splitlines())
            self.read_commits()

    def git(self, *words):
        return git(self.folder, *words, env=self.env)

    def sha(self, name):
        return self.git("rev-parse", "-q", "--verify", name + "^{commit}")

    def read_hub(self):
        remotes = (self.git("remote") or "").split()
        self.remote = "origin" if "origin" in remotes else (remotes or [None])[0]
        self.url, self.hub, self.hub_branches, self.hub_answers = "", None, {}, False
        if self.remote is None:
            return
        self.url = self.git("remote", "get-url", self.remote) or ""
        place = os.path.join(self.folder, self.url)
        self.is_local = os.path.isdir(place) or not re.search(r"://|^[^/\\]{2,}:", self.url)
        if not self.is_local:
            told = self.git("for-each-ref", "--format=%(objectname) %(refname:lstrip=3)", f"refs/remotes/{self.remote}")
        else:
            told = self.git("ls-remote", "--heads", self.remote)
        self.hub_answers = told is not None
        pairs = [line.split() for line in (told or "").splitlines()]
        self.hub_branches = {name.removeprefix("refs/heads/"): commit for commit, name in pairs if name != "HEAD"}
        self.hub = self.hub_branches.get("main")
        # So that Git can read the hub's commits, even those that nobody has fetched yet.
        for objects in (os.path.join(place, "objects"), os.path.join(place, ".git", "objects")):
            if os.path.isdir(objects):
                self.env["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = os.path.abspath(objects)

    def read_commits(self):
        tips = ["--all", *self.hub_branches.values()]
        told = self.git("log", "--topo-order", "--reverse", "--format=%H%x00%P%x00%s", *tips) or ""
        self.parents, self.subject, self.above = {}, {}, {}
        for line in told.splitlines():
            name, parents, subject = line.split("\0")
            self.parents[name], self.subject[name] = parents.split(), subject
            self.above[name] = {name}.union(*(self.above.get(one, set()) for one in parents.split()))

    def text(self, commit, name):
        return self.git("show", f"{commit}:{name}")

    def file(self, name):
        try:
            with open(os.path.join(self.folder, name), encoding="utf-8-sig", errors="replace") as file:
                return file.read()
        except OSError:
            return None

    def total(self, commit):
        text = self.text(commit, "meals.py") if commit else None
        return None if text is None else day(text)[1]

    def total_here(self):
        text = self.file("meals.py")
        return None if text is None else day(text)[1]

    def is_merge(self, commit):
        return len(self.parents[commit]) > 1

    def has(self, commit, older):
        """Whether the history of a commit (or of nothing) contains an older one."""
        return older in self.above.get(commit, ())

    def merging(self):
        return self.sha("MERGE_HEAD") is not None

    def ideas(self):
        """Returns the commits that bring the day down to half, before anything was merged."""
        return [
            one
            for one in self.parents
            if self.parents[one]
            and not any(self.is_merge(older) for older in self.above[one])
            and self.total(one) == HALF
            and self.total(self.parents[one][0]) not in (HALF, QUARTER)
        ]

    def pair(self):
        """Returns two ideas that don't know about each other."""
        ideas = self.ideas()
        for one in ideas:
            for other in ideas:
                if not self.has(one, other) and not self.has(other, one):
                    return one, other
        return None

    def joint(self):
        """Returns the first merge on main that has both ideas."""
        ideas = self.pair()
        if ideas is None or self.main is None:
            return None
        merges = [one for one in self.parents if self.is_merge(one) and self.has(self.main, one)]
        return next((one for one in merges if all(self.has(one, idea) for idea in ideas)), None)

    def facts(self, commit):
        text = (self.text(commit, "README.md") or "").lower()
        return names_hour(text, 7), "blue" in text

    def sides(self):
        """Returns Yusra's commit on the hub, and the reader's on main: each has one of the two facts."""
        plain = [one for one in self.parents if not self.is_merge(one)]
        hers = [one for one in plain if self.has(self.hub, one) and self.facts(one) == (True, False)]
        mine = [one for one in plain if self.has(self.main, one) and self.facts(one) == (False, True)]
        return (hers or [None])[0], (mine or [None])[0]

    def agreement(self):
        """Returns the first merge on main that has both sides of the conflict. Anyone who has rebased
        and pushed has none, and then it's the first commit with both facts: what others have, stays.
        """
        hers, mine = self.sides()
        later = [one for one in self.parents if hers and self.has(one, hers) and self.has(self.main, one)]
        merges = [one for one in later if self.is_merge(one) and mine and self.has(one, mine)]
        shared = [one for one in later if self.has(self.hub, one) and self.facts(one) == (True, True)]
        return (merges or shared or [None])[0]


def supper(story, commit):
    lines = [line for line in day(story.text(commit, "meals.py"))[0].splitlines() if "supper" in line.lower()]
    return any(float(number) for line in lines for number in re.findall(NUMBER, line)[-1:])


def history_problem(story):
    if not story.here:
        if story.git("rev-parse", "--git-dir") is not None:
            return "The history that Git uses here starts in a folder above this one. In which folder did you type git init?"
        return "Git keeps no history of this folder yet. Start one here, with git init."
    if not story.branches:
        return "The history has no commit yet. Stage both files, and commit them."
    if story.main is None:
        return f"No branch is called main here; yours is called {story.branch or next(iter(story.branches))}. The lesson calls it main, and git branch -m main renames the branch that you're on."
    missing = [name for name in ("meals.py", "README.md") if story.text(story.main, name) is None]
    if missing:
        return f"The last commit on main doesn't contain {' or '.join(missing)}. In which list of git status is it?"
    return ""


def first_branch_problem(story):
    if not story.here or story.main is None:
        return START
    ideas = story.ideas()
    now = story.total_here()
    if not ideas:
        if now is None:
            return (
                f"Turnip can't rely on your meals.py: {day(story.file('meals.py') or '')[2]}. What did you change last?"
            )
        if any(story.total(one) == HALF and not above for one, above in story.parents.items()):
            return "Your first commit already has 60 g together, so there's nothing left to try on a branch. How many grams belong on main?"
        if now == HALF:
            return (
                "Your meals.py prints 60 g together, but no commit has that version yet. What does git status call it?"
            )
        return f"Your meals.py prints {now:g} g together. The vet wants half of 120. Which number decides how much is in one meal?"
    if story.pair() is None and any(story.has(story.main, one) for one in ideas):
        return f"The commit “{story.subject[ideas[0]]}” is on main itself, and main was meant to stay as it was. Which branch had the star in git branch when you committed?"
    return ""


def second_branch_problem(story):
    if not story.here or story.main is None:
        return START
    ideas = story.ideas()
    if not ideas:
        return "No commit brings the day down to 60 g yet. Do step 2 first."
    pair = story.pair()
    if pair is None:
        stacked = [
            one
            for one in story.parents
            if story.has(one, ideas[0]) and story.total(one) == QUARTER and not story.is_merge(one)
        ]
        if stacked:
            return f"The commit “{story.subject[stacked[0]]}” comes after “{story.subject[ideas[0]]}” on the same branch, so its day has only 30 g. A new branch starts at the commit you're on. Where were you when you made it?"
        changed = story.git("status", "--porcelain", "-uno", "--", "meals.py")
        if changed:
            here = story.total_here()
            printed = (
                f"Turnip can't rely on it: {day(story.file('meals.py') or '')[2]}"
                if here is None
                else f"it prints {here:g} g together"
            )
            return f"meals.py has a change on the branch {story.branch} that isn't in any commit yet, and {printed}. What's still missing?"
        tip = next(
            (
                tip
                for name, tip in story.branches.items()
                if name != "main" and not story.has(tip, ideas[0]) and not story.has(story.main, tip)
            ),
            None,
        )
        if tip and story.total(tip) is None:
            return f"On the branch with “{story.subject[tip]}”, Turnip can't rely on meals.py: {day(story.text(tip, 'meals.py') or '')[2]}. Which lines belong to supper?"
        if tip and story.total(tip) != WHOLE:
            return f"“{story.subject[tip]}” is on a branch of its own, and Turnip gets {story.total(tip):g} g a day there. The vet's number is 60. What changed besides supper?"
        return f"Only one commit brings the day down to 60 g so far: “{story.subject[ideas[0]]}”. Where's Yusra's idea?"
    if story.joint() is None:
        others = [tip for name, tip in story.branches.items() if name != "main"]
        alone = [one for one in pair if story.has(story.main, one) and not any(story.has(tip, one) for tip in others)]
        if alone:
            return f"The commit “{story.subject[alone[0]]}” is on main and on no other branch. Which branch had the star in git branch when you committed it?"
    suppers = [supper(story, one) for one in pair]
    if all(suppers):
        return f"“{story.subject[pair[0]]}” and “{story.subject[pair[1]]}” are on two branches, and in both, Turnip still gets supper. What was Yusra's idea?"
    if not any(suppers):
        return f"“{story.subject[pair[0]]}” and “{story.subject[pair[1]]}” are on two branches, and in both, supper is gone. What was your own idea?"
    return ""


def merged_problem(story):
    if not story.here or story.main is None:
        return START
    pair = story.pair()
    if pair is None:
        return "There aren't two branches with one idea each yet. Do step 3 first."
    if story.joint() is not None:
        return ""
    if story.merging():
        return "A merge has begun and isn't finished. What does git status ask for?"
    elsewhere = [
        name
        for name, tip in story.branches.items()
        if any(story.is_merge(one) and all(story.has(one, idea) for idea in pair) for one in story.above[tip])
    ]
    if elsewhere:
        return f"The merge is on the branch {elsewhere[0]}, and main doesn't have it. git merge changes the branch that you're on. Which one should that be?"
    there = [story.subject[one] for one in pair if story.has(story.main, one)]
    lacking = [story.subject[one] for one in pair if not story.has(story.main, one)]
    if there:
        return f"main contains “{there[0]}”, and it doesn't contain “{lacking[0]}”. Which branch has that commit?"
    return f"main contains neither “{lacking[0]}” nor “{lacking[1]}”. Which branch are you on, and which one do you want to change?"


def undone_problem(story):
    if not story.here or story.main is None:
        return START
    if story.joint() is None:
        return "The history of main has no merge of both ideas. Undoing adds a commit and takes none away. What do git log --oneline --graph and check.pyz 4 say?"
    total = story.total(story.main)
    if total == HALF:
        return ""
    if total == QUARTER and story.total_here() == HALF and story.branch != "main":
        return f"Your meals.py prints 60 g together, and on main it still prints 30. You're on the branch {story.branch}. Which branch should the undoing be on?"
    if total == QUARTER and story.total_here() == HALF:
        return "Your meals.py prints 60 g together, but the last commit on main still prints 30. What does git status say about the file?"
    if total == QUARTER:
        return "On main, Turnip still gets 30 g a day. Which of the two commits do you want to undo, and how does git log --oneline name it?"
    if total == WHOLE:
        return "On main, Turnip gets 120 g a day again, so neither idea is left. Which of them should come back?"
    if total is None:
        return f"In the last commit on main, Turnip can't rely on meals.py: {day(story.text(story.main, 'meals.py') or '')[2]}. What did that commit change?"
    return f"The meals.py of the last commit on main prints {total:g} g together. The vet's number is 60. What did the last commit change?"


def hub_problem(story):
    if not story.here or story.main is None:
        return START
    if story.remote is None:
        return "This repository doesn't know any remote yet: git remote -v shows nothing. Add one, as step 6 says."
    if not story.hub_answers:
        return f"The remote {story.remote} has the path {story.url}, and Git finds no repository there. Is that the way to it, seen from this folder?"
    if story.hub is None:
        return "The remote is there, and it has no branch main yet. Push yours."
    joint = story.joint()
    if joint is None:
        return "The history of main has no merge of both ideas. Do step 4 first."
    if not story.has(story.hub, joint) or (story.total(story.hub) == QUARTER and story.total(story.main) == HALF):
        return "The remote's main is older than yours. What have you committed since the last push?"
    if not Story(os.path.join(story.folder, "..", "yusra")).here:
        return "The remote has your main. There's no repository yusra next to this folder yet. Clone the remote there, for her."
    return ""


def two_sides_problem(story):
    if not story.here or story.main is None:
        return START
    if not story.hub:
        return "There's no remote with a branch main yet. Do step 6 first."
    if story.agreement() is not None:
        return ""
    hers, mine = story.sides()
    if hers is None:
        clone = Story(os.path.join(story.folder, "..", "yusra"))
        if any(story.has(story.hub, one) and story.facts(one) == (False, True) for one in story.parents):
            return REPLACED
        full = [one for one in story.parents if story.has(story.hub, one) and story.facts(one) == (True, True)]
        if full:
            return f"On the remote, “{story.subject[full[0]]}” has both 7:00 and the blue tin, and no commit there has 7:00 with the old tin. Which of the two changes was Yusra's?"
        if clone.here and clone.sha("HEAD") and names_hour(clone.text("HEAD", "README.md") or "", 7):
            return "Yusra's folder has a commit with 7:00, but the main of the remote doesn't contain it. What did git push say in her folder?"
        if clone.here and names_hour(clone.file("README.md") or "", 7):
            return "In Yusra's folder, README.md says 7:00, but no commit there does. Which command is next?"
        return "No commit on the remote's main moves breakfast to 7:00 and leaves the tin as it was. What has Yusra changed, committed and pushed so far?"
    after = [one for one in story.parents if story.has(story.main, one) and story.facts(one) == (True, True)]
    if mine is None and after and not story.has(after[0], hers):
        return f"Your “{story.subject[after[0]]}” has the blue tin and 7:00. In this story, you haven't heard about 7:00 yet. What should your line say for now?"
    if mine is None and after:
        return f"In your history, the blue tin comes after Yusra's commit, so there's nothing to merge. The remote doesn't have your commit yet: git reset --hard {hers[:7]}~1 goes back to before both. Then change the tin again, before you fetch."
    if mine is None:
        if "blue" in (story.file("README.md") or "").lower():
            return "Your README.md names the blue tin, but no commit on your main does. Which command is next?"
        return "No commit on your own main names the blue tin. Which folder is your terminal in, and what has changed there?"
    return ""


def contradiction(text):
    for line in breakfast_lines(text):
        undecided = re.search(r"\bor\b", line.lower()) is not None
        if names_hour(line, 8) and (undecided or not names_hour(line, 7)):
            return f"Somewhere in README.md Mr Pham reads 7:00, and also this: “{line[:60]}”. When does Turnip get breakfast?"
        if "green" in line.lower() and (undecided or "blue" not in line.lower()):
            return f"Somewhere in README.md Mr Pham reads about the blue tin, and also this: “{line[:60]}”. Which tin is it?"
    return ""


def both_sides_problem(story):
    if not story.here or story.main is None:
        return START
    if story.merging():
        lines = marker_lines(story.file("README.md"))
        if lines:
            return f"The merge isn't finished: README.md still has the markers of a conflict, the first in line {lines[0]}. What should Mr Pham read there?"
        if story.git("ls-files", "-u"):
            return "The markers are gone, but Git still lists README.md as unmerged. Which command says that a file is ready?"
        return "Everything is staged, and the merge still isn't a commit. Commit it."
    if story.sides()[0] is None and any(
        story.has(story.hub, one) and story.facts(one) == (False, True) for one in story.parents
    ):
        return REPLACED
    hers, mine = story.sides()
    start = story.agreement()
    if start is None and (hers is None or mine is None):
        return "There aren't two sides yet, one from Yusra and one from you. Do step 7 first."
    if start is None:
        if not story.has(story.main, hers):
            return f"Your main doesn't contain Yusra's “{story.subject[hers]}” yet. Which two commands fetch it and merge it?"
        return "main contains both changes, but no commit that merges them. What does git log --oneline --graph show?"
    text = story.text(story.main, "README.md") or ""
    lines = marker_lines(text)
    if lines:
        return f"The README.md in main's last commit has a conflict marker in line {lines[0]}, so that's what Mr Pham would read. Which lines did Git add?"
    early, blue = story.facts(story.main)
    if not early:
        return "The README.md in main's last commit doesn't say 7:00 anywhere, so Yusra's change is lost. What did each side change about that line?"
    if not blue:
        return "The README.md in main's last commit doesn't name the blue tin anywhere, so your own change is lost. What did each side change about that line?"
    if contradiction(text):
        return contradiction(text)
    if not story.has(story.hub, start):
        return "Your main has both sides, and the remote's main doesn't have your merge yet. What will git push say this time?"
    return ""


def caught_up_problem(story):
    if not story.here or story.main is None:
        return START
    start = story.agreement()
    if start is None:
        return "The conflict isn't merged yet. Do step 8 first."
    clone = Story(os.path.join(story.folder, "..", "yusra"))
    if not clone.here:
        return "There's no repository yusra next to this folder. Do step 6 first."
    if clone.has(clone.main, start):
        return ""
    if (
        any(start in above for above in clone.above.values())
        and clone.sha(f"refs/remotes/{clone.remote}/main")
        and clone.has(clone.sha(f"refs/remotes/{clone.remote}/main"), start)
    ):
        return "Yusra's folder has fetched your merge, but her own main doesn't have it yet. Which command does both, and what does it say there?"
    return "In Yusra's folder, main doesn't have your merge yet. Which folder was your terminal in when you typed git pull?"


def changes_readme(story, old, new):
    return story.text(old, "README.md") != story.text(new, "README.md")


def reviewed(story, start):
    """Returns the first merge on main that brought a new README.md after the conflict."""
    merges = [one for one in story.parents if story.is_merge(one) and one != start and story.has(one, start)]
    return next(
        (one for one in merges if story.has(story.main, one) and changes_readme(story, story.parents[one][0], one)),
        None,
    )


UNMERGED = "main has a new README.md, but no merge commit brought it: it was committed on main, fast-forwarded or squashed. Improve your README.md again, on a new branch. Which option asks for a merge commit?"


HELPS = r"\b(if|wrong|missing|broken?|problems?|trouble|help|questions?|ask|call|phone|ring|text|message|write|tell|email|contact|errors?|emergency|vet|empty|doesn't|doesn’t|can't|can’t|won't|won’t|unsure|stuck)\b|knock|in case|otherwise|@|\+\d"


def stranger_problem(story, commit):
    text = story.text(commit, "README.md") or ""
    files = (story.git("ls-tree", "-r", "--name-only", commit) or "").splitlines()
    typed = re.findall(r"\b(?:py|python|python3)(?:\s+-\w+)*\s+[\"']?(?:\.[\\/])?([\w./\\-]+\.py)\b", text)
    unknown = [name for name in typed if name.replace("\\", "/") not in files]
    if unknown:
        return f"README.md tells people to run {unknown[0]}, and there's no file with that name next to it. Write the file's real name there."
    if "meals.py" not in typed and not re.search(r"-m\s+meals\b", text):
        return "Somebody wants to see Turnip's day, and your README.md has no command that starts meals.py. Add the line that they have to type."
    printed, total, reason = day(story.text(commit, "meals.py") or "")
    if total is None:
        return f"A stranger types your command, and can't rely on meals.py: {reason}. What has changed there?"
    last = [line for line in printed.splitlines() if line.strip()][-1].strip()
    if last not in text:
        return f"A stranger types your command and sees “{last}” at the end. Your README.md doesn't show that line. Add it, so that they know that it worked."
    early, blue = story.facts(commit)
    if not early or not blue:
        return (
            f"The new README.md doesn't mention {'the blue tin' if early else '7:00'} any more. Write it there again."
        )
    lines = marker_lines(text)
    if lines:
        return f"The new README.md has a conflict marker in line {lines[0]}. What should a stranger read there?"
    if contradiction(text):
        return contradiction(text)
    if not re.search(HELPS, text.lower()):
        return "Somebody stands in the kitchen at 7:00, and something's wrong. check.pyz found no line for that in your README.md, none with a word like if, wrong, missing, help, ask or call. Add a line that says what to do."
    return ""


def uncommitted(story):
    return f"README.md has changes that no commit has yet, and you're on the branch {story.branch}. Is that where you want to commit them?"


def draft_problem(story):
    if not story.here or story.main is None:
        return START
    start = story.agreement()
    if start is None:
        return "The conflict isn't merged yet. Do step 8 first."
    if reviewed(story, start):
        return stranger_problem(story, story.main)
    if changes_readme(story, start, story.main):
        return UNMERGED

    def is_draft(name, tip):
        return name != "main" and story.has(tip, start) and changes_readme(story, start, tip)

    pushed = [tip for name, tip in story.hub_branches.items() if is_draft(name, tip)]
    if pushed:
        newest = [one for one in pushed if not any(one != other and story.has(other, one) for other in pushed)]
        problem = stranger_problem(story, newest[-1])
        if problem and story.git("diff", "HEAD", "--name-only", "--", "README.md"):
            return uncommitted(story)
        later = [
            name
            for name, tip in story.branches.items()
            if is_draft(name, tip) and tip != newest[-1] and story.has(tip, newest[-1])
        ]
        if problem and later:
            return f"The branch {later[0]} has a newer README.md than the remote. Push it."
        return problem
    waiting = [name for name, tip in story.branches.items() if is_draft(name, tip)]
    if waiting:
        return f"The branch {waiting[0]} has a new README.md, and the remote doesn't have that branch yet. Push it."
    if story.git("diff", "HEAD", "--name-only", "--", "README.md"):
        return uncommitted(story)
    return "No branch has a new README.md since the conflict. Make a branch, and write it there."


def reviewed_problem(story):
    if not story.here or story.main is None:
        return START
    start = story.agreement()
    if start is None:
        return "The conflict isn't merged yet. Do step 8 first."
    merge = reviewed(story, start)
    if merge is None:
        if story.merging():
            return "A merge has begun and isn't finished. What does git status ask for?"
        if changes_readme(story, start, story.main):
            return UNMERGED
        return "Your main still has the README.md from the conflict. Which branch did you want to merge into it, and where were you?"
    if not story.has(story.hub, merge):
        return "Your main has merged the new README.md, and the remote's main doesn't have that yet. Push it."
    return stranger_problem(story, story.hub)


def the_history_starts_here_on_main():
    problem = history_problem(Story(readers_folder))
    assert not problem, problem


def smaller_meals_on_a_branch_of_their_own():
    problem = first_branch_problem(Story(readers_folder))
    assert not problem, problem


def no_supper_on_another_branch_that_starts_from_main():
    problem = second_branch_problem(Story(readers_folder))
    assert not problem, problem


def main_has_merged_both_branches():
    problem = merged_problem(Story(readers_folder))
    assert not problem, problem


def one_idea_is_undone_and_the_history_still_has_everything():
    problem = undone_problem(Story(readers_folder))
    assert not problem, problem


def the_remote_has_your_main_and_yusra_has_a_copy():
    problem = hub_problem(Story(readers_folder))
    assert not problem, problem


def yusra_has_pushed_7_00_and_youve_committed_the_blue_tin():
    problem = two_sides_problem(Story(readers_folder))
    assert not problem, problem


def readme_md_keeps_both_sides_and_the_remote_has_it():
    problem = both_sides_problem(Story(readers_folder))
    assert not problem, problem


def yusras_folder_has_your_merge_too():
    problem = caught_up_problem(Story(readers_folder))
    assert not problem, problem


def a_readme_md_that_a_stranger_can_follow_on_a_branch():
    problem = draft_problem(Story(readers_folder))
    assert not problem, problem


def main_has_it_from_a_merge_and_so_does_the_remote():
    problem = reviewed_problem(Story(readers_folder))
    assert not problem, problem
