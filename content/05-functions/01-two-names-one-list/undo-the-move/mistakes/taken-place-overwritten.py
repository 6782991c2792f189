board = ["."] * 9
history = []
answer = input("? ")
while answer != "":
    if answer == "u":
        if history:
            board = history.pop()
    else:
        history.append(board.copy())
        board[int(answer) - 1] = "XO"[(len(history) - 1) % 2]
    for start in range(0, 9, 3):
        print(" ".join(board[start:start + 3]))
    answer = input("? ")
