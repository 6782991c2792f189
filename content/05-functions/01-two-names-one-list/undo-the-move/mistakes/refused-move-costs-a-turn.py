board = ["."] * 9
history = []
player = "X"
answer = input("? ")
while answer != "":
    if answer == "u":
        if history:
            board = history.pop()
            player = "O" if player == "X" else "X"
    else:
        if board[int(answer) - 1] == ".":
            history.append(board.copy())
            board[int(answer) - 1] = player
        player = "O" if player == "X" else "X"
    for start in range(0, 9, 3):
        print(" ".join(board[start:start + 3]))
    answer = input("? ")
