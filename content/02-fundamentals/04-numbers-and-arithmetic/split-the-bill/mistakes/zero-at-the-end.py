fuel = 60
parking = 36
people = 5
total = fuel + parking
print(f"Each pays {total / people}0")
