"""The files of SQLite: those of the tree in memory.

`src/database/` asks; what is refused here becomes an error in SQLite's words. A file that is open
lives on when its name is deleted, as on Linux.
"""

from posixpath import realpath as full_path  # noqa: F401 - `src/database/` asks for it here

import understory_tree as tree
from understory_errors import refuse


def opened(path, create, exclusive):
    """The file at a path, made if need be; one that only SQLite knows where there is no path."""
    if path is None:
        return tree.file()
    folder, name, node = tree.place(path, path)
    if node is None:
        if not create:
            refuse("ENOENT", path)
        node = folder.content[name] = tree.file()
        folder.touch()
    elif exclusive:
        refuse("EEXIST", path)
    elif node.kind != tree.FILE:
        refuse("EISDIR", path)
    return node


def exists(path):
    """Whether there is something at a path; SQLite takes an empty file for none."""
    try:
        node = tree.place(path, path)[2]
    except OSError:
        return False
    return node is not None and (node.kind != tree.FILE or len(node.content) > 0)


def delete(path):
    """Whether there was a file to delete."""
    folder, name, node = tree.place(path, path, follow=False)
    if node is None:
        return False
    if node.kind == tree.FOLDER:
        refuse("EISDIR", path)
    del folder.content[name]
    node.links -= 1
    folder.touch()
    return True
