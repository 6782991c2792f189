"""Validators for uuid, url and multi-host-url."""

import re
import uuid

from ..errors import SchemaError, invalid
from ..patterns import Pattern
from ..state import LAX
from ..urls import MultiHostUrl, ParseError, Url, parse_multi_host_url, parse_url, with_defaults
from .base import Validator, compiles, expected_text
from .scalars import decode_text, plain_str, str_from_enum_or_number

_HYPHENATED = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
_UUID = Pattern(rf"[0-9a-fA-F]{{32}}|(?:urn:uuid:)?{_HYPHENATED}|\{{{_HYPHENATED}\}}", re.ASCII)
_GROUP_STARTS = (0, 9, 14, 19, 24)
_GROUP_LENGTHS = (8, 4, 4, 4, 12)
_URN = "urn:uuid:"


def _uuid_problem(text):
    """Says why a string isn't a UUID, in the words of the Rust library `uuid`."""
    body, offset, simple = text, 0, True
    if text.startswith("{") and text.endswith("}") and len(text) > 1:
        body, offset, simple = text[1:-1], 1, False
    elif text.startswith(_URN):
        body, offset, simple = text[len(_URN) :], len(_URN), False
    hyphens = []
    index = 0
    for char in body:
        if char == "-":
            hyphens.append(index)
        elif char not in "0123456789abcdefABCDEF":
            return f"invalid character: found `{char}` at {index + offset}"
        index += len(char.encode("utf-8", "surrogatepass"))
    if not hyphens and simple:
        return f"invalid length: found {len(text)}"
    if len(hyphens) != 4:
        return f"invalid group count: expected 5, found {len(hyphens) + 1}"
    for group in range(4):
        if hyphens[group] != _GROUP_STARTS[group + 1] - 1:
            return _group_problem(group, hyphens[group] - _GROUP_STARTS[group])
    return _group_problem(4, len(text) - _GROUP_STARTS[4])


def _group_problem(group, length):
    return f"invalid group length in group {group}: expected {_GROUP_LENGTHS[group]}, found {length}"


@compiles("uuid")
class UuidValidator(Validator):
    """Accepts UUIDs; in lax mode and from JSON also strings and bytes."""

    name = "uuid"

    def __init__(self, schema, build):
        self._strict = build.is_strict(schema)
        self._version = schema.get("version")

    def validate(self, value, state):
        if isinstance(value, uuid.UUID):
            result = value
        else:
            if state.mode == "python":
                if self._strict if state.strict is None else state.strict:
                    raise invalid("is_instance_of", value, {"class": "UUID"})
                state.floor(LAX)
            result = self._read(value)
        if self._version is not None and result.version != self._version:
            raise invalid("uuid_version", value, {"expected_version": self._version})
        return result

    def _read(self, value):
        if isinstance(value, str):
            return self._parse(plain_str(value), value)
        if isinstance(value, bytes):
            return self._from_bytes(value, value)
        raise invalid("uuid_type", value)

    def _from_bytes(self, data, value):
        text = data.decode("utf-8", "replace")
        if _UUID.fullmatch(text):
            return uuid.UUID(text)
        if len(data) == 16:
            return uuid.UUID(bytes=data)
        raise invalid("uuid_parsing", value, {"error": f"invalid length: expected 16 bytes, found {len(data)}"})

    def _parse(self, text, value):
        if not _UUID.fullmatch(text):
            raise invalid("uuid_parsing", value, {"error": _uuid_problem(text)})
        return uuid.UUID(text)


class _UrlValidatorBase(Validator):
    """What both URL validators share."""

    url_type = None
    other_type = None
    parse = None

    def __init__(self, schema, build):
        self._strict = build.is_strict(schema)
        self._max_length = schema.get("max_length")
        self._allowed_schemes = schema.get("allowed_schemes")
        if self._allowed_schemes is not None and not self._allowed_schemes:
            raise SchemaError("`allowed_schemes` should have length > 0")
        self._defaults = {
            "host_required": bool(schema.get("host_required")),
            "default_host": schema.get("default_host"),
            "default_port": schema.get("default_port"),
            "default_path": schema.get("default_path"),
        }
        self._has_defaults = any(value is not None and value is not False for value in self._defaults.values())
        preserve = schema.get("preserve_empty_path")
        self._preserve = build.option("url_preserve_empty_path", False) if preserve is None else preserve

    def make_name(self):
        if self._allowed_schemes is None:
            return self.name
        schemes = ",".join(f"'{scheme}'" for scheme in self._allowed_schemes)
        return f"{self.name}[{schemes}]"

    def validate(self, value, state):
        strict = self._strict if state.strict is None else state.strict
        url = self._read(value, state, strict)
        if self._allowed_schemes is not None and url.scheme not in self._allowed_schemes:
            expected = expected_text([f"'{scheme}'" for scheme in self._allowed_schemes])
            raise invalid("url_scheme", value, {"expected_schemes": expected})
        if self._has_defaults:
            try:
                url = with_defaults(url, **self._defaults)
            except ParseError as error:
                raise invalid(error.kind, value, {"error": error.reason}) from None
        return url

    def _read(self, value, state, strict):
        if isinstance(value, self.url_type):
            self._check_length(str(value), value)
            return value
        text = None
        if isinstance(value, str) or not strict:
            text = self._text(value)
        if text is None and isinstance(value, self.other_type):
            text = str(value)
        if text is None:
            raise invalid("url_type", value)
        self._check_length(text, value)
        # Not "strict": in a union, str wins over a URL.
        state.floor(LAX)
        try:
            return type(self).parse(text, strict=strict, preserve_empty_path=self._preserve)
        except ParseError as error:
            raise invalid(error.kind, value, {"error": error.reason}) from None

    def _text(self, value):
        text = decode_text(value, "url_type")
        return str_from_enum_or_number(value, False) if text is None else text

    def _check_length(self, text, value):
        if self._max_length is not None and len(text) > self._max_length:
            raise invalid("url_too_long", value, {"max_length": self._max_length})


@compiles("url")
class UrlValidator(_UrlValidatorBase):
    """Accepts URLs and strings that are URLs."""

    name = "url"
    url_type = Url
    other_type = MultiHostUrl
    parse = staticmethod(parse_url)


@compiles("multi-host-url")
class MultiHostUrlValidator(_UrlValidatorBase):
    """Accepts URLs with one or more hosts, and strings that are such URLs."""

    name = "multi-host-url"
    url_type = MultiHostUrl
    other_type = Url
    parse = staticmethod(parse_multi_host_url)

    def __init__(self, schema, build):
        if "," in (schema.get("default_host") or ""):
            raise SchemaError("default_host cannot contain a comma, see pydantic-core#326")
        super().__init__(schema, build)
