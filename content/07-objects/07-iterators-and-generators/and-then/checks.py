"""Checks of the exercise and-then."""

import ast

from main import story
from understory import program


def four_sentences_each_on_its_own_line():
    lines = program.output.strip().splitlines()
    assert len(lines) == 4, (
        f"Your program printed this many lines: {len(lines)}. There should be four, one for each sentence."
    )
    assert lines[:3] == ["A cat lived on the moon.", "One night, a mouse knocked.", "They had tea together."], (
        f"The first three lines should be the sentences from the sample. They are: {' / '.join(lines[:3])}"
    )


def the_story_has_four_sentences():
    told = story()
    assert hasattr(told, "__next__"), f"`story()` returns {told!r} now. Which keyword lets a function pause?"
    sentences = list(told)
    assert len(sentences) == 4, f"Ayla could hear {len(sentences)} sentences from `story()`. There should be four."
    assert all(isinstance(sentence, str) and sentence.strip() for sentence in sentences), (
        f"Each sentence should be a string with something in it. They are: {sentences}"
    )
    assert sentences[3] not in sentences[:3], (
        "The fourth sentence repeats an earlier one. What happens next in your story?"
    )


def the_fourth_sentence_comes_from_the_story():
    last = program.output.strip().splitlines()[-1].strip()
    assert list(story())[3].strip() == last


def printed_outside():
    assert len(program.output.strip().splitlines()) == 4
    told = story()
    assert hasattr(told, "__next__")
    assert len(list(told)) == 3


def return_at_the_end():
    tree = ast.parse(program.source)
    function = next(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "story")
    assert any(isinstance(node, ast.Return) and node.value is not None for node in ast.walk(function))
    told = story()
    assert hasattr(told, "__next__")
    assert len(list(told)) == 3


def not_asked():
    told = story()
    assert hasattr(told, "__next__")
    assert len(list(told)) == 4 and len(program.output.strip().splitlines()) < 4


def new_story_each_time():
    lines = program.output.strip().splitlines()
    assert len(lines) == 4 and len(set(lines)) == 1


def only_asked_once_more():
    told = story()
    assert hasattr(told, "__next__")
    assert len(list(told)) == 3 and len(program.output.strip().splitlines()) == 3
