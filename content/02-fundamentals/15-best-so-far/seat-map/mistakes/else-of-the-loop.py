rows = int(input("Rows: "))
seats = int(input("Seats in a row: "))
my_row = int(input("Your row: "))
my_seat = int(input("Your seat: "))
for row in range(1, rows + 1):
    line = ""
    for seat in range(1, seats + 1):
        if row == my_row and seat == my_seat:
            line = line + "X"
    else:
        line = line + "o"
    print(line)
