"""Checks of the exercise story-maker-v3."""

from understory import program


def one_round_of_story_1():
    told = " ".join(program.output.lower().split())
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told, f"In story 1, one answer was “{answer}”, but the story doesn't contain it."
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    assert lines[-1] == "Rounds: 1", (
        f"After one round and stop, the last line should be “Rounds: 1”. Yours is “{lines[-1]}”."
    )


def one_round_of_story_2():
    told = " ".join(program.output.lower().split())
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told, f"In story 2, one answer was “{answer}”, but the story doesn't contain it."
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    assert lines[-1] == "Rounds: 1", (
        f"After one round and stop, the last line should be “Rounds: 1”. Yours is “{lines[-1]}”."
    )


def the_two_stories_are_different():
    lines = [line.strip() for line in program.output.splitlines() if line.strip() and "round" not in line.lower()]
    half = len(lines) // 2
    assert lines[:half] != lines[half:], (
        "With the same five answers, story 1 and story 2 have the same words. Where does your program look at the choice?"
    )


def rounds_are_counted_until_stop_in_uppercase_or_lowercase():
    told = " ".join(program.output.lower().split())
    for answer in ["Zuri", "whistle", "Tomasz", "umbrella", "Ines", "drum", "golden", "sing"]:
        assert answer.lower() in told, f"In one of three rounds, an answer was “{answer}”, but no story contains it."
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    assert lines[-1] == "Rounds: 3", f"After three rounds, the last line should be “Rounds: 3”. Yours is “{lines[-1]}”."


def typing_stop_right_away_isnt_a_round():
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    assert lines and lines[-1] == "Rounds: 0", "If stop is the very first answer, the last line should be “Rounds: 0”."


def after_any_other_choice_it_asks_again_and_that():
    told = " ".join(program.output.lower().split())
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told, (
            f"The choices were 7, nothing, banana and then 1. One answer for story 1 was “{answer}”, but the story doesn't contain it."
        )
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    assert lines[-1] == "Rounds: 1", (
        f"Only one of the choices was a story, so the last line should be “Rounds: 1”. Yours is “{lines[-1]}”."
    )


def both_stories_ask_again_after_an_empty_answer_and():
    told = program.output.lower()
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle", "Tomasz", "Hanoi", "umbrella", "tiny", "giggle"]:
        assert answer.lower() in told, (
            f"After an empty answer, somebody typed “{answer}”, but the story doesn't contain it."
        )
    for answer in ["purple", "giggle"]:
        assert f"    {answer}" not in told and f"{answer}    " not in told, (
            f"The spaces around “{answer}” got into the story."
        )


def the_change_cards_promise_still_holds():
    for line in program.output.splitlines():
        assert len(line) <= 40, (
            f"The library's screen is 40 characters wide. With answers of 20 characters, this line has {len(line)}: “{line}”"
        )
    told = " ".join(program.output.lower().split())
    for answer in [
        "Zuri Annabella Temba",
        "kettle made of steel",
        "uncharacteristically",
        "conversation-starter",
        "hum, clap and giggle",
    ]:
        assert answer.lower() in told, (
            f"One answer was “{answer}”. In the story, these words are incomplete, separated or in a different order."
        )


def a_longer_game():
    told = program.output.lower()
    for answer in [
        "Amara",
        "Oaxaca",
        "ladder",
        "wobbly",
        "hiccup",
        "Duc",
        "Tromsø",
        "trumpet",
        "transparent",
        "sneeze",
        "Li",
        "Bamako",
        "teapot",
        "enormous",
        "snore",
        "Ravi",
        "Cusco",
        "suitcase",
        "furry",
        "yodel",
    ]:
        assert answer.lower() in told
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    assert lines[-1] == "Rounds: 4"


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


def count_starts_again():
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    assert lines[-1] == "Rounds: 1" and program.output.count("Rounds:") == 1
    assert "whistle" in program.output.lower() and "giggle" in program.output.lower()


def second_story_is_the_first():
    lines = [line.strip() for line in program.output.splitlines() if line.strip() and "round" not in line.lower()]
    half = len(lines) // 2
    assert lines[:half] == lines[half:]


def one_round_only():
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    assert "whistle" in program.output.lower() and lines[-1] == "Rounds: 1"


def another_choice_ends_it():
    left = ["7", "stop"]
    exec(program.source, {"input": lambda *prompt: left.pop(0), "print": lambda *values, **more: 0})
    assert left == ["stop"]
