sandwiches = 6
distance = 420
friends = 0
people = friends + 2
print("Sandwiches each:", sandwiches / people)
print(f"Driving each: {distance / people} km")
