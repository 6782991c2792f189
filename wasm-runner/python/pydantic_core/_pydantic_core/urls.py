"""Parses and normalises URLs by the WHATWG URL Standard, as the Rust crate `url` does.

https://url.spec.whatwg.org/ defines the algorithm. This module cuts a URL into its parts from the outside in
(fragment, query, scheme, authority, path) instead of walking through the standard's states, which gives the
same result because none of the outer delimiters can occur in an inner part.

International host names need the `idna` package for the full mapping of UTS #46. Without it, they're only
normalised and lowercased.
"""

import re
import unicodedata

from .dates import ParseError
from .patterns import Pattern

__all__ = ["MultiHostUrl", "ParseError", "Url", "parse_multi_host_url", "parse_url", "with_defaults"]

_SPECIAL_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21, "file": None}

_EMPTY_HOST = "empty host"
_INVALID_DOMAIN = "invalid international domain name"
_INVALID_IPV4 = "invalid IPv4 address"
_INVALID_IPV6 = "invalid IPv6 address"
_INVALID_PORT = "invalid port number"
_NO_SCHEME = "relative URL without a base"

# Violations of the syntax that only a strict parser reports.
_BACKSLASH = "backslash"
_SPACE_IGNORED = "leading or trailing control or space character are ignored in URLs"
_EXPECTED_SLASHES = "expected //"
_EXPECTED_FILE_SLASHES = "expected // after file:"
_FILE_HOST_AND_DRIVE = "file: with host and Windows drive letter"
_NOT_A_CODE_POINT = "non-URL code point"
_NULL_IN_FRAGMENT = "NULL characters are ignored in URL fragment identifiers"
_PERCENT = "expected 2 hex digits after %"
_TAB_IGNORED = "tabs or newlines are ignored in URLs"
_UNENCODED_AT = "unencoded @ sign in username or password"


def _url_error(reason):
    return ParseError(reason, "url_parsing")


# --- Percent-encoding

# The characters outside of a class compile much faster than a class up to the last code point.
_NOT_PRINTABLE = "[^ -~]"
_UNSAFE_OPAQUE = Pattern(_NOT_PRINTABLE)
_UNSAFE_FRAGMENT = Pattern(f'{_NOT_PRINTABLE}|[ "<>`]')
_UNSAFE_PATH = Pattern(f'{_NOT_PRINTABLE}|[ "<>`#?{{}}]')
_UNSAFE_USERINFO = Pattern(rf'{_NOT_PRINTABLE}|[ "<>`#?{{}}/:;=@\[\\\]^|]')
_UNSAFE_QUERY = Pattern(f'{_NOT_PRINTABLE}|[ "#<>]')
_UNSAFE_SPECIAL_QUERY = Pattern(f"{_NOT_PRINTABLE}|[ \"#<>']")


def _percent_encode_match(match):
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8"))


def _percent_encode(text, unsafe):
    return unsafe.sub(_percent_encode_match, text)


def _percent_decode(text):
    """Returns the bytes of a percent-encoded string."""
    return re.sub(rb"%([0-9A-Fa-f]{2})", lambda match: bytes([int(match[1], 16)]), text.encode("utf-8"))


# --- Hosts

_FORBIDDEN_IN_DOMAIN = Pattern(r"[\x00-\x20\x7f%#/:<>?@\[\\\]^|]")
_FORBIDDEN_IN_OPAQUE = Pattern(r"[\x00\t\n\r #/:<>?@\[\\\]^|]")
_NUMBER_AT_END = Pattern(r"(?:^|\.)(?:[0-9]+|0[xX][0-9A-Fa-f]*)\.?$")


def _parse_host(text, special):
    """Returns a host as it's serialised. Raises a ParseError."""
    if text[:1] == "[":
        if text[-1] != "]":
            raise _url_error(_INVALID_IPV6)
        return f"[{_ipv6_text(_parse_ipv6(text[1:-1]))}]"
    if not special:
        if _FORBIDDEN_IN_OPAQUE.search(text):
            raise _url_error("invalid domain character")
        return _percent_encode(text, _UNSAFE_OPAQUE)
    return _parse_domain(text)


def _parse_domain(text):
    if "%" in text:
        try:
            text = _percent_decode(text).decode("utf-8")
        except UnicodeDecodeError:
            raise _url_error(_INVALID_DOMAIN) from None
    domain = _domain_to_ascii(text)
    if not domain:
        raise _url_error(_EMPTY_HOST)
    if _NUMBER_AT_END.search(domain):
        return _ipv4_text(_parse_ipv4(domain))
    return domain


