sandwiches = 6
distance = 420
friends = 1
print("Sandwiches each:", sandwiches / friends)
print(f"Driving each: {distance / friends} km")
