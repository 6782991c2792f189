"""The frames between a program and its validators: pydantic's, and none of its core."""

import os
import traceback

from pydantic import BaseModel, TypeAdapter, ValidationError, field_validator


class Share(BaseModel):
    people: int

    @field_validator("people")
    @classmethod
    def per_person(cls, people):
        return 100 / people


def frames(error):
    return [(os.path.basename(frame.filename), frame.name) for frame in traceback.extract_tb(error.__traceback__)]


for given in (0, "two"):
    try:
        Share(people=given)
    except (ZeroDivisionError, ValidationError) as error:
        print(type(error).__name__, frames(error))
        print(len(traceback.format_exception(error)), traceback.format_exc().count("File "))

try:
    TypeAdapter(list[int]).validate_python(["x"])
except ValidationError as error:
    print(frames(error))