def _domain_to_ascii(text):
    """Returns a domain in lowercase, with labels that aren't ASCII in Punycode."""
    if text.isascii():
        domain = text.lower()
    else:
        domain = _map_domain(text)
    if _FORBIDDEN_IN_DOMAIN.search(domain):
        raise _url_error(_INVALID_DOMAIN)
    if domain.isascii() and "xn--" not in domain:
        return domain
    return ".".join(map(_label_to_ascii, domain.split(".")))


def _map_domain(text):
    """Applies the mapping of UTS #46. Characters that it disallows raise a ParseError."""
    try:
        from idna import core
    except ImportError:
        text = unicodedata.normalize("NFKC", text.replace("\u3002", ".").replace("\xad", ""))
        return unicodedata.normalize("NFKC", text.lower())
    try:
        return core.uts46_remap(text, std3_rules=False)
    except UnicodeError:
        raise _url_error(_INVALID_DOMAIN) from None


def _label_to_ascii(label):
    """Returns a mapped label in ASCII. A label that's already in Punycode is checked."""
    if label.isascii():
        if label[:4] == "xn--":
            unicode_label = _decode_label(label)
            # A label that Punycode didn't need, or that the mapping would change, is invalid.
            if unicode_label is None or unicode_label.isascii() or _map_domain(unicode_label) != unicode_label:
                raise _url_error(_INVALID_DOMAIN)
            _check_label(unicode_label)
            if _encode_label(unicode_label) != label:
                raise _url_error(_INVALID_DOMAIN)
        return label
    _check_label(label)
    if label[:4] == "xn--":
        raise _url_error(_INVALID_DOMAIN)
    return _encode_label(label)


def _encode_label(label):
    return "xn--" + label.encode("punycode").decode("ascii")


def _decode_label(label):
    """Decodes an `xn--` label. Returns None if it isn't Punycode."""
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return None


def _check_label(label):
    """Checks the rules of UTS #46 for combining marks, joiners and right-to-left text."""
    if unicodedata.category(label[0])[0] == "M":
        raise _url_error(_INVALID_DOMAIN)
    try:
        from idna import core
    except ImportError:
        return
    try:
        joiners_fit = all(core.valid_contextj(label, i) for i, char in enumerate(label) if char in "\u200c\u200d")
        core.check_bidi(label)
    except (UnicodeError, ValueError):
        joiners_fit = False
    if not joiners_fit:
        raise _url_error(_INVALID_DOMAIN)


def _parse_ipv4(text):
    """Returns the address as an int. A part may be decimal, octal or hexadecimal, and the last may span bytes."""
    parts = text.split(".")
    if parts[-1] == "":
        parts.pop()
    numbers = [_ipv4_number(part) for part in parts]
    if len(parts) > 4 or None in numbers:
        raise _url_error(_INVALID_IPV4)
    last = numbers.pop()
    if last >= 256 ** (4 - len(numbers)) or any(number > 255 for number in numbers):
        raise _url_error(_INVALID_IPV4)
    return last + sum(number << (8 * (3 - index)) for index, number in enumerate(numbers))


def _ipv4_number(part):
    if re.fullmatch("0[xX][0-9A-Fa-f]*", part):
        return int(part[2:] or "0", 16)
    if re.fullmatch("0[0-7]*", part):
        return int(part, 8)
    if re.fullmatch("[1-9][0-9]*", part) and len(part) < 12:
        return int(part)
    return None


def _ipv4_text(address):
    return ".".join(str(address >> shift & 255) for shift in (24, 16, 8, 0))


def _parse_ipv6(text):
    """Returns the eight pieces of an address."""
    head, compressed, tail = text.partition("::")
    first = _ipv6_pieces(head, is_end=not compressed)
    if not compressed:
        if len(first) != 8:
            raise _url_error(_INVALID_IPV6)
        return first
    last = _ipv6_pieces(tail, is_end=True)
    zeros = 8 - len(first) - len(last)
    if zeros < 1:
        raise _url_error(_INVALID_IPV6)
    return first + [0] * zeros + last


