def copy_of(board):
    return [row.copy() for row in board]


def next_player(player):
    if player == "X":
        return "O"
    return "X"


history = [[[".", ".", "."], [".", ".", "."], [".", ".", "."]]]
player = "X"
answer = input(player + " plays: ")
while answer:
    if answer == "u" and len(history) > 1:
        del history[-1]
        player = next_player(player)
    elif answer != "u":
        row, column = (int(answer) - 1) // 3, (int(answer) - 1) % 3
        if history[-1][row][column] == ".":
            board = copy_of(history[-1])
            board[row][column] = player
            history.append(board)
            player = next_player(player)
    print("---------")
    for row in history[-1]:
        print("", " ".join(row))
    answer = input(player + " plays: ")
