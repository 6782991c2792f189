# Noughts and crosses, with undo
def show(board):
    for start in range(0, 9, 3):
        print(" ".join(board[start:start + 3]))


board = [".", ".", ".", ".", ".", ".", ".", ".", "."]
history = []
answer = input("Place 1-9, u to undo, Enter to stop: ")
while answer != "":
    if answer == "u":
        if history:
            board = history.pop()
    else:
        place = int(answer) - 1
        if board[place] == ".":
            history.append(board.copy())
            if len(history) % 2 == 1:
                board[place] = "X"
            else:
                board[place] = "O"
    show(board)
    answer = input("Place 1-9, u to undo, Enter to stop: ")
