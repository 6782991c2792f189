def show(title, board):
    print(title)
    for row in board:
        print(" ".join(row))


moves = [(1, 1, "O"), (0, 2, "X")]
row = [".", ".", "."]
board = [row, row, row]
board[2][0] = "X"
backup = [line.copy() for line in board]
for line, column, mark in moves:
    board[line][column] = mark
show("Game", board)
show("Backup", backup)
