"""Runs the tests of pydantic and pydantic-core with our core, and compares it with the original.

  run.py FOLDER                 both suites with the original core, with ours, and with ours on the
                                course's interpreter; FOLDER has the packages of requirements.txt
  run.py FOLDER TEST...         only these tests with our core: `core tests/test_misc.py`
  run.py FOLDER --page TEST...  the same files on the course's interpreter

With EVERY=24, only one file in 24 runs on the course's interpreter, which takes minutes for all.

The sources come from the package index, with the hashes in sources.txt. The work stays in
target/tests/pydantic; results of the original core are kept there. The last line counts.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import interpreter

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PACKAGE = ROOT / "wasm-runner/python/pydantic_core"
WORK = ROOT / "target/tests/pydantic"
# The first also counts in a page.
KNOWN_FAILURES = HERE / "known-failures.txt"
KNOWN_FAILURES_IN_PAGE = HERE / "known-failures-page.txt"


@dataclass
class Suite:
    """The tests of a package, and the share of those the original core passes that ours has to pass."""

    name: str
    source: str
    required: float
    # Tests of speed, of type checkers and of examples, which need more packages.
    ignored: tuple


SUITES = [
    Suite("core", "pydantic_core-2.50.4", 90, ("benchmarks", "test_docstrings.py")),
    Suite("pydantic", "pydantic-2.14.3", 98, ("benchmarks", "mypy", "typechecking", "test_docs.py")),
]


def fetch_sources():
    """Downloads and unpacks the source packages. Their build systems don't run, so no Rust is needed."""
    folder = WORK / "sources"
    stamp = folder / "sources.txt"
    source_list = (HERE / "sources.txt").read_text()
    if stamp.exists() and stamp.read_text() == source_list:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    backends = folder / "backends"
    (backends / "hatchling").mkdir(parents=True)
    # pip asks the build system of a source package for its metadata; these answer for the real ones.
    for name in ("maturin.py", "hatchling/build.py"):
        shutil.copy(HERE / "metadata_backend.py", backends / name)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    only_source = ["--no-binary", ":all:", "--no-build-isolation", "--require-hashes"]
    files = ["--requirement", HERE / "sources.txt", "--dest", folder]
    subprocess.run([*pip, *only_source, *files], check=True, env=os.environ | {"PYTHONPATH": str(backends)})
    for suite in SUITES:
        with tarfile.open(folder / f"{suite.source}.tar.gz") as archive:
            archive.extractall(folder)
    stamp.write_text(source_list)
    return folder


