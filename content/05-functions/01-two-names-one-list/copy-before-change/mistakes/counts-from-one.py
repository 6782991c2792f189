def what_if(board, place, mark):
    if board[place - 1] != ".":
        return None
    new = board.copy()
    new[place - 1] = mark
    return new
