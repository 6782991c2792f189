"""The working folder while a program runs."""

import sys


class WorkingFolder:
    """Puts the exercise's files into the working folder, and restores the folder after the run."""

    def __init__(self, files):
        self.files = files

    def __enter__(self):
        import os

        self.folder = os.getcwd()
        self.entries = set(os.listdir(self.folder))
        self.modules = set(sys.modules)
        self.before = {name: self.content(name) for name in self.files}
        for name, file in self.files.items():
            folder = os.path.dirname(name)
            if folder:
                os.makedirs(folder, exist_ok=True)
            self.write(name, file_bytes(file))
        self.path = list(sys.path)
        if any(name.endswith(".py") for name in self.files):
            import importlib

            importlib.invalidate_caches()
            sys.path.insert(0, self.folder)
        return self

    def __exit__(self, *ignored):
        import linecache
        import os

        os.chdir(self.folder)
        sys.path[:] = self.path
        for name, content in self.before.items():
            if content is not None:
                self.write(name, content)
            elif os.path.exists(name):
                os.remove(name)
        for entry in set(os.listdir(self.folder)) - self.entries:
            remove_tree(entry)
        for name in set(sys.modules) - self.modules:
            place = getattr(sys.modules[name], "__file__", None)
            if place and os.path.abspath(place).startswith(os.path.join(self.folder, "")):
                del sys.modules[name]
                # The next run may have another file of that name.
                linecache.cache.pop(place, None)

    def left(self, names):
        """Returns the contents of these files, even if the program called `os.chdir`."""
        import os

        return {name: self.content(os.path.join(self.folder, name)) for name in names}

    def made(self):
        """Returns the names of files and folders that the program made."""
        import os

        return sorted(set(os.listdir(self.folder)) - self.entries - set(self.files))

    @staticmethod
    def content(name):
        try:
            with open(name, "rb") as file:
                return file.read()
        except OSError:
            return None

    @staticmethod
    def write(name, content):
        with open(name, "wb") as file:
            file.write(content)


def file_bytes(file):
    """Returns a file's contents. An exercise has its text, or {"base64": "…"} if it is not text."""
    if isinstance(file, str):
        return file.encode()
    import base64

    return base64.b64decode(file["base64"])


def remove_tree(path):
    import os

    if os.path.isdir(path) and not os.path.islink(path):
        for entry in os.listdir(path):
            remove_tree(os.path.join(path, entry))
        os.rmdir(path)
    else:
        os.remove(path)
