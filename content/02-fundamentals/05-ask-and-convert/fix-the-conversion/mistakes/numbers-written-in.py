hours = 3.5
rides = 4
print(f"{hours * rides} rides today")
print(f"Tomorrow twice as many per hour: {rides * 2}")
