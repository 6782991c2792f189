fuel = 60
parking = 36
people = 5
share = (fuel + parking) / people
print(f"Each pays {share}")
