"""Serialization: from Python values to simpler Python values or JSON text, by a core schema."""

from .exceptions import PydanticSerializationError, PydanticSerializationUnexpectedValue
from .schema_serializer import SchemaSerializer, to_json, to_jsonable_python

__all__ = [
    "PydanticSerializationError",
    "PydanticSerializationUnexpectedValue",
    "SchemaSerializer",
    "to_json",
    "to_jsonable_python",
]
