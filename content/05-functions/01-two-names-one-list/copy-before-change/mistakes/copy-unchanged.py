def what_if(board, place, mark):
    if board[place] != ".":
        return None
    new = board.copy()
    mark = new[place]
    return new
