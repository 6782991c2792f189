def show(title, board):
    print(title)
    for row in board:
        print(" ".join(row))


moves = [(1, 1, "O"), (0, 2, "X")]
row = [".", ".", "."]
board = [row, row.copy(), row.copy()]
board[2][0] = "X"
backup = [board[0].copy(), board[1].copy(), board[2].copy()]
for line, column, mark in moves:
    board[line][column] = mark
show("Game", board)
show("Backup", backup)
