def what_if(board, place, mark):
    if board[place] in ("X", "O"):
        return None
    new = []
    for number, old in enumerate(board):
        if number == place:
            new.append(mark)
        else:
            new.append(old)
    return new
