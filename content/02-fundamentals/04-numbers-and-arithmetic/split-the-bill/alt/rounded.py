fuel = 60
parking = 36
people = 5
total = parking + fuel
print("Each pays", round(total / people, 2))
