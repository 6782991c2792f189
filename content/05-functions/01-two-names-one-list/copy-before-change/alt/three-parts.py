def what_if(board, place, mark):
    if board[place] == ".":
        return board[:place] + [mark] + board[place + 1:]
    return None
