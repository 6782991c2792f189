"""What pytest shows of a test that fails inside pydantic: pydantic's frames, and none of its core."""

import contextlib
import io
import re
from pathlib import Path

import pytest

Path("test_shares.py").write_text('''
from pydantic import BaseModel, field_validator


class Share(BaseModel):
    people: int

    @field_validator("people")
    @classmethod
    def per_person(cls, people):
        return 100 / people


def test_nobody():
    Share(people=0)


def test_word():
    Share(people="two")
''')
for style in ("short", "long"):
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown):
        status = pytest.main(["-q", "-p", "no:cacheprovider", f"--tb={style}", "test_shares.py"])
    text = shown.getvalue()
    frames = re.findall(r"^(?:.*/)?(\w+\.py):\d+:", text, re.MULTILINE)
    print(int(status), "INTERNALERROR" in text, frames)
    print(*(line for line in text.splitlines() if line.startswith("E ") and "further" not in line), sep="\n")
