"""The validators. Importing this package registers the compiler of every schema type."""

from . import (
    calls,
    choices,
    dataclasses,
    decimals,
    functions,
    identifiers,
    mappings,
    models,
    scalars,
    sequences,
    temporal,
    unions,
    wrappers,
)
from .base import Build, compile_schema

__all__ = [
    "Build",
    "calls",
    "choices",
    "compile_schema",
    "dataclasses",
    "decimals",
    "functions",
    "identifiers",
    "mappings",
    "models",
    "scalars",
    "sequences",
    "temporal",
    "unions",
    "wrappers",
]
