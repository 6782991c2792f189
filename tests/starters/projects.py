"""What readers get of a starter, and what its reference adds."""

import os
import shutil

ROOT = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
STARTERS = os.path.join(ROOT, "content", "starters")
# What only authors have, in the starter's own folder.
APART = ("reference", "mistakes", "alternatives", "steps", "changes", "checks.toml", "checks.py")


def copy_start(name, folder):
    """Copies the project as readers download it."""
    starter = os.path.join(STARTERS, name)
    shutil.copytree(starter, folder, ignore=lambda at, names: APART if at == starter else ())


def copy_reference(name, folder):
    """Copies the finished project's files over those of its start."""
    shutil.copytree(os.path.join(STARTERS, name, "reference"), folder, dirs_exist_ok=True)
