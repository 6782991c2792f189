def what_if(board, place, mark):
    return board


now = ["X", ".", ".", ".", "O", ".", ".", ".", "."]
print(what_if(now, 8, "X"))
print(now)
