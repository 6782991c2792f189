def show(board):
    for start in range(0, 9, 3):
        print(" ".join(board[start:start + 3]))


board = ["."] * 9
history = []
turn = "X"
other = "O"
answer = input("Place 1-9, u to undo, Enter to stop: ")
while answer != "":
    if answer == "u":
        if history:
            board = history.pop()
        turn, other = other, turn
    else:
        place = int(answer) - 1
        if board[place] == ".":
            history.append(board.copy())
            board[place] = turn
            turn, other = other, turn
    show(board)
    answer = input("Place 1-9, u to undo, Enter to stop: ")
