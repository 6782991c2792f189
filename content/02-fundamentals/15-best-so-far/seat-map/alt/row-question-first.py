rows = int(input("Rows: "))
seats = int(input("Seats in a row: "))
my_row = int(input("Your row: ")) - 1
my_seat = int(input("Your seat: ")) - 1
for row in range(rows):
    line = ""
    for seat in range(seats):
        mark = "o"
        if row == my_row:
            if seat == my_seat:
                mark = "X"
        line += mark
    print(line)
