"""File operations for SQLite, on the in-memory tree.

`src/database/` calls them, and SQLite turns their exceptions into its own errors. As on Linux, an
open file still exists after its name is deleted.
"""

from posixpath import realpath as full_path  # noqa: F401 - for `src/database/`

import understory_tree as tree
from understory_errors import refuse


def opened(path, create, exclusive):
    """Returns the file at a path, creating it if needed, or a temporary file without a path."""
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
    """Returns whether a path exists. SQLite expects empty files to count as missing."""
    try:
        node = tree.place(path, path)[2]
    except OSError:
        return False
    return node is not None and (node.kind != tree.FILE or len(node.content) > 0)


def delete(path):
    """Deletes a file, and returns whether it existed."""
    folder, name, node = tree.place(path, path, follow=False)
    if node is None:
        return False
    if node.kind == tree.FOLDER:
        refuse("EISDIR", path)
    del folder.content[name]
    node.links -= 1
    folder.touch()
    return True
