fuel = 60
parking = 36
people = 5
print(f"Each pays {fuel / people + parking / people}")
