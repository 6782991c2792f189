board = [".", ".", ".", "O", "X", ".", ".", ".", "."]
before = list(board)
board[8] = "X"
print("Undo!")
board = before
print("".join(board))
