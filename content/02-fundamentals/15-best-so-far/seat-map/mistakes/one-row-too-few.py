rows = int(input("Rows: "))
seats = int(input("Seats in a row: "))
my_row = int(input("Your row: "))
my_seat = int(input("Your seat: "))
for row in range(1, rows):
    line = ""
    for seat in range(1, seats):
        if row == my_row and seat == my_seat:
            line = line + "X"
        else:
            line = line + "o"
    print(line)
