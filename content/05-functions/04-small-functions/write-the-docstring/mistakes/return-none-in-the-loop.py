def clean_move(answer):
    """Return "rock", "paper" or "scissors".

    Uppercase letters, spaces and the first letter alone are fine.
    Return None for anything else.
    """
    move = answer.strip().lower()
    for name in ["rock", "paper", "scissors"]:
        if move == name or move == name[0]:
            return name
        return None


def loser_against(move):
    """Return the move that loses against this one.

    Return None if it isn't a move of the game.
    """
    beats = {"rock": "scissors", "paper": "rock", "scissors": "paper"}
    return beats.get(move)


help(clean_move)
help(loser_against)
