def show(title, board):
    print(title)
    for row in board:
        print(" ".join(row))


moves = [(1, 1, "O"), (0, 2, "X")]
board = [[".", ".", "."] for number in range(3)]
board[2][0] = "X"
backup = [[".", ".", "."], [".", ".", "."], ["X", ".", "."]]
for line, column, mark in moves:
    board[line][column] = mark
show("Game", board)
show("Backup", backup)
