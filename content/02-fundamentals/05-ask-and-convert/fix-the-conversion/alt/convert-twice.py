hours = input("Hours at the fair, such as 3.5: ")
rides = input("Rides per hour: ")
print(f"{float(hours) * int(rides)} rides today")
print(f"Tomorrow twice as many per hour: {int(rides) * 2}")
