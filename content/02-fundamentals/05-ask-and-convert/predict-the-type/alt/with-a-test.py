answer = input("How many seats? ")
seats = int(answer)
rows = seats / 6
label = "Seats: " + str(seats)

type_of_answer = 'str'
type_of_seats = 'int'
type_of_rows = 'float'
type_of_label = 'str'
print(type(answer), type(seats), type(rows), type(label))
