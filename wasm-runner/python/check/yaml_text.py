"""Reads YAML as workflows and compose files use it, with the types of YAML 1.2."""

import re


class TextFault(ValueError):
    """A file cannot be parsed. Has the number of the line."""

    def __init__(self, message, line):
        super().__init__(message)
        self.line = line


ANCHOR = re.compile(r"&([^\s,\[\]{}]+)(?=[\s,\]}]|$)")
ALIAS = re.compile(r"\*([^\s,\[\]{}]+)(?=[\s,\]}]|$)")
SPECIAL = re.compile(r"[&*!%@`|>,\]}]|\?(?=\s|$)")
DASH = re.compile(r"-(?=\s|$)")
QUOTED = re.compile(r""""((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'""", re.DOTALL)
PLAIN_KEY = re.compile(r"((?:[^\s:#]|:(?=\S)|(?<=\S)#|[ \t]+(?=[^\s#:]))+)")
PLAIN_IN_FLOW = re.compile(r"(?:[^\s,\[\]{}:#?-]|[:?-](?=[^\s,\[\]{}]))(?:[^,\[\]{}:#]|:(?![\s,\[\]{}])|(?<!\s)#)*")
FLOW_SPACE = re.compile(r"(?:\s|(?<=\s)#[^\n]*)*")
BLOCK_HEAD = re.compile(r"([|>])(?:([+-])?([1-9])?|([1-9])([+-]))(?:[ \t]+#.*|[ \t]*)$")
ESCAPED = re.compile(r"\\\n[ \t]*|[ \t]*\n[ \t\n]*|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)")
ESCAPES = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    '"': '"',
    "/": "/",
    "\\": "\\",
    " ": " ",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
WORDS = {"null": None, "true": True, "false": False}


