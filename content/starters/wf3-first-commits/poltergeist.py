"""The ghost of step 6. It only haunts a tour that is safe in a commit."""

import subprocess
from pathlib import Path

QUESTIONS = [
    ["git", "cat-file", "-e", "HEAD:./tour.py"],
    ["git", "diff", "--quiet", "HEAD", "--", "tour.py"],
]

safe = all(subprocess.run(question, capture_output=True).returncode == 0 for question in QUESTIONS)
if safe:
    tour = Path("tour.py")
    lines = tour.read_text(encoding="utf-8").splitlines()
    tour.write_text('print("BOO")\n' * len(lines), encoding="utf-8")
    Path("boo.txt").write_text("I was here. Take me with you.\n", encoding="utf-8")
    print("BOO!")
else:
    print("I only haunt what is committed. Commit tour.py, then call me again.")