def _ipv6_pieces(text, is_end):
    """Returns the pieces between colons. The end of an address may be an IPv4 address, which gives two."""
    if not text:
        return []
    parts = text.split(":")
    ipv4 = []
    if is_end and "." in parts[-1]:
        numbers = re.fullmatch(r"([0-9]{1,3})\.([0-9]{1,3})\.([0-9]{1,3})\.([0-9]{1,3})", parts.pop())
        if numbers is None or any(int(number) > 255 or str(int(number)) != number for number in numbers.groups()):
            raise _url_error(_INVALID_IPV6)
        a, b, c, d = map(int, numbers.groups())
        ipv4 = [a << 8 | b, c << 8 | d]
    if not all(re.fullmatch("[0-9A-Fa-f]{1,4}", part) for part in parts):
        raise _url_error(_INVALID_IPV6)
    return [int(part, 16) for part in parts] + ipv4


def _ipv6_text(pieces):
    """Returns an address in lowercase, with its longest run of two or more zeros as `::`."""
    start, length = _longest_zero_run(pieces)
    words = [f"{piece:x}" for piece in pieces]
    if length < 2:
        return ":".join(words)
    return ":".join(words[:start]) + "::" + ":".join(words[start + length :])


def _longest_zero_run(pieces):
    """Returns the start and the length of the first of the longest runs of zeros."""
    best_start = best_length = length = 0
    for index, piece in enumerate(pieces):
        length = length + 1 if piece == 0 else 0
        if length > best_length:
            best_start, best_length = index - length + 1, length
    return best_start, best_length


# --- Paths

_SINGLE_DOT = {".", "%2e"}
_DOUBLE_DOT = {"..", ".%2e", "%2e.", "%2e%2e"}
_DRIVE_LETTER = Pattern("[A-Za-z][:|]")


def _normalise_path(path, special, is_file):
    """Returns a path that starts with a slash, without `.` and `..`, and percent-encoded."""
    if path[:1] == "/" or (special and path[:1] == "\\"):
        path = path[1:]
    if special:
        path = path.replace("\\", "/")
    path = _percent_encode(path, _UNSAFE_PATH)
    if not is_file and "/." not in path and path[:1] != "." and "%2" not in path:
        return "/" + path
    segments = []
    for segment in path.split("/"):
        name = segment.lower()
        is_dot = name in _SINGLE_DOT or name in _DOUBLE_DOT
        if name in _DOUBLE_DOT:
            _drop_last(segments, is_file)
        elif not is_dot:
            segments.append(segment)
    if is_dot:
        segments.append("")
    result = "/" + "/".join(segments)
    return "/" + result.lstrip("/") if is_file else result


def _drop_last(segments, is_file):
    """Removes the last segment, except for the drive letter of a file."""
    if is_file and len(segments) == 1 and _DRIVE_LETTER.fullmatch(segments[0]):
        return
    if segments:
        segments.pop()


# --- The parser

_SCHEME = Pattern("([A-Za-z][A-Za-z0-9+.-]*):")
_SPACE = "".join(map(chr, range(0x21)))
_TABS = str.maketrans("", "", "\t\n\r")
_NOT_A_URL_CODE_POINT = Pattern(r'[\x00-\x20"#%<>\[\\\]^`{|}\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef]')


