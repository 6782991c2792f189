rows = int(input("Rows: "))
seats = int(input("Seats in a row: "))
