board = [".", ".", ".", "O", "X", ".", ".", ".", "."]
before = [".", ".", ".", "O", "X", ".", ".", ".", "."]
board[8] = "X"
print("Undo!")
board = before
print("".join(board))
