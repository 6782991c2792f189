"""Checks of the exercise gate-umbrella-stands."""

import builtins
import dataclasses
import json

from main import Stand, StandError, Town, from_text, to_text


def made(**stands):
    """A town with these stands: places and umbrellas."""
    return Town({stop: Stand(*pair) for stop, pair in stands.items()})


def moved(town, *moves, before=""):
    """Carries out moves such as ("take", "Harbour", "Ivo"). Returns the last result, and the words for it."""
    told, result = [], None
    for move, stop, person in moves:
        told.append(f"{person} calls {move} at {stop}")
        try:
            result, problem = getattr(town, move)(stop, person), ""
        except Exception as error:
            result, problem = None, f"{type(error).__name__}: {error}"
        assert problem == "", (
            f"{before}{', then '.join(told)}: that should work, but your program stopped with “{problem}”. Which of your questions says no?"
        )
    return result, before + ", then ".join(told)


def returns(wanted, town, *moves, before=""):
    result, told = moved(town, *moves, before=before)
    assert type(result) is int and result == wanted, (
        f"{told}: the last one should return {wanted}, and returned {result!r}. How many umbrellas are at that stop now?"
    )


def refusal(town, move, stop, person):
    """Returns what's wrong with a refusal, or nothing."""
    try:
        result = getattr(town, move)(stop, person)
    except StandError as error:
        return "" if str(error).strip() else "its message is empty"
    except Exception as error:
        return f"there was a different exception: {type(error).__name__} {error}".rstrip()
    return f"{move} returned {result!r}"


def refuses(told, town, move, stop, person):
    problem = refusal(town, move, stop, person)
    assert problem == "", f"{told} That should be a StandError with a message, but {problem}. Which line decides it?"


def umbrellas_are_taken_here_and_left_there():
    returns(2, made(Harbour=(12, 3), Museum=(4, 0)), ("take", "Harbour", "Ivo"))
    returns(1, made(Harbour=(12, 3), Museum=(4, 0)), ("take", "Harbour", "Ivo"), ("take", "Harbour", "Mei"))
    returns(1, made(Harbour=(12, 3), Museum=(4, 0)), ("take", "Harbour", "Ivo"), ("leave", "Museum", "Ivo"))
    returns(3, made(Harbour=(12, 3), Museum=(4, 0)), ("take", "Harbour", "Ivo"), ("leave", "Harbour", "Ivo"))
    returns(0, made(Zoo=(1, 1)), ("take", "Zoo", "Ivo"))
    returns(0, made(Zoo=(1, 1)), ("take", "Zoo", "Ivo"), ("leave", "Zoo", "Ivo"), ("take", "Zoo", "Ivo"))


def what_cant_work_is_refused():
    assert StandError not in vars(builtins).values(), (
        f"Your StandError is Python's own {StandError.__name__}. How do you make an exception of your own?"
    )
    refuses("Ivo takes an umbrella at a stop that isn't there.", made(Zoo=(2, 1)), "take", "Moon", "Ivo")
    refuses("Ivo takes one from an empty stand.", made(Zoo=(2, 0)), "take", "Zoo", "Ivo")
    town = made(Zoo=(3, 2), Lake=(2, 1))
    moved(town, ("take", "Zoo", "Ivo"))
    refuses("Ivo has taken one at the zoo, and takes another there.", town, "take", "Zoo", "Ivo")
    refuses("Ivo has taken one at the zoo, and takes another at the lake.", town, "take", "Lake", "Ivo")
    refuses("Mei has no umbrella, and leaves one at the zoo.", town, "leave", "Zoo", "Mei")
    refuses("Ivo has an umbrella, and leaves it at a stop that isn't there.", town, "leave", "Moon", "Ivo")
    town = made(Zoo=(3, 2), Lake=(2, 2))
    moved(town, ("take", "Zoo", "Ivo"))
    refuses("Ivo leaves his umbrella at the lake, where both places are taken.", town, "leave", "Lake", "Ivo")
    moved(town, ("leave", "Zoo", "Ivo"))
    refuses("Ivo has left his umbrella at the zoo, and leaves it there again.", town, "leave", "Zoo", "Ivo")


def after_a_refusal_nothing_has_changed():
    town = made(Zoo=(3, 1), Lake=(1, 1))
    moved(town, ("take", "Zoo", "Ivo"))
    refuses("Mei takes one from the empty stand at the zoo.", town, "take", "Zoo", "Mei")
    refuses("Ivo leaves his umbrella at the lake, which is full.", town, "leave", "Lake", "Ivo")
    refuses("Ivo has one, and takes another at the lake.", town, "take", "Lake", "Ivo")
    result, told = moved(town, ("take", "Lake", "Mei"))
    assert result == 0, (
        f"Ivo was refused twice at the lake, where there was 1 umbrella. {told}: {result!r} should be 0. What did a refusal change?"
    )
    result, told = moved(town, ("leave", "Lake", "Ivo"))
    assert result == 1, (
        f"After some refusals, {told}: the stand there was empty, and leave returned {result!r}. What did a refusal change?"
    )


