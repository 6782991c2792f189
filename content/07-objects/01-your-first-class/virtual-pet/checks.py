"""Checks of the exercise virtual-pet."""

import ast
import builtins

from main import Pet
from understory import program

made = []


def watch(kind):
    old = kind.__init__

    def new(self, *values, **named):
        made.append(self)
        old(self, *values, **named)

    kind.__init__ = new


def session(*typed):
    waiting = [*typed, "bye"]
    parts = [[]]

    def answer(*prompt):
        if not waiting:
            raise EOFError
        parts.append([])
        return waiting.pop(0)

    def keep(*values, sep=" ", end="\n", **named):
        parts[-1].append(sep.join(map(str, values)) + end)

    made.clear()
    tree = ast.parse(program.source)
    for place, node in enumerate(tree.body):
        if isinstance(node, ast.ClassDef) and node.name == "Pet":
            tree.body[place + 1 : place + 1] = ast.parse("_watch(Pet)").body
            break
    exec(compile(tree, "main.py", "exec"), {"__name__": "__main__", "input": answer, "print": keep, "_watch": watch})
    return ["".join(part).strip() for part in parts[1:]][1:-1]


def numbers(pet):
    return (pet.hunger, pet.tired, pet.happy)


def a_new_pet():
    pet = Pet("Bao")
    assert pet.name == "Bao", f"A pet made with `Pet('Bao')` is called {pet.name}. Which parameter holds the name?"
    assert numbers(pet) == (5, 5, 5), (
        f"For a new pet, `hunger`, `tired` and `happy` are {numbers(pet)}. Which number should each of them start with?"
    )


def feed():
    pet = Pet("Bao")
    pet.hunger = 9
    pet.feed()
    assert pet.hunger < 9, f"A pet with a hunger of 9 was fed. Now it's {pet.hunger}."
    assert pet.tired == 5 and pet.happy >= 5, (
        f"Before `feed`, `tired` and `happy` were both 5. Now `tired` is {pet.tired}, and `happy` is {pet.happy}. Compare with the table."
    )


def play():
    pet = Pet("Bao")
    pet.play()
    assert pet.hunger > 5 and pet.tired > 5 and pet.happy > 5, (
        f"Before `play`, all three numbers were 5. Now `hunger`, `tired` and `happy` are {numbers(pet)}. Compare with the table."
    )


def sleep():
    pet = Pet("Bao")
    pet.sleep()
    assert pet.hunger > 5 and pet.tired < 5 and pet.happy == 5, (
        f"Before `sleep`, all three numbers were 5. Now `hunger`, `tired` and `happy` are {numbers(pet)}. Compare with the table."
    )


def from_0_to_10_whatever_happens():
    for name in ["feed", "play", "sleep"]:
        pet = Pet("Bao")
        for time in range(30):
            getattr(pet, name)()
            assert all(0 <= number <= 10 for number in numbers(pet)), (
                f"After {time + 1} times `{name}`, `hunger`, `tired` and `happy` are {numbers(pet)}. Which one isn't between 0 and 10 any more?"
            )


def mood_returns_what_the_pet_says():
    said = []
    for attribute in ["hunger", "tired", "happy"]:
        pet = Pet("Bao")
        setattr(pet, attribute, 10)
        before = numbers(pet)
        said.append(pet.mood())
        assert numbers(pet) == before, (
            f"Before `mood` was called, `hunger`, `tired` and `happy` were {before}, and afterwards they are {numbers(pet)}. Should a question change the pet?"
        )
    assert all(isinstance(one, str) and one.strip() for one in said), (
        f"For a very hungry, a very tired and a very happy pet, `mood` returns {said}. What should a caller get?"
    )
    assert len(set(said)) == 3, (
        "A very hungry, a very tired and a very happy pet should say three different things. Yours say: "
        + " / ".join(said)
    )


def every_pet_has_its_own_numbers():
    one, two = Pet("Bao"), Pet("Ali")
    one.play()
    one.feed()
    one.sleep()
    assert numbers(two) == (5, 5, 5) and two.name == "Ali", (
        f"One pet played, ate and slept, but a different one has {numbers(two)} now. It should still have 5 everywhere."
    )
    assert numbers(Pet("Lin")) == (5, 5, 5), (
        f"One pet played, ate and slept, but now a new pet starts with {numbers(Pet('Lin'))}. Where are the numbers stored?"
    )


