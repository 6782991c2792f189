class Refusal(Exception):
    pass


SEATS = [row + str(number) for row in "ABC" for number in range(1, 6)]


def book(taken, line):
    parts = line.split()
    if len(parts) != 2 or not parts[0][0].isalpha():
        raise Refusal("A seat and a name, please")
    seat, name = parts
    try:
        int(seat[1:])
    except ValueError as error:
        raise Refusal("A seat and a name, please") from error
    if seat not in SEATS:
        raise Refusal("That seat is in another theatre")
    if seat in taken:
        raise Refusal("Too late")
    if list(taken.values()).count(name) > 1:
        raise Refusal("Two are enough")
    taken[seat] = name


taken = {}
while True:
    answer = input("> ")
    if answer == "curtain":
        break
    try:
        book(taken, answer)
        print("Welcome!")
    except Refusal as refusal:
        print(refusal)
for start in range(0, 15, 5):
    print(SEATS[start][0] + " " + " ".join([taken.get(seat, ".")[0] for seat in SEATS[start:start + 5]]))
