"""Parses the files that a check judges as data."""

import re

from .yaml_text import TextFault, Yaml

# https://docs.docker.com/reference/dockerfile/
INSTRUCTIONS = (
    "ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL "
    "STOPSIGNAL USER VOLUME WORKDIR"
).split()


class Instruction:
    """An instruction of a Dockerfile. Those before the first FROM have the stage -1."""

    def __init__(self, word, value, line, stage):
        self.word, self.value, self.line, self.stage = word, value, line, stage


def dockerfile_data(text):
    """Returns the instructions of a Dockerfile, with continuation lines joined by spaces."""
    joined, goes_on = [], False
    for line, words in enumerate(map(str.strip, text.split("\n")), start=1):
        if not words or words.startswith("#"):
            continue
        if not goes_on:
            joined.append((line, []))
        goes_on = words.endswith("\\")
        joined[-1][1].append(words.removesuffix("\\").strip())
    instructions, stage = [], -1
    for line, parts in joined:
        word, _, value = " ".join(parts).partition(" ")
        word, value = word.upper(), value.strip()
        if word not in INSTRUCTIONS:
            raise TextFault(f"Docker has no instruction {word}", line)
        if not value:
            raise TextFault(f"There is nothing after {word}", line)
        if word in ("RUN", "COPY", "ADD") and re.search(r"<<-?[\"']?\w+[\"']?(\s|$)", value):
            raise TextFault("A here-document (`<<`) begins, and this check can't read those", line)
        stage += word == "FROM"
        if stage < 0 and word != "ARG":
            raise TextFault(f"{word} is before the first FROM", line)
        instructions.append(Instruction(word, value, line, stage))
    return instructions


def file_data(name, text):
    """Returns what a file contains as data; the text if it's of no known kind. Raises TextFault."""
    base = name.rpartition("/")[2].lower()
    if base.endswith((".yml", ".yaml")):
        # GitHub reads anchors in workflows, but no merge keys.
        return Yaml(text, merges=".github/" not in name.replace("\\", "/")).data
    if base == "dockerfile" or base.startswith("dockerfile.") or base.endswith(".dockerfile"):
        return dockerfile_data(text)
    if base.endswith(".json"):
        import json

        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            raise TextFault(error.msg, error.lineno) from None
    if base.endswith(".toml"):
        import tomllib

        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            message, _, place = str(error).partition(" (at line ")
            line_count = text.count("\n") + 1
            raise TextFault(message, int(place.partition(",")[0]) if place else line_count) from None
    return text