def the_program_answers_every_command():
    replies = session("Bao", "feed", "play", "sleep", "dance", "")
    assert len(replies) == 5, (
        "Your program didn't ask for a name and then for commands until `bye`. How many questions does it ask?"
    )
    for command, reply in zip(["feed", "play", "sleep", "dance", "an empty line"], replies):
        assert reply, f"After `{command}`, your program printed nothing."
    assert any(pet.name == "Bao" for pet in made), (
        "The first answer was Bao, but no pet got this name. Does your program ask for the name first?"
    )


def the_commands_reach_the_pet():
    for commands in [
        ["feed"] * 9,
        ["play"] * 9,
        ["play"] * 9 + ["sleep"] * 9,
        ["play"] * 5 + ["feed"] * 9,
        ["play"] * 9 + ["dance"] * 9 + ["sleep"],
    ]:
        pet = Pet("Bao")
        for command in commands:
            if command != "dance":
                getattr(pet, command)()
        moods = {pet.mood().strip() for time in range(9)}
        reply = session("Bao", *commands)[-1]
        assert any(mood in reply for mood in moods), (
            "After "
            + ", ".join(f"{commands.count(name)} times {name}" for name in dict.fromkeys(commands))
            + ", a pet says: "
            + pet.mood()
            + " But your program printed: "
            + reply
        )


def another_pet():
    pet = Pet("Ngozi")
    for name in [
        "play",
        "play",
        "sleep",
        "feed",
        "play",
        "feed",
        "feed",
        "feed",
        "feed",
        "feed",
        "sleep",
        "sleep",
        "sleep",
    ]:
        before = numbers(pet)
        getattr(pet, name)()
        after = numbers(pet)
        assert all(0 <= number <= 10 for number in after)
        if name == "feed":
            assert after[0] < before[0] or before[0] == 0
        if name == "sleep":
            assert after[1] < before[1] or before[1] == 0
            assert after[2] == before[2]
        if name == "play":
            assert after[2] > before[2] or before[2] == 10
    assert pet.name == "Ngozi"
    reply = session("Ngozi", "sleep", "swim", "feed")
    assert len(reply) == 3 and all(reply)


def attribute_called_sleep():
    pet = Pet("Bao")
    assert any(not callable(getattr(pet, name)) for name in ("feed", "play", "sleep", "mood"))


def starts_at_zero():
    assert numbers(Pet("Bao")) != (5, 5, 5) and 0 in numbers(Pet("Bao"))


def min_and_max_swapped():
    pet = Pet("Bao")
    pet.hunger = 9
    pet.feed()
    assert pet.hunger <= 0


def feed_makes_hungry():
    pet = Pet("Bao")
    pet.feed()
    assert pet.hunger > 5


def below_zero():
    pet = Pet("Bao")
    for time in range(30):
        pet.feed()
    assert pet.hunger < 0


def above_ten():
    pet = Pet("Bao")
    for time in range(30):
        pet.play()
    assert max(numbers(pet)) > 10


def play_is_free():
    pet = Pet("Bao")
    pet.play()
    assert pet.hunger == 5 and pet.tired == 5


def sleep_without_hunger():
    pet = Pet("Bao")
    pet.sleep()
    assert pet.hunger == 5 and pet.tired < 5


def mood_printed():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        said = Pet("Bao").mood()
    finally:
        builtins.print = real
    assert said is None


def one_mood():
    one, two = Pet("Bao"), Pet("Bao")
    one.tired = 10
    two.happy = 10
    assert one.mood() == two.mood()


def shared_numbers():
    Pet("Bao").feed()
    assert numbers(Pet("Lin")) != (5, 5, 5)


def name_not_asked():
    session("Bao", "feed")
    assert made and not any(pet.name == "Bao" for pet in made)


def no_mood_in_loop():
    assert not all(session("Bao", "feed", "play", "sleep"))


def method_not_called():
    pet = Pet("Bao")
    for time in range(9):
        pet.play()
    for time in range(9):
        pet.feed()
    assert pet.mood().strip() not in session("Bao", *["play"] * 9, *["feed"] * 9)[-1]


def new_pet_every_time():
    one = Pet("Bao")
    one.play()
    for time in range(9):
        one.play()
    assert (
        session("Bao", "play")[-1] == session("Bao", *["play"] * 9)[-1]
        and one.mood().strip() not in session("Bao", *["play"] * 9)[-1]
    )


def other_word_feeds():
    pet = Pet("Bao")
    for time in range(9):
        pet.play()
    pet.mood()
    commands = ["play"] * 9 + ["dance"] * 9 + ["sleep"]
    pet.sleep()
    assert pet.mood().strip() not in session("Bao", *commands)[-1]


def mood_changes_the_pet():
    pet = Pet("Bao")
    pet.mood()
    assert numbers(pet) != (5, 5, 5)
