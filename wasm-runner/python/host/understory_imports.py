"""The first finder for imports. It replaces modules, refuses them, or patches them after loading.

It doesn't know where modules are. The other finders do.
"""

import sys

from _frozen_importlib import ModuleSpec

import understory_library
import understory_mends
import understory_refusals
from _understory import native

# Modules of the library, and our replacements.
STAND_INS = {"asyncio.unix_events": "understory_loop", "tracemalloc": "understory_tracemalloc"}
# The prefix of a module name that ends in the platform.
BUILD = "_sysconfigdata_"


class Finder:
    """The first entry of `sys.meta_path`."""

    @staticmethod
    @native
    def find_spec(name, path=None, target=None):
        if name in STAND_INS or name.startswith(BUILD):
            return ModuleSpec(name, StandIn)
        if understory_refusals.of_module(name) is not None and not _is_own(name):
            understory_refusals.refuse_module(name)
        if name in understory_mends.MENDS:
            return _mended(name, path, target)
        return None


def _is_own(name):
    """Returns whether the program has its own module of this name."""
    from _frozen_importlib_external import PathFinder

    spec = PathFinder.find_spec(name.partition(".")[0])
    return spec is not None and not (spec.origin or "").startswith(understory_library.FOLDER)


def _mended(name, path, target):
    for finder in sys.meta_path:
        if finder is not Finder:
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                if spec.origin is None or not spec.origin.startswith("/home/"):
                    spec.loader = Mended(spec.loader)
                return spec
    return None


class StandIn:
    """Loads one of our modules under another name."""

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        ours = __import__(STAND_INS.get(module.__name__, "understory_sysconfig"))
        own = ("__name__", "__loader__", "__spec__", "__package__", "__file__", "__cached__")
        module.__dict__.update({key: ours.__dict__[key] for key in ours.__dict__ if key not in own})


class Mended:
    """A loader that patches the module after it has run."""

    def __init__(self, loader):
        self._loader = loader

    def __getattr__(self, name):
        return getattr(self._loader, name)

    def create_module(self, spec):
        return self._loader.create_module(spec)

    def exec_module(self, module):
        name = module.__name__
        self._loader.exec_module(module)
        module.__loader__ = module.__spec__.loader = self._loader
        understory_mends.MENDS[name](module)


def in_archive(path):
    """The path hook for zip files. Imports `zipimport` only when there is one."""
    if not path.endswith((".zip", ".pyz", ".egg", ".whl")) and ".zip/" not in path:
        raise ImportError("not a zip file", path=path)
    if "zipimport" not in sys.modules:
        # Search `sys.path` for it, but not the archive that it should open.
        sys.path_importer_cache[path] = None
        try:
            import zipimport  # noqa: F401
        finally:
            del sys.path_importer_cache[path]
    return sys.modules["zipimport"].zipimporter(path)


def install():
    sys.meta_path.insert(0, Finder)
    sys.path_hooks.insert(0, in_archive)
