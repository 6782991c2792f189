"""Finds and loads the library's modules, as if they were in a folder on `sys.path`.

The host loads the packs with the modules on demand. Because of the folder, a learner's own module
comes before a library module of the same name, as in an installed Python.
"""

import sys

import _frozen_importlib
import _understory

FOLDER = _understory.LIBRARY
INSTALLED = f"{FOLDER}/site-packages"
# By the module's name, whether it's a package and whether it's installed, as Flask is.
MODULES = _understory.library_modules()


def folder_of(name):
    return INSTALLED if MODULES[name][1] else FOLDER


def file_of(name):
    path = f"{folder_of(name)}/{name.replace('.', '/')}"
    return f"{path}/__init__.py" if MODULES[name][0] else f"{path}.py"


class LibraryLoader:
    """Runs a module of the library."""

    exec_module = staticmethod(_understory.run_library_module)

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def is_package(fullname):
        return MODULES[fullname][0]

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
    """Finds the modules in one folder of the library."""

    def __init__(self, path):
        if path != FOLDER and not path.startswith(FOLDER + "/"):
            raise ImportError("not a folder of the library", path=path)
        self.installed = path == INSTALLED or path.startswith(INSTALLED + "/")
        root = INSTALLED if self.installed else FOLDER
        self.prefix = path[len(root) + 1:].replace("/", ".")

    def is_here(self, fullname):
        if fullname not in MODULES or fullname.rpartition(".")[0] != self.prefix:
            return False
        return MODULES[fullname][1] == self.installed

    def find_spec(self, fullname, target=None):
        if not self.is_here(fullname):
            return None
        package, installed = MODULES[fullname]
        if installed and not self.prefix:
            place_files(fullname)
        file = file_of(fullname)
        spec = _frozen_importlib.ModuleSpec(fullname, LibraryLoader, origin=file, is_package=package)
        spec.has_location = True
        if package:
            spec.submodule_search_locations.append(file.removesuffix("/__init__.py"))
        return spec

    def iter_modules(self, prefix=""):
        """Lists the modules for `pkgutil`."""
        for name, (package, _installed) in MODULES.items():
            if self.is_here(name):
                yield prefix + name.rpartition(".")[2], package

    @staticmethod
    def invalidate_caches():
        """Does nothing, because nothing is ever added to the library."""


_placed = set()


def place_files(name):
    """Puts the templates and metadata that come with a package where it looks for them."""
    import understory_tree as tree

    for path, content in _understory.library_files(name):
        if path not in _placed:
            _placed.add(path)
            folder, _, base = f"{INSTALLED}/{path}".rpartition("/")
            tree.make_folders(folder).content[base] = tree.file(content)
    # `importlib.metadata` looks there again.
    tree.make_folders(INSTALLED).touch()


# By file, all code in the sources that tracebacks have shown.
_whole = {}


def with_columns(code):
    """Returns the same code compiled from its module's source, or None if that can't be loaded."""
    file = code.co_filename
    if file not in _whole:
        root = INSTALLED if file.startswith(f"{INSTALLED}/") else FOLDER
        path = file[len(root) + 1:].removesuffix(".py").removesuffix("/__init__")
        try:
            module = _understory.library_source_code(path.replace("/", "."), file)
        except ImportError:
            return None
        _whole[file] = [*_all_in(module)]
    for other in _whole[file]:
        if (other.co_qualname, other.co_firstlineno) == (code.co_qualname, code.co_firstlineno):
            if other.co_code == code.co_code:
                return other
    return None


def _all_in(code):
    yield code
    for constant in code.co_consts:
        if type(constant) is type(code):
            yield from _all_in(constant)


def install():
    sys.path_hooks.insert(0, LibraryFinder)
    sys.path += [FOLDER, INSTALLED]


# Frozen modules that also belong to the library: tracebacks show their files, and rare encodings
# are found next to the common ones.
BOOTED = ("abc", "codecs", "genericpath", "io", "os", "posixpath", "stat")


def place_booted():
    """Sets the files of the modules that were imported during boot."""
    for name in BOOTED:
        _place(sys.modules[name], f"{FOLDER}/{name}.py")
    encodings = sys.modules["encodings"]
    _place(encodings, f"{FOLDER}/encodings/__init__.py")
    encodings.__path__ = [f"{FOLDER}/encodings"]


def _place(module, file):
    module.__file__ = module.__spec__.origin = file
    module.__spec__.has_location = True
