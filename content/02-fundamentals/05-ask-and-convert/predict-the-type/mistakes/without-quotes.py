answer = input("How many seats? ")
seats = int(answer)
rows = seats / 6
label = "Seats: " + str(seats)

# int, float or str?
type_of_answer = str
type_of_seats = int
type_of_rows = float
type_of_label = str