class _Parser:
    """Parses one URL into a new `Url`, and keeps the last violation of the syntax if it's strict."""

    def __init__(self, strict, preserve_empty_path):
        self.strict = strict
        self.preserve_empty_path = preserve_empty_path
        self.violation = None

    def parse(self, text):
        trimmed = text.strip(_SPACE)
        cleaned = trimmed.translate(_TABS)
        if trimmed != text:
            self.violation = _SPACE_IGNORED
        if cleaned != trimmed:
            self.violation = _TAB_IGNORED
        match = _SCHEME.match(cleaned)
        if match is None:
            raise _url_error(_NO_SCHEME)
        url = object.__new__(Url)
        url._scheme = match[1].lower()
        url._username = url._password = url._host = url._port = None
        url._has_authority = True
        rest, hash_sign, fragment = cleaned[match.end() :].partition("#")
        rest, question_mark, query = rest.partition("?")
        has_more = bool(hash_sign or question_mark)
        if url._scheme == "file":
            self.parse_file(url, rest)
        elif url._scheme in _SPECIAL_PORTS:
            self.parse_special(url, rest, has_more)
        elif rest[:2] == "//":
            self.parse_authority(url, rest[2:], "/", has_more)
        else:
            self.parse_without_authority(url, rest)
        self.parse_query(url, query if question_mark else None)
        self.parse_fragment(url, fragment if hash_sign else None)
        url._set_text()
        return url

    def parse_special(self, url, rest, has_more):
        body = rest.lstrip("/\\")
        if rest[: len(rest) - len(body)] != "//":
            self.violation = _EXPECTED_SLASHES
        self.parse_authority(url, body, "/\\", has_more)

    def parse_without_authority(self, url, rest):
        url._has_authority = False
        self.check_code_points(rest)
        if rest[:1] == "/":
            url._path = _normalise_path(rest, special=False, is_file=False)
        else:
            url._path = _percent_encode(rest, _UNSAFE_OPAQUE)

    def parse_file(self, url, rest):
        if rest[:2] != "//":
            self.violation = _EXPECTED_FILE_SLASHES
        host, path = "", rest
        if rest[:2].replace("\\", "/") == "//":
            if "\\" in rest[:2]:
                self.violation = _BACKSLASH
            host, path = _split_at(rest[2:], "/\\")
            if _DRIVE_LETTER.fullmatch(host):
                host, path = "", rest[2:]
        if host:
            host = _parse_host(host, special=True)
            url._host = host if host != "localhost" else None
        self.check_path(path, special=True)
        url._path = _normalise_path(path, special=True, is_file=True)
        if not path and self.preserve_empty_path:
            url._path = ""
        if url._host is not None and re.match("[A-Za-z]:(?:/|$)", url._path[1:]):
            self.violation = _FILE_HOST_AND_DRIVE
            url._host = None

    def parse_authority(self, url, rest, ends, has_more):
        authority, path = _split_at(rest, ends)
        special = url._scheme in _SPECIAL_PORTS
        userinfo, at_sign, address = authority.rpartition("@")
        if at_sign:
            if not userinfo and not address and (path or has_more):
                raise _url_error(_EMPTY_HOST)
            self.parse_userinfo(url, userinfo)
        self.parse_address(url, address, special)
        self.check_path(path, special)
        if special:
            url._path = _normalise_path(path, special=True, is_file=False)
            if not path and self.preserve_empty_path:
                url._path = ""
        else:
            url._path = _normalise_path(path, special=False, is_file=False) if path else ""

    def parse_userinfo(self, url, userinfo):
        if "@" in userinfo:
            self.violation = _UNENCODED_AT
        username, _, password = userinfo.partition(":")
        self.check_code_points(username)
        self.check_code_points(password)
        url._username = _percent_encode(username, _UNSAFE_USERINFO) or None
        url._password = _percent_encode(password, _UNSAFE_USERINFO) or None

    def parse_address(self, url, address, special):
        """Parses a host and an optional port."""
        closing = address.find("]") if "[" in address else 0
        colon = address.find(":", max(closing, 0)) if closing >= 0 else -1
        host = address if colon < 0 else address[:colon]
        if not host:
            if special or colon >= 0 or url._username or url._password:
                raise _url_error(_EMPTY_HOST)
            return
        url._host = _parse_host(host, special)
        if colon >= 0:
            port = _parse_port(address[colon + 1 :])
            url._port = port if port != _SPECIAL_PORTS.get(url._scheme) else None

    def parse_query(self, url, query):
        if query is None:
            url._query = None
            return
        self.check_code_points(query)
        special = url._scheme in _SPECIAL_PORTS
        url._query = _percent_encode(query, _UNSAFE_SPECIAL_QUERY if special else _UNSAFE_QUERY)

    def parse_fragment(self, url, fragment):
        if fragment is None:
            url._fragment = None
            return
        self.check_code_points(fragment, in_fragment=True)
        url._fragment = _percent_encode(fragment, _UNSAFE_FRAGMENT)

    # --- Violations. Only the last one is reported, so each check may replace the one before.

    def check_path(self, path, special):
        if not self.strict:
            return
        for index, char in enumerate(path):
            if char == "\\" and special:
                self.violation = _BACKSLASH
            else:
                self.check_code_points(path[index : index + 3], only_first=True)

    def check_code_points(self, text, in_fragment=False, only_first=False):
        if not self.strict:
            return
        for index in range(min(len(text), 1) if only_first else len(text)):
            char = text[index]
            if char == "%":
                if not re.match("%[0-9A-Fa-f]{2}", text[index : index + 3]):
                    self.violation = _PERCENT
            elif char == "\0" and in_fragment:
                self.violation = _NULL_IN_FRAGMENT
            elif _NOT_A_URL_CODE_POINT.match(char) or ord(char) & 0xFFFE == 0xFFFE or 0xE0000 <= ord(char) < 0xE1000:
                self.violation = _NOT_A_CODE_POINT


