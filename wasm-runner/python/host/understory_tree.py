"""The file tree in memory: nodes, and the way from a path to one of them.

Paths here are absolute texts. What Python's `os` makes of the tree is `posix.py`; a file's
descriptors are `understory_descriptors.py`.
"""

from _understory import time_ns
from understory_errors import refuse

FOLDER, FILE, LINK = 0o040000, 0o100000, 0o120000
MOST_LINKS = 40


class Node:
    """A folder (its content: name → node), a file (bytes) or a symbolic link (its target)."""

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
        # A folder's time must differ after each change: imports look at nothing else.
        self.modified = max(time_ns(), self.modified + 1)


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
    """Where a path leads: its folder, its name there, and the node or None.

    `shown` is the path to name in an error. The root is its own folder and has no name.
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
    """The node at a path; refuses where there is none."""
    node = place(path, shown, follow)[2]
    if node is None:
        refuse("ENOENT", shown)
    return node


def make_folders(path):
    """The folder at a path, made with all above it."""
    here = root
    for name in names(path):
        here = here.content.setdefault(name, folder())
    return here


def files_below(node, prefix=""):
    """Each file below a folder with its path from there, in order."""
    for name in sorted(node.content):
        child = node.content[name]
        if child.kind == FILE:
            yield prefix + name, child
        elif child.kind == FOLDER:
            yield from files_below(child, f"{prefix}{name}/")
