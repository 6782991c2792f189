hours = float(input("Hours at the fair, such as 3.5: "))
rides = int(input("Rides per hour: "))
print(f"{int(hours * rides)} rides today")
print(f"Tomorrow twice as many per hour: {rides * 2}")
