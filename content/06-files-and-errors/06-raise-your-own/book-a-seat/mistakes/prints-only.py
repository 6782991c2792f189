bookings = {}
while True:
    line = input("Seat and name? ")
    if line == "curtain":
        break
    words = line.split()
    if len(words) != 2 or not words[0][0].isalpha() or not words[0][1:].isdigit():
        print("Please write a seat and a name.")
    elif words[0] not in ["A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3", "B4", "B5", "C1", "C2", "C3", "C4", "C5"]:
        print("There's no such seat.")
    elif words[0] in bookings:
        print("That seat is taken.")
    elif list(bookings.values()).count(words[1]) == 2:
        print("Two seats are enough.")
    else:
        bookings[words[0]] = words[1]
        print("Booked!")
for row in "ABC":
    print(row, " ".join(bookings.get(row + str(number), ".")[0] for number in range(1, 6)))
