"""The state of one validation: how it was called, and where it currently is."""

from .errors import Invalid, Line

# How well the input matches the schema; smart unions prefer the best match. UNTRACKED means nobody asks.
UNTRACKED, LAX, STRICT, EXACT = -1, 0, 1, 2

PARTIAL_OFF, PARTIAL_ON, PARTIAL_TRAILING = 0, 1, 2


class State:
    """What validators read and change while they run.

    * `mode`: how the validation was called: "python", "json" or "string" (all leaves are strings).
    * `source`: the same for the current value. After a user's function, a value is a Python object in every mode.
    * `python`: whether `source` is "python".
    * `strict`, `extra`, `from_attributes`, `by_alias`, `by_name`: the caller's choice, or None for the schema's.
    * `context`: the object users passed for their functions.
    * `self_instance`: the instance that `__init__` is filling, for the outermost model or dataclass only.
    * `data`, `field_name`: the fields validated so far and the current field, for `ValidationInfo`.
    * `exactness`, `fields_set_count`: how well the input matches so far, for smart unions.
    * `partial`: whether an error in the last item may be ignored.
    * `active`: pairs (id of an input, definition) that are being validated, which reveals cycles.
    """

    __slots__ = (
        "mode",
        "source",
        "python",
        "strict",
        "context",
        "extra",
        "from_attributes",
        "by_alias",
        "by_name",
        "self_instance",
        "data",
        "field_name",
        "exactness",
        "fields_set_count",
        "partial",
        "active",
        "depth",
        "has_field_error",
    )

    def __init__(
        self,
        mode="python",
        strict=None,
        context=None,
        extra=None,
        from_attributes=None,
        by_alias=None,
        by_name=None,
        self_instance=None,
        partial=PARTIAL_OFF,
    ):
        self.mode = mode
        self.source = mode
        self.python = mode == "python"
        self.strict = strict
        self.context = context
        self.extra = extra
        self.from_attributes = from_attributes
        self.by_alias = by_alias
        self.by_name = by_name
        self.self_instance = self_instance
        self.partial = partial
        self.data = None
        self.field_name = None
        self.exactness = UNTRACKED
        self.fields_set_count = None
        self.active = None
        self.depth = 0
        self.has_field_error = False

    def set_source(self, source):
        """Sets where the current value comes from, and returns the old source."""
        old = self.source
        self.source = source
        self.python = source == "python"
        return old

    def floor(self, exactness):
        """Lowers the exactness to at most `exactness`."""
        if self.exactness > exactness:  # noqa: PLR1730 - calls take time, and this runs for every value
            self.exactness = exactness

    def add_fields_set(self, count):
        """Adds to the number of fields that the input set."""
        self.fields_set_count = count + (self.fields_set_count or 0)


class ValidationInfo:
    """What users' functions get as `info`."""

    __module__ = "pydantic_core._pydantic_core"
    __slots__ = ("context", "config", "mode", "data", "field_name")

    def __init__(self, context, config, mode, data, field_name):
        self.context = context
        self.config = config
        self.mode = mode
        self.data = data
        self.field_name = field_name

    def __repr__(self):
        return (
            f"ValidationInfo(config={self.config!r}, context={self.context!r}, "
            f"data={self.data!r}, field_name={self.field_name!r})"
        )


def collect(lines, error, key):
    """Appends the lines of an `Invalid` to `lines`, located under `key`."""
    for line in error.lines:
        line.loc = (key, *line.loc)
        lines.append(line)


__all__ = [
    "EXACT",
    "LAX",
    "PARTIAL_OFF",
    "PARTIAL_ON",
    "PARTIAL_TRAILING",
    "STRICT",
    "UNTRACKED",
    "Invalid",
    "Line",
    "State",
    "ValidationInfo",
    "collect",
]
