def what_if(board, place, mark):
    if board[place] != ".":
        return None
    board[place] = mark
    new = board[:]
    board[place] = "."
    return new
