"""Checks of the exercise two-doors."""

from understory import program


def check_1_then_1_exactly_two_questions():
    assert [line for line in program.output.splitlines() if line.strip()], (
        "In a game with 1 and then 1, your program printed nothing. What does the player read in the end?"
    )


def the_second_choice_depends_on_the_first():
    def play(first, second):
        left, parts = [first, second], [[], [], []]

        def ask(*prompt):
            parts[2 - len(left)].append(" ".join(f"{one}" for one in prompt))
            return left.pop(0)

        def say(*values, **more):
            parts[2 - len(left)].append(" ".join(f"{one}" for one in values))

        try:
            exec(program.source, {"input": ask, "print": say})
        except SystemExit:
            pass
        return left, parts

    for first in ["1", "2"]:
        for second in ["1", "2"]:
            left, _parts = play(first, second)
            assert not left, (
                f"In a game with {first} and then {second}, your program asked fewer than two questions. On which path is one missing?"
            )
    assert play("1", "1")[1][1] != play("2", "1")[1][1], (
        "Whether the first answer is 1 or 2, the player reads the same words up to the second choice. What's different behind your two doors?"
    )


def four_different_endings():
    def ending(first, second):
        left, said = [first, second], []

        def ask(*prompt):
            said.clear()
            return left.pop(0)

        def say(*values, **more):
            said.append(" ".join(f"{one}" for one in values).strip())

        try:
            exec(program.source, {"input": ask, "print": say})
        except SystemExit:
            pass
        return [line for line in said if line]

    ways = [("1", "1"), ("1", "2"), ("2", "1"), ("2", "2")]
    endings = [ending(*way) for way in ways]
    for number in range(4):
        assert endings[number], (
            f"In a game with {ways[number][0]} and then {ways[number][1]}, nothing appears after the second choice. Which of your branches is missing, or is under the wrong `if`?"
        )
        for other in range(number):
            assert endings[number] != endings[other], (
                f"{ways[other][0]} and then {ways[other][1]} ends like {ways[number][0]} and then {ways[number][1]}: “{endings[number][0]}” Which `if` should tell these two players apart?"
            )


def same_second_choice():
    def play(first):
        left, parts = [first, "1"], [[], [], []]

        def ask(*prompt):
            parts[2 - len(left)].append(" ".join(f"{one}" for one in prompt))
            return left.pop(0)

        def say(*values, **more):
            parts[2 - len(left)].append(" ".join(f"{one}" for one in values))

        try:
            exec(program.source, {"input": ask, "print": say})
        except SystemExit:
            pass
        return left, parts[1]

    assert play("1") == play("2") and not play("1")[0]


def else_of_the_other_if():
    left, said = ["1", "2"], []

    def ask(*prompt):
        said.clear()
        return left.pop(0)

    def say(*values, **more):
        said.append(" ".join(f"{one}" for one in values).strip())

    try:
        exec(program.source, {"input": ask, "print": say})
    except SystemExit:
        pass
    assert not left and not [line for line in said if line]
