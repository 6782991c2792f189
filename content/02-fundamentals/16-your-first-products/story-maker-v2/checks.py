"""Checks of the exercise story-maker-v2."""

from understory import program


def the_story_comes_after_yes_and_five_answers():
    told = program.output.lower()
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told, (
            f"After a yes, one answer was “{answer}”, but the story doesn't contain it. Does the question about wanting a story come first?"
        )
    lines = [line for line in program.output.splitlines() if line.strip()]
    assert len(lines) >= 3, f"Lines in your story: {len(lines)}. Version 1 had at least three. Where did they go?"


def no_ends_it_in_uppercase_or_lowercase_and_with():
    lines = [line for line in program.output.splitlines() if line.strip()]
    assert lines, "After a no your program said nothing at all. What would be a friendly line to end with?"
    assert len(lines) <= 2, f"After a no your program printed {len(lines)} lines. How many does a goodbye need?"


def no_ends_it_too():
    lines = [line for line in program.output.splitlines() if line.strip()]
    assert lines and len(lines) <= 2, (
        f"After nO, your program printed {len(lines)} lines. What happens to the answer before you compare it?"
    )


def yes_is_not_a_no():
    told = program.output.lower()
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told, (
            f"The first answer was Yes with a space after it. The answer “{answer}” isn't in the story. After which answers should there be no story?"
        )


def after_an_empty_answer_it_asks_again():
    told = program.output.lower()
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told, (
            f"Some answers were empty or only spaces at first. The answer “{answer}” isn't in the story. Which question accepted nothing as an answer?"
        )


def each_of_the_five_questions_is_asked_again():
    told = program.output.lower()
    for answer in ["Tomasz", "Hanoi", "umbrella", "tiny", "giggle"]:
        assert answer.lower() in told


def spaces_around_an_answer_dont_get_into_the_story():
    told = program.output.lower()
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told, (
            f"One answer was “{answer}” with spaces around it, but the story doesn't contain it."
        )
        assert f"    {answer.lower()}" not in told and f"{answer.lower()}    " not in told, (
            f"One answer was “{answer}” with spaces around it, and the spaces got into the story. On which line does that answer arrive?"
        )


def release_notes_with_three_lines():
    lines = [line.strip() for line in program.source.splitlines() if line.strip().startswith("#")]
    notes = [line.lstrip("# ").partition(":") for line in lines]
    for word in ["New", "Surprise", "Next"]:
        said = [text.split() for before, _, text in notes if before.strip().lower() == word.lower()]
        assert said, (
            f"There is no comment that begins with # {word}: yet. What could you write there about this version?"
        )
        assert [words for words in said if len(words) >= 2], (
            f"After # {word}: there are fewer than two words. What would you tell Kofi?"
        )


def story_after_no():
    told = program.output.lower()
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told


def no_is_not_normalised():
    told = program.output.lower()
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told


def notes_untouched():
    told = program.output.lower()
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told


def one_if_among_the_loops():
    left = ["Yes ", "", " ", "Tomasz", " ", "", "Hanoi", "", "", "umbrella", " ", "", "tiny", "", " ", "giggle"]
    exec(program.source, {"input": lambda *prompt: left.pop(0), "print": lambda *values, **more: 0})
    assert left


def loop_changes_another_variable():
    left = ["Yes ", "", " ", "Tomasz", " ", "", "Hanoi", "", "", "umbrella", " ", "", "tiny", "", " ", "giggle"]
    stuck = False
    try:
        exec(program.source, {"input": lambda *prompt: left.pop(0), "print": lambda *values, **more: 0})
    except IndexError:
        stuck = True
    assert stuck and not left
