"""How an import finds the library: as the folder that `sys.path` names.

The modules are in packs that the host loads when they are asked for, so a learner's own module
comes before one of the library that has its name, as it does where Python is installed.
"""

import sys

import _frozen_importlib
import _understory

FOLDER = _understory.LIBRARY
# Each module of the library, and whether it is a package.
MODULES = _understory.library_modules()


def file_of(name):
    path = f"{FOLDER}/{name.replace('.', '/')}"
    return f"{path}/__init__.py" if MODULES[name] else f"{path}.py"


class LibraryLoader:
    """Runs a module of the library."""

    exec_module = staticmethod(_understory.run_library_module)

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def is_package(fullname):
        return MODULES[fullname]

    @staticmethod
    def get_filename(fullname):
        return file_of(fullname)

    @staticmethod
    def get_code(fullname):
        return _understory.library_code(fullname, file_of(fullname))

    @staticmethod
    def get_source(fullname):
        return _understory.library_source(fullname)


class LibraryFinder:
    """Finds the modules of one folder of the library."""

    def __init__(self, path):
        if path != FOLDER and not path.startswith(FOLDER + "/"):
            raise ImportError("this is no folder of the library", path=path)
        self.prefix = path[len(FOLDER) + 1:].replace("/", ".")

    def find_spec(self, fullname, target=None):
        if fullname not in MODULES or fullname.rpartition(".")[0] != self.prefix:
            return None
        file = file_of(fullname)
        spec = _frozen_importlib.ModuleSpec(
            fullname, LibraryLoader, origin=file, is_package=MODULES[fullname]
        )
        spec.has_location = True
        if MODULES[fullname]:
            spec.submodule_search_locations.append(file.removesuffix("/__init__.py"))
        return spec

    def iter_modules(self, prefix=""):
        """What `pkgutil` lists."""
        for name, package in MODULES.items():
            parent, _, last = name.rpartition(".")
            if parent == self.prefix:
                yield prefix + last, package

    @staticmethod
    def invalidate_caches():
        """Nothing is ever added to the library."""


def install():
    sys.path_hooks.insert(0, LibraryFinder)
    sys.path.append(FOLDER)


# Frozen for the boot, and yet of the library: errors name their files, and the rarer encodings
# are found beside the common ones.
BOOTED = ("abc", "codecs", "genericpath", "io", "os", "posixpath", "stat")


def place_booted():
    """Say of the modules that the boot has imported where they lie."""
    for name in BOOTED:
        _place(sys.modules[name], f"{FOLDER}/{name}.py")
    encodings = sys.modules["encodings"]
    _place(encodings, f"{FOLDER}/encodings/__init__.py")
    encodings.__path__ = [f"{FOLDER}/encodings"]


def _place(module, file):
    module.__file__ = module.__spec__.origin = file
    module.__spec__.has_location = True