def stage_core(packages):
    """Installs our core next to the Python files of the original. Returns the folder to import it from."""
    folder = WORK / "ours"
    shutil.rmtree(folder, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-deps", "--no-compile", "--target", folder, PACKAGE], check=True)
    for name in ("__init__.py", "core_schema.py"):
        shutil.copy(packages / "pydantic_core" / name, folder / "pydantic_core")
    return folder


def run_suite(suite, name, path, tests, sources):
    """Runs tests with what `path` imports. Returns the outcome of each test."""
    outcomes = WORK / f"{name}.json"
    outcomes.unlink(missing_ok=True)
    env = os.environ | {
        "PYTHONPATH": os.pathsep.join(map(str, path)),
        "PYTHONPYCACHEPREFIX": str(WORK / "pycache"),
        "OUTCOMES": str(outcomes),
        # Some tests are made from sets, whose order is random otherwise.
        "PYTHONHASHSEED": "0",
        "TZ": "UTC",
    }
    # On a CI server some tests run that are skipped elsewhere.
    env.pop("CI", None)
    ignored = [f"--ignore=tests/{each}" for each in suite.ignored]
    options = ["-p", "no:cacheprovider", "-p", "outcomes", "-q", "--tb=short", "-o", "addopts="]
    options += ["--timeout=300", "--hypothesis-seed=0"]
    with open(WORK / f"{name}.log", "w", encoding="utf-8") as log:
        subprocess.run(
            # -S leaves out the packages of the machine, which plugins would use.
            [sys.executable, "-S", "-m", "pytest", *options, *ignored, *(tests or ["tests"])],
            cwd=sources / suite.source,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    if not outcomes.exists():
        print(f"error: pytest ended early: {WORK / name}.log says why")
        return {}
    return numbered(json.loads(outcomes.read_text()))


def numbered(outcomes):
    """Returns outcomes by function and number, because parameters have addresses in their names."""
    seen, result = Counter(), {}
    for test, outcome in outcomes:
        function = test.partition("[")[0]
        seen[function] += 1
        result[f"{function} {seen[function]}"] = outcome
    return result


def original(suite, packages, sources):
    """Returns the outcomes with the original core, from an earlier run if nothing changed since."""
    key = f"{platform.python_version()}\n" + "".join(
        (HERE / name).read_text() for name in ("requirements.txt", "sources.txt", "outcomes.py")
    )
    cached_results = WORK / f"{suite.name}-original-kept.json"
    if cached_results.exists():
        results = json.loads(cached_results.read_text())
        if results["key"] == key:
            return results["outcomes"]
    outcomes = run_suite(suite, f"{suite.name}-original", [HERE, packages], [], sources)
    cached_results.write_text(json.dumps({"key": key, "outcomes": outcomes}))
    return outcomes


def run_in_page(suite, packages, tests, sources):
    """Runs tests with our core on the course's interpreter. Returns the outcome of each."""
    with open(WORK / f"{suite.name}-page.log", "w", encoding="utf-8", errors="backslashreplace") as log:
        return numbered(interpreter.run_suite(sources / suite.source, suite.ignored, packages, tests, log))


def known_failures(*files):
    """Returns the functions whose tests may fail, as (suite, function)."""
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return {tuple(line.split(" ", 1)) for line in lines if line and not line.startswith("#")}


def compare(suite, place, original_results, our_results, known_failures):
    """Prints how the cores compare. Returns how many tests pass with ours, and how many unexpectedly don't."""
    expected = [test for test, outcome in original_results.items() if outcome == "passed"]
    failing = [test for test in expected if our_results.get(test) != "passed"]
    passing = len(expected) - len(failing)
    unexpected = [test for test in failing if (suite.name, test.partition(" ")[0]) not in known_failures]
    for test in unexpected:
        print(f"FAIL: {suite.name} {test} {place}")
    share = 100 * passing / len(expected) if expected else 0
    print(
        f"{suite.name} {place}: {passing} of the {len(expected)} tests that the original core passes,"
        f" {share:.2f} %; {suite.required} % are required",
        flush=True,
    )
    return passing, len(unexpected) + (share < suite.required)


def run_some(packages, in_page, name, *tests):
    """Runs some tests with our core, and prints what pytest says. Returns the exit status."""
    suite = next(suite for suite in SUITES if suite.name == name)
    sources = fetch_sources()
    if in_page:
        log, outcomes = f"{name}-page.log", run_in_page(suite, packages, tests, sources)
    else:
        path = [HERE, stage_core(packages), packages]
        log, outcomes = f"{name}-some.log", run_suite(suite, f"{name}-some", path, tests, sources)
    print((WORK / log).read_text())
    return 0 if outcomes and "failed" not in outcomes.values() else 1


def run_all(packages):
    """Runs both suites with both cores and in a page, and compares them. Returns the exit status."""
    sources = fetch_sources()
    path = [HERE, stage_core(packages), packages]
    with ThreadPoolExecutor(2) as pool:
        ours = [pool.submit(run_suite, suite, suite.name, path, [], sources) for suite in SUITES]
        theirs = [pool.submit(original, suite, packages, sources) for suite in SUITES]
    theirs = [their.result() for their in theirs]
    known = known_failures(KNOWN_FAILURES)
    counts = [
        compare(suite, "on CPython", their, our.result(), known) for suite, our, their in zip(SUITES, ours, theirs)
    ]
    known = known_failures(KNOWN_FAILURES, KNOWN_FAILURES_IN_PAGE)
    every = int(os.environ.get("EVERY", "1"))
    for suite, their in zip(SUITES, theirs):
        files = sorted({test.partition("::")[0] for test in their})[::every]
        their = {test: outcome for test, outcome in their.items() if test.partition("::")[0] in files}
        counts.append(compare(suite, "in a page", their, run_in_page(suite, packages, files, sources), known))
    passed, failed = map(sum, zip(*counts))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def main(packages, *arguments):
    packages = Path(packages).resolve()
    WORK.mkdir(parents=True, exist_ok=True)
    if not arguments:
        return run_all(packages)
    in_page = arguments[0] == "--page"
    return run_some(packages, in_page, *arguments[in_page:])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
