board = ["."] * 9
history = []
player = "X"
answer = input("? ")
while answer != "":
    if answer == "u":
        if history:
            old = history.pop()
            if old != board:
                player = "O" if player == "X" else "X"
            board = old
    else:
        history.append(board.copy())
        if board[int(answer) - 1] == ".":
            board[int(answer) - 1] = player
            player = "O" if player == "X" else "X"
    for start in range(0, 9, 3):
        print(" ".join(board[start:start + 3]))
    answer = input("? ")
