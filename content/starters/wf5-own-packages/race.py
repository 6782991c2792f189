"""A race for step 5, in a temporary folder: python race.py 10"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LOCK = "requirements.lock"


def with_pip(place):
    subprocess.run([sys.executable, "-m", "venv", place], check=True)
    python = place / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "-r", LOCK], check=True)


def with_uv(place):
    subprocess.run(["uv", "venv", "--quiet", place], check=True)
    subprocess.run(["uv", "pip", "sync", "--quiet", "--python", place, LOCK], check=True)


def race(name, build, count):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        start = time.perf_counter()
        for number in range(count):
            build(Path(folder) / str(number))
        seconds = time.perf_counter() - start
    print(f"{name}: {count} built in {seconds:.1f} seconds")


if shutil.which("uv") is None:
    sys.exit("uv isn't here. Is the environment active, and did you install uv in step 4?")
race("venv and pip", with_pip, 1)
race("uv", with_uv, int(sys.argv[1]) if len(sys.argv) > 1 else 1)
