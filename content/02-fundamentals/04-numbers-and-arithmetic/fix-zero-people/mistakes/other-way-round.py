sandwiches = 6
distance = 420
friends = 0
print("Sandwiches each:", friends / sandwiches)
print(f"Driving each: {friends / distance} km")
