def what_if(board, place, mark):
    if board[place] != ".":
        return None
    new = board.copy
    new[place] = mark
    return new
