board = [".", ".", ".", "O", "X", ".", ".", ".", "."]
before = board
board[8] = "X"
print("Undo!")
board[8] = "."
print("".join(board))
