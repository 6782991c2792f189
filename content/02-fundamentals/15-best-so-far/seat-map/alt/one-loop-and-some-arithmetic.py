rows = int(input("Rows: "))
seats = int(input("Seats in a row: "))
my_row = int(input("Your row: "))
my_seat = int(input("Your seat: "))
for row in range(1, rows + 1):
    if row == my_row:
        print("o" * (my_seat - 1) + "X" + "o" * (seats - my_seat))
    else:
        print("o" * seats)
