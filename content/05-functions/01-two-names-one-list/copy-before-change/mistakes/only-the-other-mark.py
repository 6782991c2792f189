def what_if(board, place, mark):
    if board[place] != "." and board[place] != mark:
        return None
    new = board.copy()
    new[place] = mark
    return new
