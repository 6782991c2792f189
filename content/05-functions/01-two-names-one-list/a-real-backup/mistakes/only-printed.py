board = [".", ".", ".", "O", "X", ".", ".", ".", "."]
before = "".join(board)
board[8] = "X"
print("Undo!")
print(before)
