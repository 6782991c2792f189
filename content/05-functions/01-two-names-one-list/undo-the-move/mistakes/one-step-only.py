board = ["."] * 9
before = board.copy()
player = "X"
answer = input("? ")
while answer != "":
    if answer == "u":
        if board != before:
            board = before.copy()
            player = "O" if player == "X" else "X"
    elif board[int(answer) - 1] == ".":
        before = board.copy()
        board[int(answer) - 1] = player
        player = "O" if player == "X" else "X"
    for start in range(0, 9, 3):
        print(" ".join(board[start:start + 3]))
    answer = input("? ")
