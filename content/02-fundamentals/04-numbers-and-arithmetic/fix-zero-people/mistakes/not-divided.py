sandwiches = 6
distance = 420
friends = 0
print("Sandwiches each:", sandwiches)
print(f"Driving each: {distance} km")
