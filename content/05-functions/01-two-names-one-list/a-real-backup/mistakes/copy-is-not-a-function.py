board = [".", ".", ".", "O", "X", ".", ".", ".", "."]
before = copy(board)
board[8] = "X"
print("Undo!")
board = before
print("".join(board))
