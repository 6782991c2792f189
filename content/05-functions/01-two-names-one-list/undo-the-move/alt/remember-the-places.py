moves = []


def board_from(moves):
    board = [[".", ".", "."] for row in range(3)]
    for number, place in enumerate(moves):
        board[place // 3][place % 3] = "XO"[number % 2]
    return board


while True:
    answer = input("? ").strip()
    if answer == "":
        break
    if answer == "u":
        moves = moves[:-1]
    elif int(answer) - 1 not in moves:
        moves.append(int(answer) - 1)
    for row in board_from(moves):
        print("|".join(row))