def yaml_value(text):
    """Returns the value of a plain scalar: `on` is a string, and 3.10 is the number 3.1."""
    if text in ("", "~"):
        return None
    if text.lower() in WORDS and text in (text.lower(), text.upper(), text.capitalize()):
        return WORDS[text.lower()]
    if re.fullmatch(r"[-+]?\d+", text, re.ASCII):
        return int(text)
    if re.fullmatch(r"0o[0-7]+|0x[\da-fA-F]+", text, re.ASCII):
        return int(text, 0)
    if re.fullmatch(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?", text, re.ASCII):
        return float(text)
    if re.fullmatch(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", text):
        return float(text.replace(".", ""))
    return text


def unfolded(match):
    """Returns what replaces line breaks in a scalar: a space, or all but the first of them."""
    return "\n" * (match[0].count("\n") - 1) or " "


class Yaml:
    """Reads one document. `at` is the index of the current line.

    With `merges`, the key `<<` brings the keys of another mapping, as in compose files. Otherwise
    it's a key like any other, as in workflows.
    """

    begun = False

    def __init__(self, text, merges=True):
        self.lines, self.merges, self.anchors = text.split("\n"), merges, {}
        self.at = 0
        while self.skip() == 0 and re.match(r"%|---(\s|$)", self.lines[self.at]):
            marks = self.lines[self.at].startswith("---")
            self.lines[self.at] = "   " + self.lines[self.at][3:] if marks else ""
            if marks:
                break
        self.begun = True
        self.data = self.node(self.skip(), -1) if self.skip() >= 0 else None
        if self.skip() >= 0:
            raise self.fault("This line belongs to nothing above it. Compare the spaces before it")

    def fault(self, message, line=None):
        return TextFault(message, (self.at if line is None else line) + 1)

    def skip(self):
        """Moves to the next line that isn't blank or a comment. Returns its indentation, or -1."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            rest = line.lstrip(" ")
            if rest.strip() and not rest.lstrip().startswith("#"):
                if rest[0] == "\t":
                    raise self.fault("A tab is before the text. YAML accepts only spaces there")
                if re.match(r"\.\.\.(\s|$)", line):
                    del self.lines[self.at :]
                    return -1
                if re.match(r"---(\s|$)", line) and self.begun:
                    raise self.fault("A second document begins, and this check reads only one")
                return len(line) - len(rest)
            self.at += 1
        return -1

    def node(self, column, parent, beside_key=False):
        """Reads the value at this column of the current line, which is inside `parent`."""
        text = self.lines[self.at][column:]
        anchor, alias = ANCHOR.match(text), ALIAS.match(text)
        if anchor:
            return self.anchored(anchor, column, parent, beside_key)
        if alias:
            return self.aliased(alias, text)
        if BLOCK_HEAD.match(text):
            return self.block_scalar(parent)
        if DASH.match(text):
            if beside_key:
                raise self.fault("A list begins beside its key. Begin it on the next line")
            return self.sequence(column)
        if not beside_key and self.key_at(column):
            return self.mapping(column)
        if SPECIAL.match(text):
            raise self.special(text[0], self.at)
        if text[0] in "[{\"'":
            return self.flow_node(column, parent)
        return self.plain(column, parent)

    def anchored(self, anchor, column, parent, beside_key):
        """Reads the value after an anchor, on its line or on the lines below it, and keeps it."""
        line = self.lines[self.at]
        rest = line[column + anchor.end() :].lstrip(" \t")
        begin = len(line) - len(rest)
        self.lines[self.at] = " " * begin + rest
        if rest and not rest.startswith("#"):
            if self.key_at(begin):
                words = f"The anchor `{anchor[0]}` is before a key, so it stands for that key alone"
                raise self.fault(f"{words}. Begin the mapping on the next line")
            value = self.node(begin, parent, beside_key)
        else:
            value = self.child(parent)
            is_level = value is None and beside_key and self.skip() == parent
            if is_level and DASH.match(self.lines[self.at], parent):
                value = self.sequence(parent)
        self.anchors[anchor[1]] = value
        return value

    def aliased(self, alias, text):
        """Returns the value of an alias, which is the last thing on its line."""
        rest = text[alias.end() :]
        if rest.strip() and not re.match(r"[ \t]+#", rest):
            raise self.fault(f"After the alias `{alias[0]}` comes `{rest.strip()}`")
        value = self.value_of(alias, self.at)
        self.at += 1
        return value

    def value_of(self, alias, line):
        if alias[1] not in self.anchors:
            words = f"`{alias[0]}` stands for what has the anchor `&{alias[1]}`"
            raise self.fault(f"{words}, and there's no such anchor above it", line)
        return self.anchors[alias[1]]

    def merged(self, data, line):
        """Replaces the key `<<` with the keys of its mapping, or of its list of mappings."""
        if not self.merges or "<<" not in data:
            return data
        given = data["<<"]
        given = given if isinstance(given, list) else [given]
        if not all(isinstance(one, dict) for one in given):
            raise self.fault("`<<` merges the keys of a mapping, and its value is none", line)
        own_values = {key: value for key, value in data.items() if key != "<<"}
        # What's written here comes first, then the mappings in their order.
        return {key: value for part in [*reversed(given), own_values] for key, value in part.items()}

    def special(self, character, line):
        return self.fault(
            f"A value begins with `{character}`, which this check can't read. "
            "If it's meant as text, put quotes around it",
            line,
        )

    def child(self, parent):
        """Reads the value on the lines below a key or a dash, which may be empty."""
        self.at += 1
        column = self.skip()
        return self.node(column, parent) if column > parent else None

    def ended(self, column, noun):
        """Refuses a line that is indented more than the entries of a list or mapping above it."""
        if self.skip() > column:
            raise self.fault(f"This line has more spaces before it than the {noun} above it")

    def sequence(self, column):
        items = []
        while self.skip() == column and DASH.match(self.lines[self.at], column):
            rest = self.lines[self.at][column + 1 :].lstrip(" \t")
            begin = len(self.lines[self.at]) - len(rest)
            self.lines[self.at] = " " * begin + rest
            inside = rest and not rest.startswith("#")
            items.append(self.node(begin, column) if inside else self.child(column))
        self.ended(column, "list item")
        return items

    def key_at(self, column):
        """Returns the key at this column and where its value begins, or None."""
        line = self.lines[self.at]
        quoted = line[column] in "\"'"
        match = (QUOTED if quoted else PLAIN_KEY).match(line, column)
        colon = match and re.compile(r"[ \t]*:(?:[ \t]+|$)").match(line, match.end())
        if not colon or line[column] in "[{" or SPECIAL.match(line, column) or DASH.match(line, column):
            return None
        key = self.unquoted(match, self.at) if quoted else yaml_value(match[0])
        return key, colon.end()

    def mapping(self, column):
        data, first = {}, self.at
        while self.skip() == column:
            match = self.key_at(column)
            if not match:
                raise self.fault("This line has no `key:`, unlike the lines it belongs to")
            key, begin = match
            self.put(data, key, None, self.at)
            rest = self.lines[self.at][begin:]
            if rest and not rest.startswith("#"):
                self.lines[self.at] = " " * begin + rest
                data[key] = self.node(begin, column, beside_key=True)
                continue
            data[key] = self.child(column)
            # The items of a list may be level with their key.
            if data[key] is None and self.skip() == column and DASH.match(self.lines[self.at], column):
                data[key] = self.sequence(column)
        self.ended(column, "key")
        return self.merged(data, first)

    def put(self, data, key, value, line):
        if isinstance(key, (list, dict)):
            raise self.fault("A key should be text", line)
        if key in data:
            raise self.fault(f"The key `{key}` is there a second time", line)
        data[key] = value

    def plain(self, column, parent):
        """Reads a scalar without quotes, which may continue on lines that are indented more."""
        parts = []
        while True:
            line = self.lines[self.at][column:]
            text = re.split(r"(?:^|[ \t])#", line, maxsplit=1)[0].strip()
            if re.search(r":(\s|$)", text):
                words = "A text contains a colon followed by a space. Put quotes around it"
                raise self.fault(f"{words}, or give the key its own line")
            parts.append(text)
            self.at += 1
            last = self.at
            if text != line.strip():
                break
            while last < len(self.lines) and not self.lines[last].strip():
                last += 1
            line = self.lines[last] if last < len(self.lines) else ""
            column = len(line) - len(line.lstrip(" "))
            if not line.strip() or column <= parent or line[column] in "#\t":
                break
            if re.match(r"(---|\.\.\.)(\s|$)", line):
                break
            parts += [""] * (last - self.at)
            self.at = last
        return yaml_value(re.sub("\n+", unfolded, "\n".join(parts)))

    def block_scalar(self, parent):
        head = BLOCK_HEAD.match(self.lines[self.at].strip())
        keep, size = head[2] or head[5], head[3] or head[4]
        column = max(parent, 0) + int(size) if size else None
        self.at += 1
        lines = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            spaces = len(line) - len(line.lstrip(" "))
            if line.strip():
                column = max(spaces, parent + 1) if column is None else column
                if spaces < column:
                    break
            lines.append(line[column:] if column is not None else "")
            self.at += 1
        if self.at == len(self.lines) and lines[-1:] == [""]:
            lines.pop()  # what split("\n") finds after the last line break
        if self.skip() > parent:
            raise self.fault("This line has fewer spaces before it than the text it continues")
        blank = 0
        while lines and not lines[-1]:
            lines.pop()
            blank += 1
        text = "\n".join(lines) if head[1] == "|" else folded(lines)
        ends = {"-": 0, "+": bool(lines) + blank, None: bool(lines)}
        return text + "\n" * ends[keep]

    # Values in brackets and quotes, which may continue on any line

    def flow_node(self, column, parent):
        self.text, self.position, self.parent = "\n".join(self.lines[self.at :]), column, parent
        value = self.flow_value()
        rest = self.text[self.position :].partition("\n")[0]
        line = self.line()
        if rest.strip() and not re.match(r"[ \t]+#", rest):
            raise self.fault(f"After the value comes `{rest.strip()}`, which belongs to nothing", line)
        self.at = line + 1
        return value

    def line(self):
        return self.at + self.text.count("\n", 0, self.position)

    def next_character(self):
        self.position = FLOW_SPACE.match(self.text, self.position).end()
        return self.text[self.position : self.position + 1]

    def flow_value(self):
        first = self.next_character()
        anchor = ANCHOR.match(self.text, self.position)
        alias = ALIAS.match(self.text, self.position)
        if anchor:
            self.position = anchor.end()
            empty = self.next_character() in ("", ",", "]", "}")
            value = None if empty else self.flow_value()
            self.anchors[anchor[1]] = value
            return value
        if alias:
            self.position = alias.end()
            return self.value_of(alias, self.line())
        if first and first in "[{":
            return self.collection(first)
        if first and first in "\"'":
            match = QUOTED.match(self.text, self.position)
            if not match or re.search(rf"\n {{0,{max(self.parent, 0)}}}[^ \n]", match[0]) and self.parent >= 0:
                raise self.fault(f"The quote {first} is never closed", self.line())
            value = self.unquoted(match, self.line())
        else:
            match = PLAIN_IN_FLOW.match(self.text, self.position)
            if not match or SPECIAL.match(first):
                raise self.special(first, self.line())
            value = yaml_value(re.sub(r"[ \t]*\n[ \t\n]*", unfolded, match[0].strip()))
        self.position = match.end()
        return value

    def collection(self, opening):
        begin, closing = self.line(), {"[": "]", "{": "}"}[opening]
        items, data = [], {}
        self.position += 1
        while self.next_character() != closing:
            if not self.next_character():
                raise self.fault(f"The bracket {opening} is never closed", begin)
            line, value, pair = self.line(), self.flow_value(), opening == "{"
            key = value
            if self.next_character() == ":":
                self.position += 1
                empty = self.next_character() in ("", ",", closing)
                pair, value = True, None if empty else self.flow_value()
            elif pair:
                value = None
            if opening == "{":
                self.put(data, key, value, line)
            else:
                items.append({key: value} if pair else value)
            if self.next_character() == ",":
                self.position += 1
            elif self.next_character() not in ("", closing):
                raise self.fault(f"A comma is missing between two values in {opening}{closing}", self.line())
        self.position += 1
        return self.merged(data, begin) if opening == "{" else items

    def unquoted(self, match, line):
        """Returns the text in quotes."""
        if match[1] is None:
            return re.sub(r"[ \t]*\n[ \t\n]*", unfolded, match[2]).replace("''", "'")

        def replaced(part):
            if part[0].startswith("\\\n"):
                return ""
            if not part[0].startswith("\\"):
                return unfolded(part)
            if len(part[0]) > 2:
                return chr(int(part[0][2:], 16))  # noqa: FURB166 - Python doesn't know the prefix
            if part[0][1] not in ESCAPES:
                words = f"In double quotes, `{part[0]}` means nothing"
                raise self.fault(f"{words}. Use single quotes for a text with backslashes", line)
            return ESCAPES[part[0][1]]

        return ESCAPED.sub(replaced, match[1])


def folded(lines):
    """Joins the lines of a `>` scalar. Lines that are indented more keep their line breaks."""
    text, before, breaks = "", None, 0
    for line in lines:
        if line and before is not None:
            apart = line[0] in " \t" or before[0] in " \t"
            text += "\n" * (breaks + apart) or " "
        elif line:
            text += "\n" * breaks
        text += line
        before, breaks = (line, 0) if line else (before, breaks + 1)
    return text
