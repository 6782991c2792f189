"""Checks of the exercise rock-paper-scissors."""

import ast
import contextlib
import io
import re

from main import clean_move, computer_move, count_wins, winner
from understory import program


def right(you, computer):
    if you == computer:
        return "draw"
    return "you" if (you, computer) in (("rock", "scissors"), ("paper", "rock"), ("scissors", "paper")) else "computer"


def cleans_what_people_type():
    for answer, expected in (
        ("Rock", "rock"),
        (" p ", "paper"),
        ("S", "scissors"),
        ("scissors", "scissors"),
        ("dragon", None),
        ("ro", None),
        ("sp", None),
    ):
        move = clean_move(answer)
        assert move == expected, f"`clean_move({answer!r})` returned {move!r}. Which move is that, if any?"


def knows_who_wins():
    for you, computer, expected in (
        ("rock", "scissors", "you"),
        ("rock", "paper", "computer"),
        ("paper", "rock", "you"),
        ("paper", "scissors", "computer"),
        ("scissors", "paper", "you"),
        ("scissors", "rock", "computer"),
        ("rock", "rock", "draw"),
        ("paper", "paper", "draw"),
    ):
        result = winner(you, computer)
        assert result == expected, (
            f"`winner({you!r}, {computer!r})` returned {result!r}. Which of the three words does the task want for that round?"
        )


def the_computer_always_has_a_move():
    for history in ([], ["rock"], ["paper", "paper", "rock"], ["scissors"] * 5, ["rock", "paper", "scissors"]):
        before = history.copy()
        move = computer_move(history)
        assert move in ("rock", "paper", "scissors"), (
            f"`computer_move({before})` returned {move!r}. Which three moves are there?"
        )
        assert history == before, (
            f"After `computer_move`, the history {before} is {history}. Should a function that only chooses change it?"
        )


def four_promises():
    for name, promise in (
        ("clean_move", clean_move.__doc__),
        ("computer_move", computer_move.__doc__),
        ("winner", winner.__doc__),
        ("count_wins", count_wins.__doc__),
    ):
        assert promise and len(promise.split()) > 1, (
            f"`{name}` has no docstring that says anything. What does it take and return?"
        )


def a_game_of_two_rounds():
    found = re.findall(
        r"(?m)^ *(rock|paper|scissors) *- *(rock|paper|scissors) *: *(you|computer|draw)\b", program.output
    )

    assert len(found) == 2, (
        f"The player typed two moves, `rock` and `S`, but your program printed {len(found)} "
        + ("line" if len(found) == 1 else "lines")
        + " in the form `rock - paper: computer`. What should be printed after each round?"
    )
    assert [moves[0] for moves in found] == ["rock", "scissors"], (
        f"The player typed `rock` and `S`, but your lines begin with {found[0][0]} and {found[1][0]}. Whose move comes first?"
    )
    for you, computer, result in found:
        assert result == right(you, computer), (
            f"One of your lines is `{you} - {computer}: {result}`. Who wins that round?"
        )
    results = [moves[2] for moves in found]
    scores = re.findall(r"(\d+) *: *(\d+)", program.output)
    assert scores, (
        "No line has the two numbers of wins, such as `1 : 1`. What should be printed after the empty answer?"
    )
    mine, theirs = map(int, scores[-1])
    assert (mine, theirs) == (results.count("you"), results.count("computer")), (
        f"Your last score is {mine} : {theirs}. By the lines above it, how many rounds did each of you win?"
    )


def against_a_computer_that_always_plays_rock():
    seen = []
    tree = ast.parse(program.source)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "computer_move":
            names = [part.arg for part in node.args.posonlyargs + node.args.args]
            node.body = (
                ast.parse(f"def other():\n    seen_histories.append(list({names[0]}))\n    return 'rock'\n")
                .body[0]
                .body
            )
    answers = ["p", "P", "s", ""]
    with contextlib.redirect_stdout(io.StringIO()) as said:
        exec(
            compile(tree, "main.py", "exec"),
            {"__name__": "__main__", "seen_histories": seen, "input": lambda *words: answers.pop(0)},
        )
    assert seen == [[], ["paper"], ["paper", "paper"]], (
        "The player played paper twice and then scissors, and your program called `computer_move` with "
        + ", ".join(map(str, seen))
        + ". Which moves may the computer know before each round?"
    )
    mine, theirs = re.findall(r"(\d+) *: *(\d+)", said.getvalue())[-1]
    assert (mine, theirs) == ("2", "1"), (
        f"The computer played rock three times, against paper, paper and scissors, but your last score is {mine} : {theirs}. How many rounds did each of them win?"
    )


def a_longer_game_with_answers_that_arent_moves():
    found = re.findall(
        r"(?m)^ *(rock|paper|scissors) *- *(rock|paper|scissors) *: *(you|computer|draw)\b", program.output
    )

    assert [moves[0] for moves in found] == ["paper", "rock", "rock"]
    assert all(result == right(you, computer) for you, computer, result in found)
    results = [moves[2] for moves in found]
    scores = re.findall(r"(\d+) *: *(\d+)", program.output)
    assert scores and tuple(map(int, scores[-1])) == (results.count("you"), results.count("computer"))


def a_game_that_ends_at_once():
    scores = re.findall(r"(\d+) *: *(\d+)", program.output)
    assert scores and scores[-1] == ("0", "0"), (
        "The first answer was empty, but your program didn't print `0 : 0`. What does `count_wins` return for an empty list?"
    )


def computer_sometimes_none():
    moves = [
        computer_move(history) for history in ([], ["rock"], ["paper", "paper", "rock"], ["rock", "paper", "scissors"])
    ]
    assert None in moves and set(moves) <= {None, "rock", "paper", "scissors"}


def no_docstrings():
    found = re.findall(
        r"(?m)^ *(rock|paper|scissors) *- *(rock|paper|scissors) *: *(you|computer|draw)\b", program.output
    )

    assert len(found) == 2 and all(result == right(you, computer) for you, computer, result in found)