def _split_at(text, ends):
    """Splits text before the first of the characters in `ends`."""
    for index, char in enumerate(text):
        if char in ends:
            return text[:index], text[index:]
    return text, ""


def _parse_port(text):
    """Returns the port, or None if there are no digits."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit()) or len(text.lstrip("0")) > 5 or int(text) > 65535:
        raise _url_error(_INVALID_PORT)
    return int(text)


def parse_url(text, *, strict=False, preserve_empty_path=False):
    """Parses a URL and returns a `Url`.

    A strict parser rejects text that it would have to fix. Raises a ParseError (`url_parsing`, or
    `url_syntax_violation` if strict).
    """
    if not text:
        raise _url_error("input is empty")
    parser = _Parser(strict, preserve_empty_path)
    url = parser.parse(text)
    if strict and parser.violation is not None:
        raise ParseError(parser.violation, "url_syntax_violation")
    return url


_MULTI_HOST_PREFIX = Pattern("[\x00-\x20]*([A-Za-z0-9+.-]+):([/\\\\]*)")


def parse_multi_host_url(text, *, strict=False, preserve_empty_path=False):
    """Parses a URL with hosts separated by commas and returns a `MultiHostUrl`.

    Raises the same errors as `parse_url`.
    """
    if not text:
        raise _url_error("input is empty")
    match = _MULTI_HOST_PREFIX.match(text)
    if match is None:
        raise _url_error(_NO_SCHEME)
    prefix = match[0]
    special = match[1].lower() in _SPECIAL_PORTS
    hosts, rest = _split_at(text[match.end() :], "/?#\\" if special else "/?#")
    *first_hosts, last_host = hosts.split(",")
    if "" in first_hosts:
        raise _url_error(_EMPTY_HOST)
    main = parse_url(prefix + last_host + rest, strict=strict, preserve_empty_path=preserve_empty_path)
    # The first three slashes decide how a URL is read. The full prefix may be long, and parsing it again for
    # every host would take quadratic time.
    short_prefix = match[1] + ":" + ("//" if special and match[1].lower() != "file" else match[2][:3])
    others = [
        parse_url(short_prefix + host, strict=strict, preserve_empty_path=preserve_empty_path) for host in first_hosts
    ]
    if others and any(url._host is None for url in (main, *others)):
        raise _url_error(_EMPTY_HOST)
    url = object.__new__(MultiHostUrl)
    url._main, url._others = main, tuple(others)
    return url


def with_defaults(url, *, host_required=False, default_host=None, default_port=None, default_path=None):
    """Returns the URL with the defaults for the parts that it lacks. Raises a ParseError (`url_parsing`)."""
    if isinstance(url, MultiHostUrl):
        main = _with_defaults(url._main, host_required, default_host, default_port, default_path)
        if main is url._main:
            return url
        result = object.__new__(MultiHostUrl)
        result._main, result._others = main, url._others
        return result
    return _with_defaults(url, host_required, default_host, default_port, default_path)


def _with_defaults(url, host_required, default_host, default_port, default_path):
    changes = {}
    if url._host is None:
        if default_host is not None:
            changes.update(_default_host_changes(url, default_host))
        elif host_required:
            raise _url_error(_EMPTY_HOST)
    if default_port is not None and url._port is None:
        if changes.get("_host", url._host) is None or url._scheme == "file":
            raise _url_error(_EMPTY_HOST)
        if default_port != _SPECIAL_PORTS.get(url._scheme):
            changes["_port"] = default_port
    if default_path is not None and url._path in ("", "/"):
        changes["_path"] = _default_path(url, default_path)
    return url._replace(changes) if changes else url


def _default_path(url, path):
    if not url._has_authority and url._path == "":
        # A path without an authority must not start with a slash, or it would be another kind of path.
        path = "%2F" + path[1:] if path[:1] == "/" else path
        return _percent_encode(path, _UNSAFE_OPAQUE)
    return _normalise_path(path, url._scheme in _SPECIAL_PORTS, url._scheme == "file")


def _default_host_changes(url, host):
    if not url._has_authority and url._path[:1] != "/":
        raise _url_error("a cannot-be-a-base URL doesn’t have a host to set")
    return {"_host": _parse_host(host, url._scheme in _SPECIAL_PORTS), "_has_authority": True}


# --- The public classes


def _validate(schema_type, url, preserve_empty_path):
    """Validates the argument of a constructor, so that it raises a ValidationError."""
    from . import SchemaValidator

    schema = {"type": schema_type}
    if preserve_empty_path:
        schema["preserve_empty_path"] = True
    return SchemaValidator(schema).validate_python(url)


def _decode_query(query):
    """Returns the pairs of a query in the format of HTML forms."""
    pairs = []
    for part in (query or "").split("&"):
        if part:
            key, _, value = part.replace("+", " ").partition("=")
            pairs.append(tuple(_percent_decode(text).decode("utf-8", "replace") for text in (key, value)))
    return pairs


class _Ordered:
    """Compares and hashes URLs by their text. `_same_kind` says which objects a class compares with."""

    __slots__ = ()

    def __eq__(self, other):
        return str(self) == str(other) if self._same_kind(other) else NotImplemented

    def __lt__(self, other):
        return str(self) < str(other) if self._same_kind(other) else NotImplemented

    def __le__(self, other):
        return str(self) <= str(other) if self._same_kind(other) else NotImplemented

    def __gt__(self, other):
        return str(self) > str(other) if self._same_kind(other) else NotImplemented

    def __ge__(self, other):
        return str(self) >= str(other) if self._same_kind(other) else NotImplemented

    def __hash__(self):
        return hash(str(self))

    def __bool__(self):
        # An empty string isn't a URL.
        return True


_URL_SLOTS = (
    "_scheme",
    "_username",
    "_password",
    "_host",
    "_port",
    "_path",
    "_query",
    "_fragment",
    "_has_authority",
    "_text",
)


class Url(_Ordered):
    """A URL that has been parsed and normalised."""

    __module__ = "pydantic_core._pydantic_core"
    __slots__ = _URL_SLOTS

    def __new__(cls, url, *, preserve_empty_path=False):
        """Validates a string or another URL. Raises a ValidationError."""
        self = super().__new__(cls)
        self._copy_from(_validate("url", url, preserve_empty_path))
        return self

    def _copy_from(self, other):
        for name in _URL_SLOTS:
            setattr(self, name, getattr(other, name))

    def _replace(self, changes):
        """Returns a copy with other values for some slots."""
        copy = object.__new__(Url)
        copy._copy_from(self)
        for name, value in changes.items():
            setattr(copy, name, value)
        copy._set_text()
        return copy

    def _set_text(self):
        self._text = self._serialised(self._host)

    def _serialised(self, host):
        text = self._scheme + ":"
        if self._has_authority:
            text += "//" + self._authority(host)
        elif self._path[:2] == "//":
            # The path would be read as an authority.
            text += "/."
        text += self._path
        if self._query is not None:
            text += "?" + self._query
        if self._fragment is not None:
            text += "#" + self._fragment
        return text

    def _authority(self, host):
        """Returns the credentials, the host and the port."""
        text = self._username or ""
        if self._password:
            text += ":" + self._password
        if text:
            text += "@"
        text += host or ""
        return text if self._port is None else f"{text}:{self._port}"

    def _same_kind(self, other):
        return isinstance(other, Url)

    @property
    def scheme(self):
        """The scheme in lowercase."""
        return self._scheme

    @property
    def username(self):
        """The username, or None."""
        return self._username

    @property
    def password(self):
        """The password, or None."""
        return self._password

    @property
    def host(self):
        """The host, with international labels in Punycode, or None."""
        return self._host

    def unicode_host(self):
        """Returns the host with international labels decoded, or None."""
        host = self._host
        if host is None or "xn--" not in host or self._scheme not in _SPECIAL_PORTS:
            return host
        labels = [_decode_label(label) if label[:4] == "xn--" else label for label in host.split(".")]
        return host if None in labels else ".".join(labels)

    @property
    def port(self):
        """The port, or the default port of the scheme, or None."""
        return self._port if self._port is not None else _SPECIAL_PORTS.get(self._scheme)

    @property
    def path(self):
        """The path, or None if it's empty."""
        return self._path or None

    @property
    def query(self):
        """The query without `?`, or None."""
        return self._query

    def query_params(self):
        """Returns the query as a list of keys and values."""
        return _decode_query(self._query)

    @property
    def fragment(self):
        """The fragment without `#`, or None."""
        return self._fragment

    def unicode_string(self):
        """Returns the URL with international labels decoded."""
        return self._serialised(self.unicode_host())

    def __str__(self):
        return self._text

    def __repr__(self):
        return f"Url('{self._text}')"

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (self._text,)

    @classmethod
    def build(cls, *, scheme, host, username=None, password=None, port=None, path=None, query=None, fragment=None):
        """Builds a URL from its parts. Raises a ValidationError."""
        address = _build_address(username, password, host, port)
        return cls(_build_text(scheme, address, path, query, fragment))


