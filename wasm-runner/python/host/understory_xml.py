"""Finds the first error in an XML document, as expat reports it.

RustPython's parser sends the right events, but stops at an error without reporting it. So each
document is checked again here.
"""

import re

SYNTAX, NO_ELEMENT, INVALID, UNCLOSED, MISMATCHED, DUPLICATE, JUNK = 2, 3, 4, 5, 7, 8, 9
UNDEFINED, UNCLOSED_CDATA, UNBOUND, MISPLACED_DECLARATION = 11, 20, 27, 30
WORDS = {
    SYNTAX: "syntax error",
    NO_ELEMENT: "no element found",
    INVALID: "not well-formed (invalid token)",
    UNCLOSED: "unclosed token",
    MISMATCHED: "mismatched tag",
    DUPLICATE: "duplicate attribute",
    JUNK: "junk after document element",
    UNDEFINED: "undefined entity",
    MISPLACED_DECLARATION: "XML or text declaration not at start of entity",
    UNCLOSED_CDATA: "unclosed CDATA section",
    UNBOUND: "unbound prefix",
}

_name = r"[^\W\d][\w.\-:]*|[_:][\w.\-:]*"
NAME = re.compile(_name)
SPACE = re.compile(r"[ \t\r\n]*")
REFERENCE = re.compile(rf"&(?:#[0-9]+|#x[0-9a-fA-F]+|({_name}));")
PART_OF_REFERENCE = re.compile(rf"&(?:#x[0-9a-fA-F]*|#[0-9]*|(?:{_name}))?")
KNOWN_ENTITIES = {"lt", "gt", "amp", "apos", "quot"}


class Found(Exception):
    """An error code, and its position in the text."""


class Checker:
    """Checks one document."""

    def __init__(self, text, namespaces):
        self.text = text
        # The open elements, and the namespace prefixes known in each, or None without namespaces.
        self.open = []
        self.prefixes = [{"xml", "xmlns"}] if namespaces else None
        self.had_root = False
        self.own_entities = False

    def check(self):
        """Returns the code and the position of the first error, or None."""
        try:
            self.walk()
        except Found as found:
            return found.args
        return None

    def walk(self):
        text, place = self.text, 0
        while place < len(text):
            start = text.find("<", place)
            end = len(text) if start < 0 else start
            self.between(place, end)
            if start < 0:
                break
            place = self.markup(start)
        if self.open or not self.had_root:
            raise Found(NO_ELEMENT, len(text))

    def between(self, start, end):
        """Checks text between two tags."""
        if self.open:
            self.references(start, end)
            wrong = self.text.find("]]>", start, end)
            if wrong >= 0:
                raise Found(INVALID, wrong + 2)
            return
        first = SPACE.match(self.text, start).end()
        if first < end:
            raise Found(JUNK if self.had_root else SYNTAX, first)

    def references(self, start, end):
        place = self.text.find("&", start, end)
        while place >= 0:
            found = REFERENCE.match(self.text, place)
            if found is None:
                if place + 1 == len(self.text):
                    raise Found(UNCLOSED, place)
                raise Found(INVALID, PART_OF_REFERENCE.match(self.text, place).end())
            if found[1] and found[1] not in KNOWN_ENTITIES and not self.own_entities:
                raise Found(UNDEFINED, place)
            place = self.text.find("&", found.end(), end)

    def markup(self, start):
        """Checks markup that begins with `<`, and returns the position of its end."""
        text = self.text
        if text.startswith("<!--", start):
            return self.after("-->", start, 4)
        if text.startswith("<![CDATA[", start) and self.open:
            return self.after("]]>", start, 9, UNCLOSED_CDATA)
        if text.startswith("<?", start):
            if start and re.match(r"<\?xml\s", text[start : start + 6]):
                raise Found(MISPLACED_DECLARATION, start)
            return self.after("?>", start, 2)
        if text.startswith("<!DOCTYPE", start) and not self.had_root:
            return self.doctype(start)
        if text.startswith("</", start):
            return self.end_tag(start)
        return self.start_tag(start)

    def after(self, mark, start, opening, error=UNCLOSED):
        end = self.text.find(mark, start + opening)
        if end < 0:
            raise Found(error, len(self.text) if error == UNCLOSED_CDATA else start)
        return end + len(mark)

    def doctype(self, start):
        depth = 0
        for place in range(start, len(self.text)):
            letter = self.text[place]
            depth += (letter == "[") - (letter == "]")
            if letter == ">" and not depth:
                self.own_entities = True
                return place + 1
        raise Found(UNCLOSED, start)

    def end_tag(self, start):
        if not self.open:
            raise Found(INVALID, start + 1)
        name = self.name(start + 2, start)
        place = SPACE.match(self.text, start + 2 + len(name)).end()
        self.expect(place, ">", start)
        if self.open.pop() != name:
            raise Found(MISMATCHED, start + 2)
        if self.prefixes:
            self.prefixes.pop()
        return place + 1

    def start_tag(self, start):
        if self.had_root and not self.open:
            raise Found(JUNK, start)
        name = self.name(start + 1, start)
        place, seen = start + 1 + len(name), set()
        while True:
            spaced = SPACE.match(self.text, place).end()
            if self.text.startswith("/>", spaced):
                self.had_root = True
                self.bind(name, seen, start)
                return spaced + 2
            if self.text.startswith(">", spaced):
                self.had_root = True
                known = self.bind(name, seen, start)
                self.open.append(name)
                if known:
                    self.prefixes.append(known)
                return spaced + 1
            if spaced == place and spaced < len(self.text):
                raise Found(INVALID, spaced)
            place = self.attribute(spaced, start, seen)

    def bind(self, name, attributes, start):
        """Returns the prefixes known in an element. Raises if it uses an unknown one."""
        if not self.prefixes:
            return None
        own = {attribute[6:] for attribute in attributes if attribute.startswith("xmlns:")}
        known = self.prefixes[-1] | own
        for used in (name, *attributes):
            prefix, colon, _ = used.partition(":")
            if colon and prefix not in known:
                raise Found(UNBOUND, start)
        return known

    def attribute(self, place, start, seen):
        text = self.text
        name = self.name(place, start)
        equals = SPACE.match(text, place + len(name)).end()
        self.expect(equals, "=", start)
        quote = SPACE.match(text, equals + 1).end()
        self.expect(quote, "\"'", start)
        end = text.find(text[quote], quote + 1)
        wrong = text.find("<", quote, end if end >= 0 else len(text))
        if wrong >= 0:
            raise Found(INVALID, wrong)
        if end < 0:
            raise Found(UNCLOSED, start)
        if name in seen:
            raise Found(DUPLICATE, place)
        seen.add(name)
        self.references(quote, end)
        return end + 1

    def name(self, place, start):
        found = NAME.match(self.text, place)
        if found is None:
            raise Found(*((INVALID, place) if place < len(self.text) else (UNCLOSED, start)))
        return found[0]

    def expect(self, place, letters, start):
        if place >= len(self.text):
            raise Found(UNCLOSED, start)
        if self.text[place] not in letters:
            raise Found(INVALID, place)


