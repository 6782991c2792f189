sandwiches = 6
distance = 420
friends = 0
print("Sandwiches each:", sandwiches / (friends + 1))
print(f"Driving each: {distance / (1 + friends)} km")