def _build_text(scheme, address, path, query, fragment):
    text = f"{scheme}://{address}"
    if path is not None:
        text += "/" + path
    if query is not None:
        text += "?" + query
    if fragment is not None:
        text += "#" + fragment
    return text


def _build_address(username, password, host, port):
    """Joins credentials, host and port. The core doesn't encode credentials, so `@` or `/` in them changes the URL."""
    text = ""
    if username is not None or password is not None:
        text = username or ""
        if password is not None:
            text += ":" + password
        text += "@"
    text += host or ""
    return text if port is None else f"{text}:{port}"


class MultiHostUrl(_Ordered):
    """A URL that may have several hosts.

    The last host belongs to `_main`, which has all other parts too, and the hosts before it are URLs without
    a path in `_others`.
    """

    __module__ = "pydantic_core._pydantic_core"
    __slots__ = ("_main", "_others")

    def __new__(cls, url, *, preserve_empty_path=False):
        """Validates a string or another URL. Raises a ValidationError."""
        self = super().__new__(cls)
        other = _validate("multi-host-url", url, preserve_empty_path)
        self._main, self._others = other._main, other._others
        return self

    def _same_kind(self, other):
        return isinstance(other, MultiHostUrl)

    @property
    def scheme(self):
        """The scheme in lowercase."""
        return self._main.scheme

    @property
    def path(self):
        """The path, or None if it's empty."""
        return self._main.path

    @property
    def query(self):
        """The query without `?`, or None."""
        return self._main.query

    def query_params(self):
        """Returns the query as a list of keys and values."""
        return self._main.query_params()

    @property
    def fragment(self):
        """The fragment without `#`, or None."""
        return self._main.fragment

    def hosts(self):
        """Returns a dict with the username, password, host and port of every host."""
        urls = [*self._others, self._main] if self._others or self._main._host is not None else []
        return [
            {"username": url.username, "password": url.password, "host": url.host, "port": url.port} for url in urls
        ]

    def _joined(self, text, address):
        """Puts the addresses of the other hosts in front of the main one."""
        if not self._others:
            return text
        start = len(self.scheme) + 3
        return text[:start] + "".join(address(url) + "," for url in self._others) + text[start:]

    def unicode_string(self):
        """Returns the URL with international labels decoded."""
        return self._joined(self._main.unicode_string(), lambda url: url._authority(url.unicode_host()))

    def __str__(self):
        return self._joined(self._main._text, lambda url: url._authority(url._host))

    def __repr__(self):
        return f"MultiHostUrl('{self}')"

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (str(self),)

    @classmethod
    def build(
        cls,
        *,
        scheme,
        hosts=None,
        path=None,
        query=None,
        fragment=None,
        host=None,
        username=None,
        password=None,
        port=None,
    ):
        """Builds a URL from its parts. Raises a ValidationError, or a ValueError if hosts are missing."""
        single = (username, password, host, port)
        has_single = any(part is not None for part in single)
        if hosts is not None and has_single:
            raise ValueError("expected one of `hosts` or singular values to be set")
        if hosts is not None:
            address = ",".join(map(_build_host, hosts))
        elif host is not None:
            address = _build_address(username, password, host, port)
        else:
            raise ValueError("expected either `host` or `hosts` to be set")
        return cls(_build_text(scheme, address, path, query, fragment))


def _build_host(host):
    parts = [host.get(name) for name in ("username", "password", "host", "port")]
    if all(part is None for part in parts):
        raise ValueError("expected one of 'host', 'username', 'password' or 'port' to be set")
    return _build_address(*parts)
