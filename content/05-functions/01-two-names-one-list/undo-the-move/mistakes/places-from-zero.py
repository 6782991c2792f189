board = ["."] * 10
history = []
answer = input("? ")
while answer != "":
    if answer == "u":
        if history:
            board = history.pop()
    elif board[int(answer)] == ".":
        history.append(board.copy())
        board[int(answer)] = "XO"[(len(history) - 1) % 2]
    for start in range(0, 9, 3):
        print(" ".join(board[start:start + 3]))
    answer = input("? ")