def two_towns_have_nothing_to_do_with_each_other():
    one, two = made(Zoo=(3, 3)), made(Zoo=(3, 3))
    moved(one, ("take", "Zoo", "Ivo"))
    problem = ""
    try:
        result = two.take("Zoo", "Ivo")
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
    assert problem == "", (
        f"Ivo took an umbrella in one town. In a second town, he takes one as well, and your program stopped with “{problem}”. What belongs to a town, and what to all of them?"
    )
    assert result == 2, (
        f"In two towns with 3 umbrellas each, Ivo takes one. The second town has {result!r} left. Which value do they share?"
    )


def a_town_becomes_json_and_the_same_town_again():
    town = made(Harbour=(12, 3), Museum=(4, 0), Zoo=(2, 2))
    moved(
        town, ("take", "Harbour", "Ivo"), ("take", "Zoo", "Zoë"), ("take", "Harbour", "Mei"), ("leave", "Museum", "Mei")
    )
    try:
        text, problem = to_text(town), ""
        json.loads(text)
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
    assert problem == "", (
        f"The check called to_text and read the result as JSON. Python says “{problem}”. What does to_text return, and what's in it?"
    )
    try:
        _again, problem = from_text(text), ""
    except Exception as error:
        _again, problem = None, f"{type(error).__name__}: {error}"
    assert problem == "", (
        f"from_text got what to_text had returned, and stopped with “{problem}”. Do the two agree about the form?"
    )
    for told, move, stop, person in [
        ("Ivo had an umbrella before, and takes another.", "take", "Harbour", "Ivo"),
        ("Mei had left hers before, and leaves one again.", "leave", "Museum", "Mei"),
    ]:
        problem = refusal(from_text(text), move, stop, person)
        assert problem == "", (
            f"A town became a text and a town again. {told} That should be refused, but {problem}. What does the text say about people?"
        )
    returns(2, from_text(text), ("leave", "Zoo", "Zoë"), before="A town became a text and a town again, and then ")
    returns(0, from_text(text), ("take", "Museum", "Mei"), before="A town became a text and a town again, and then ")
    returns(2, from_text(text), ("leave", "Harbour", "Ivo"), before="A town became a text and a town again, and then ")
    moved(town, ("leave", "Zoo", "Zoë"))


def a_dataclass_and_hints_for_every_function():
    assert dataclasses.is_dataclass(Stand), "Stand isn't a dataclass. Which line above a class makes it one?"
    for name, function in [("take", Town.take), ("leave", Town.leave), ("to_text", to_text), ("from_text", from_text)]:
        code = function.__code__
        parameters = [word for word in code.co_varnames[: code.co_argcount] if word != "self"]
        missing = [word for word in (*parameters, "return") if word not in function.__annotations__]
        assert not missing, (
            f"{name} has no hint for {missing[0].replace('return', 'its result') if missing else ''}. What type is it?"
        )


def full_stand_takes_more():
    town = made(Zoo=(3, 2), Lake=(2, 2))
    town.take("Zoo", "Ivo")
    assert town.leave("Lake", "Ivo") == 3


def two_for_one_person():
    town = made(Zoo=(3, 2))
    town.take("Zoo", "Ivo")
    assert town.take("Zoo", "Ivo") == 0


def unknown_stop_crashes():
    try:
        made(Zoo=(3, 2)).take("Moon", "Ivo")
        crashed = False
    except KeyError:
        crashed = True
    assert crashed


def a_value_error():
    try:
        made(Zoo=(3, 2)).leave("Zoo", "Mei")
        kind = ""
    except Exception as error:
        kind = type(error).__name__
    assert kind == "ValueError"


def no_words():
    words = "something"
    try:
        made(Zoo=(3, 2)).leave("Zoo", "Mei")
    except StandError as error:
        words = str(error).strip()
    assert words == ""


def changes_before_asking():
    town = made(Zoo=(3, 2), Lake=(2, 2))
    town.take("Zoo", "Ivo")
    refused = 0
    for stop in ("Lake", "Zoo"):
        try:
            town.leave(stop, "Ivo")
        except StandError:
            refused = refused + 1
    assert refused == 2


def one_list_for_all_towns():
    made(Zoo=(3, 3)).take("Zoo", "Ivo")
    try:
        made(Zoo=(3, 3)).take("Zoo", "Ivo")
        refused = False
    except StandError:
        refused = True
    assert refused


def a_set_for_json():
    try:
        to_text(made(Zoo=(3, 3)))
        words = ""
    except TypeError as error:
        words = str(error)
    assert "set" in words


def people_forgotten():
    town = made(Zoo=(3, 3))
    town.take("Zoo", "Ivo")
    assert from_text(to_text(town)).take("Zoo", "Ivo") == 1


def stands_stay_lists():
    try:
        from_text(to_text(made(Zoo=(3, 3)))).take("Zoo", "Ivo")
        words = ""
    except AttributeError as error:
        words = str(error)
    assert words


def places_forgotten():
    town = made(Zoo=(9, 2), Lake=(5, 3))
    town.take("Zoo", "Ivo")
    town.leave("Lake", "Ivo")
    town = from_text(to_text(town))
    town.take("Lake", "Mei")
    try:
        town.leave("Zoo", "Mei")
        refused = False
    except StandError:
        refused = True
    assert refused


def plain_class():
    assert not dataclasses.is_dataclass(Stand)
