board = [".", ".", ".", "O", "X", ".", ".", ".", "."]
before = board
board[8] = "X"
print("Undo!")
board = before.copy()
print("".join(board))
