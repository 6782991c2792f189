fuel = 60
parking = 36
people = 5
print("Each pays " + (fuel + parking) / people)
