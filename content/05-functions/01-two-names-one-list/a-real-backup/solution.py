board = [".", ".", ".", "O", "X", ".", ".", ".", "."]
before = board.copy()
board[8] = "X"
print("Undo!")
board = before
print("".join(board))