class Parser:
    """Wraps RustPython's parser, and raises ExpatError."""

    def __init__(self, parser, expat, namespaces):
        object.__setattr__(self, "_parser", parser)
        object.__setattr__(self, "_namespaces", namespaces)
        object.__setattr__(self, "_expat", expat)
        object.__setattr__(self, "_read", bytearray())
        for name in ("Code", "LineNumber", "ColumnNumber"):
            object.__setattr__(self, f"Error{name}", 0)

    def __getattr__(self, name):
        return getattr(self._parser, name)

    def __setattr__(self, name, value):
        setattr(self._parser, name, value)

    def Parse(self, data, isfinal=False, /):
        self._read.extend(data.encode() if isinstance(data, str) else data)
        error = self._first_error()
        if error is not None and error.code == JUNK:
            raise error
        result = self._parser.Parse(data, isfinal)
        # Other errors may disappear with the rest of the text.
        if error is not None and isfinal:
            raise error
        return result

    def ParseFile(self, file, /):
        return self.Parse(file.read(), True)

    def _first_error(self):
        declared = re.match(rb"<\?xml[^>]*encoding=[\"']([\w.-]+)", bytes(self._read[:200]))
        encoding = declared[1].decode() if declared else "utf-8"
        try:
            if self._read[:2] in (b"\xff\xfe", b"\xfe\xff"):
                encoding = "utf-16"
            text = self._read.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            return None
        text = text.removeprefix("\ufeff").replace("\r\n", "\n")
        found = Checker(text, self._namespaces).check()
        if found is None:
            return None
        code, place = found
        line = text.count("\n", 0, place) + 1
        column = place - (text.rfind("\n", 0, place) + 1)
        error = self._expat.ExpatError(f"{WORDS[code]}: line {line}, column {column}")
        error.code, error.lineno, error.offset = code, line, column
        for name, value in (("Code", code), ("LineNumber", line), ("ColumnNumber", column)):
            object.__setattr__(self, f"Error{name}", value)
        return error


def mend(expat):
    """Makes the parsers of the module `pyexpat` report errors."""
    create = expat.ParserCreate

    def ParserCreate(encoding=None, namespace_separator=None, intern=None):
        given = {"encoding": encoding, "namespace_separator": namespace_separator, "intern": intern}
        given = {name: value for name, value in given.items() if value is not None}
        return Parser(create(**given), expat, namespace_separator is not None)

    expat.ParserCreate = ParserCreate

    def ErrorString(code, /):
        """Returns the message for an error code."""
        return WORDS.get(code)

    expat.ErrorString = ErrorString
