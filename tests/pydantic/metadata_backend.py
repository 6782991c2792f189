"""Answers pip's question for the metadata of a source package, in place of its build system.

pip unpacks a source package it downloads and asks the build system for the metadata. Those of
pydantic need Rust or more packages, but the answer is in the package already.
"""

import email
import shutil
from pathlib import Path


def prepare_metadata_for_build_wheel(folder, config_settings=None):
    """Writes the metadata of the package in the current folder. Returns the name of its folder."""
    fields = email.message_from_bytes(Path("PKG-INFO").read_bytes())
    name = f"{fields['Name'].replace('-', '_')}-{fields['Version']}.dist-info"
    Path(folder, name).mkdir()
    shutil.copy("PKG-INFO", Path(folder, name, "METADATA"))
    return name
