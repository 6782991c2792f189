def what_if(board, place, mark):
    new = board.copy()
    new[place] = mark
    return new
