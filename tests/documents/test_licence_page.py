"""The licence page names the packages that programs in a page can import, with their versions, which
are those of the starters and of the course's pins."""

import glob
import os
import re
import tomllib
import unittest

from guide import ROOT


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def normal(name):
    """Returns a package's name as PyPI compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def wheels_in_packs():
    """Returns the names and versions of the packages in the packs."""
    packs = tomllib.loads(read("wasm-runner/packages.toml"))
    return [wheel.split("-")[:2] for pack in packs.values() for wheel in pack["wheels"]]


class Starters(unittest.TestCase):
    def test_the_course_pins_the_versions_that_the_page_has(self):
        pins = tomllib.loads(read("content/course.toml")).get("pins", {})
        in_page = {normal(name): version for name, version in wheels_in_packs()}
        shared = pins.keys() & in_page.keys()
        self.assertEqual({name: pins[name] for name in shared}, {name: in_page[name] for name in shared})

    def test_they_have_the_versions_that_the_page_has(self):
        in_page = {normal(name): version for name, version in wheels_in_packs()}
        locks = glob.glob(os.path.join(ROOT, "content/starters/*/requirements.lock"))
        # A fork can leave out every part that has starters.
        self.assertEqual(bool(locks), os.path.isdir(os.path.join(ROOT, "content/starters")))
        for lock in locks:
            pins = re.findall(r"^([\w.-]+)(?:\[.*\])?==([^\s;\\]+)", read(lock), re.MULTILINE)
            for name, version in pins:
                with self.subTest(lock=lock, package=name):
                    self.assertEqual(version, in_page.get(normal(name), version))


class LicencePage(unittest.TestCase):
    def test_it_names_exactly_the_packages_in_the_packs(self):
        wheels = wheels_in_packs()
        table = read("content/pages/licence.md").partition("| Licence | Packages |")[2].partition("\n\n")[0]
        cells = [row.split("|")[2] for row in table.strip().splitlines()[1:]]
        listed_packages = [package.rsplit(" ", 1) for cell in cells for package in cell.strip().split(", ")]
        self.assertEqual(
            sorted((normal(name), version) for name, version in listed_packages),
            sorted((normal(wheel[0]), wheel[1]) for wheel in wheels),
        )


if __name__ == "__main__":
    unittest.main()
