answer = input("How many seats? ")
seats = int(answer)
rows = seats / 6
label = "Seats: " + str(seats)

# int, float or str?
type_of_answer = ""
type_of_seats = ""
type_of_rows = ""
type_of_label = ""
