distance = 420
speed = 80
hours = distance / speed
print(f"{distance} km at {speed} km per hour: {hours} hours")
both_ways = 2 * distance
print("There and back:", both_ways, "km,", both_ways / speed, "hours")
