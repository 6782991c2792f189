"""The core of pydantic in Python. It takes the place of the extension module `pydantic_core._pydantic_core`."""

import sys

from . import _schema_gather
from .dates import TzInfo
from .errors import (
    PydanticCustomError,
    PydanticKnownError,
    SchemaError,
    ValidationError,
    list_all_errors,
)
from .json_parser import from_json
from .schema import SchemaValidator
from .serializers import (
    PydanticSerializationError,
    PydanticSerializationUnexpectedValue,
    SchemaSerializer,
    to_json,
    to_jsonable_python,
)
from .urls import MultiHostUrl, Url
from .validators.wrappers import MAX_DEPTH as _recursion_limit
from .values import (
    ArgsKwargs,
    PydanticOmit,
    PydanticUndefined,
    PydanticUndefinedType,
    PydanticUseDefault,
    Some,
)

# pydantic checks that this is exactly the version it was made for.
__version__ = "2.50.4"
build_profile = "release"
build_info = "profile=release pgo=false, written in Python"

__all__ = [
    "ArgsKwargs",
    "MultiHostUrl",
    "PydanticCustomError",
    "PydanticKnownError",
    "PydanticOmit",
    "PydanticSerializationError",
    "PydanticSerializationUnexpectedValue",
    "PydanticUndefined",
    "PydanticUndefinedType",
    "PydanticUseDefault",
    "SchemaError",
    "SchemaSerializer",
    "SchemaValidator",
    "Some",
    "TzInfo",
    "Url",
    "ValidationError",
    "__version__",
    "_recursion_limit",
    "_schema_gather",
    "build_info",
    "build_profile",
    "from_json",
    "list_all_errors",
    "to_json",
    "to_jsonable_python",
]

# pytest leaves these modules out of what it shows of a failure, as it can't see into the original.
for _name, _module in sys.modules.items():
    if _name.startswith(f"{__name__}."):
        _module.__tracebackhide__ = True
