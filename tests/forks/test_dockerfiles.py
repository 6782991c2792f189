"""hadolint finds nothing to warn about in the Dockerfiles of lessons and of readers."""

import os
import subprocess
import sysconfig
import unittest
from pathlib import Path

import yaml

from course import ROOT

STARTERS = ROOT / "content" / "starters"
DOCKERFILES = sorted([*STARTERS.glob("*/Dockerfile"), *STARTERS.glob("*/reference/Dockerfile")])
COMPOSE_FILES = sorted([*STARTERS.glob("*/compose.yaml"), *STARTERS.glob("*/reference/compose.yaml")])


def hadolint():
    """Returns the program's path, next to the packages wherever pip put them."""
    places = [Path(place) / "bin" for place in os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    for place in [*places, Path(sysconfig.get_path("scripts"))]:
        if (place / "hadolint").is_file():
            return place / "hadolint"
    raise FileNotFoundError("hadolint: pip install --requirement tests/forks/requirements.txt")


class Dockerfiles(unittest.TestCase):
    def test_hadolint_finds_nothing(self):
        self.assertGreaterEqual(len(DOCKERFILES), 2)
        result = subprocess.run(
            [hadolint(), "--no-color", "--failure-threshold", "warning", *DOCKERFILES],
            capture_output=True,
            text=True,
        )
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_services_depend_on_existing_services(self):
        self.assertTrue(COMPOSE_FILES)
        for path in COMPOSE_FILES:
            services = yaml.safe_load(path.read_text())["services"]
            volumes = yaml.safe_load(path.read_text()).get("volumes", {})
            for name, service in services.items():
                self.assertTrue("image" in service or "build" in service, f"{path} {name}")
                self.assertLessEqual(set(service.get("depends_on", [])), set(services), f"{path} {name}")
                dependencies = {each.split(":")[0] for each in service.get("volumes", [])}
                self.assertLessEqual({each for each in dependencies if "/" not in each}, set(volumes), f"{path} {name}")
                files = [path.parent / each for each in dependencies if each.startswith("./")]
                self.assertEqual([file for file in files if not file.is_file()], [], f"{path} {name}")


if __name__ == "__main__":
    unittest.main()
