"""The in-memory file tree: its nodes, and path lookup.

Paths are absolute strings. `posix.py` implements the calls of `os` on this tree, and
`understory_descriptors.py` implements open files.
"""

from _understory import time_ns
from understory_errors import refuse

FOLDER, FILE, LINK, DEVICE = 0o040000, 0o100000, 0o120000, 0o020000
MOST_LINKS = 40


class Node:
    """An inode: a folder (content: names to nodes), a file (bytes) or a symbolic link (target)."""

    __slots__ = ("kind", "permissions", "content", "number", "modified", "read", "links")
    count = 1

    def __init__(self, kind, content, permissions):
        self.kind = kind
        self.content = content
        self.permissions = permissions
        self.number = Node.count
        Node.count += 1
        self.modified = self.read = time_ns()
        self.links = 1

    def touch(self):
        # A folder's time must differ after each change, because imports check only that; as a float
        # of seconds, it differs only if at least 240 ns lie between.
        self.modified = max(time_ns(), self.modified + 1000)


def folder(permissions=0o755):
    return Node(FOLDER, {}, permissions)


def file(content=b"", permissions=0o644):
    return Node(FILE, bytearray(content), permissions)


def link(target):
    return Node(LINK, target, 0o777)


root = folder()


def names(path):
    return [name for name in path.split("/") if name and name != "."]


def place(path, shown, follow=True):
    """Resolves a path to its folder, its name there, and the node or None.

    `shown` is the path for error messages. The root is its own folder and has no name.
    """
    waiting = names(path)[::-1]
    walked = [(root, "", root)]
    links = 0
    while waiting:
        name = waiting.pop()
        here = walked[-1][2]
        if here is None:
            refuse("ENOENT", shown)
        if here.kind != FOLDER:
            refuse("ENOTDIR", shown)
        if name == "..":
            if len(walked) > 1:
                walked.pop()
            continue
        node = here.content.get(name)
        if node is not None and node.kind == LINK and (waiting or follow):
            links += 1
            if links > MOST_LINKS:
                refuse("ELOOP", shown)
            if node.content.startswith("/"):
                del walked[1:]
            waiting.extend(names(node.content)[::-1])
            continue
        walked.append((here, name, node))
    found = walked[-1]
    if found[2] is not None and found[2].kind != FOLDER and path.endswith("/"):
        refuse("ENOTDIR", shown)
    return found


def node_at(path, shown, follow=True):
    """Returns the node at a path, or raises if it doesn't exist."""
    node = place(path, shown, follow)[2]
    if node is None:
        refuse("ENOENT", shown)
    return node


def make_folders(path):
    """Returns the folder at a path, creating it and its parents if needed."""
    here = root
    for name in names(path):
        here = here.content.setdefault(name, folder())
    return here


def files_below(node):
    """Yields each file below a folder with its relative path, in order."""
    waiting = [("", node)]
    while waiting:
        path, node = waiting.pop()
        if node.kind == FILE:
            yield path, node
        elif node.kind == FOLDER:
            prefix = f"{path}/" if path else ""
            for name in sorted(node.content, reverse=True):
                waiting.append((prefix + name, node.content[name]))


def make_null_device():
    make_folders("/dev").content["null"] = Node(DEVICE, bytearray(), 0o666)
