board = [".", ".", ".", "O", "X", ".", ".", ".", "."]
before = board
board = board[:8] + ["X"]
print("Undo!")
board = before
print("".join(board))
