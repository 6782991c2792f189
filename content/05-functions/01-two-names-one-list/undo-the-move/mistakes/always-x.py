board = ["."] * 9
history = []
answer = input("? ")
while answer != "":
    if answer == "u":
        if history:
            board = history.pop()
    else:
        place = int(answer) - 1
        if board[place] == ".":
            history.append(board.copy())
            board[place] = "X"
    for start in range(0, 9, 3):
        print(" ".join(board[start:start + 3]))
    answer = input("? ")
