"""Follows docs/forks.md literally: runs each command, and makes each change that a sentence asks
for. GitHub is a folder on this machine, and nothing is compiled again.
"""

import json
import re
import unittest

from course import ROOT, UNDERSTORY, Forks, archive, blocks, listed

GUIDE = (ROOT / "docs/forks.md").read_text(encoding="utf-8")


def written(section):
    """Finds `In FILE, write LINE`, also with `and below it LINE`: what the guide tells its reader to
    change by hand.
    """
    for path, line, below in re.findall(
        r"[Ii]n `([^`]+)`, write `(\w+ = [^`]+)`(?: and below it `(\w+ = [^`]+)`)?", section
    ):
        yield path, line.partition(" = ")[0], "\\n".join(filter(None, [line, below]))


def without_what_is_gone(course, problem):
    """Removes what a message names: the link, but not its words, or else the line."""
    path = course / problem["path"]
    lines = path.read_text().split("\n")
    line = lines.pop(problem["line"] - 1)
    if problem["code"] == "broken-link":
        target = line[problem["column"] - 1 : problem["endColumn"] - 1]
        lines.insert(problem["line"] - 1, re.sub(rf"\[([^]]*)]\({re.escape(target)}\)", r"\1", line))
    path.write_text("\n".join(lines))


class Guide(Forks):
    def follow(self, heading, folder, names):
        """Follows one section of the guide. Returns what its commands print."""
        section, commands = blocks(GUIDE, heading)
        for name, value in names.items():
            commands = [block.replace(name, value) for block in commands]
        for path, key, lines in written(section):
            for name, value in names.items():
                lines = lines.replace(name, value)
            # Manual edits happen after the first command block, once the course exists.
            commands.insert(1, f"sed -i 's#^{key} = .*#{lines}#' {path}\n")
        self.assertTrue(commands, heading)
        return self.run_in(folder, "".join(commands))

    def test_a_fork_is_published_and_takes_later_changes(self):
        upstream = self.upstream()
        theirs = self.on_github("grace/understory", upstream)
        ours = self.on_github("ada/understory", upstream)
        names = {"YOUR-NAME": "ada", "THEIR-NAME": "grace"}
        self.follow("## Publish your fork", self.folder / "work", names)

        # In the meantime, upstream fixes a lesson, adds one, and changes the default theme.
        self.run_in(
            upstream,
            """
            sed -i 's/^## .*/&, mended/' content/02-fundamentals/08-repeat-with-for/lesson.md
            cargo run --release -- new lesson fundamentals a-later-lesson
            echo '.learned-later {}' >> themes/default/css/reset.css
            git add --all && git commit --quiet --message 'Mend one lesson, add another'
        """,
        )
        self.run_in(upstream, f"git push --quiet '{theirs}' HEAD:main")
        self.follow("## Take later lessons and fixes", self.folder / "work" / "understory", {})

        merged = self.checkout(ours)
        self.run_workflow(merged, "site.yml", {})
        site = merged / "site"
        self.assertIn("Our course", (site / "index.html").read_text())
        about = (site / "about" / "index.html").read_text()
        for source in ("grace", "ada"):
            self.assertIn(f'"https://github.com/{source}/understory', about)
        self.assertTrue((site / "start-here" / "our-first-words" / "index.html").is_file())
        self.assertTrue((site / "fundamentals" / "a-later-lesson" / "index.html").is_file())
        self.assertIn(", mended", (site / "fundamentals" / "repeat-with-for" / "index.html").read_text())
        self.assertIn(".learned-later {}", (site / "theme" / "css" / "style.css").read_text())

    def test_the_tests_pass_in_a_fork_that_leaves_out_a_part(self):
        upstream = self.upstream()
        self.on_github("grace/understory", upstream)
        self.on_github("ada/understory", upstream)
        self.follow("## Publish your fork", self.folder / "work", {"YOUR-NAME": "ada", "THEIR-NAME": "grace"})
        fork = self.folder / "work" / "understory"
        self.follow("## Leave out a part", fork, {})
        problems = self.problems(fork)
        self.assertGreater(len(problems), 1)
        # From the end, so that the other places stay the same.
        for problem in sorted(problems, key=lambda problem: (problem["line"], problem["column"]), reverse=True):
            without_what_is_gone(fork, problem)
        self.assertEqual(self.problems(fork), [])
        self.run_in(fork, "git add --all && git commit --quiet --message 'Leave out a part' && tests/run guides search")

    def problems(self, course):
        """Returns the errors of a build."""
        output = self.run_in(
            course, f"'{UNDERSTORY}' build --format json --out '{self.folder}/built' 2>/dev/null || true"
        )
        return [each for each in map(json.loads, output.splitlines()) if each.get("severity") == "error"]

    def test_a_new_course_needs_only_a_release_and_git(self):
        packed = archive(self.folder)
        self.run_in(self.folder, f"mkdir understory && tar -xzf '{packed}' --strip-components=1 -C understory")
        (self.folder / "bin" / "cargo").write_text("#!/bin/sh\necho 'no cargo here' >&2; exit 1\n")
        self.environment["PATH"] = f"{self.folder / 'understory'}:{self.environment['PATH']}"
        bare = self.on_github("ada/my-course")
        self.follow("## Start your own course without Rust", self.folder / "work", {"YOUR-NAME": "ada"})
        self.assertIn("runner/", listed(self.folder / "work" / "my-course" / "site")["groups"])

        pushed = self.checkout(bare)
        self.assertFalse((pushed / "site").exists())
        self.run_workflow(
            pushed, "site.yml", {"vars.UNDERSTORY_REPOSITORY": "grace/understory", "github.token": "a-token"}
        )
        self.assertIn("My course", (pushed / "site" / "index.html").read_text())
        self.assertTrue((pushed / "site" / "runner" / "manifest.json").is_file())


if __name__ == "__main__":
    unittest.main()
