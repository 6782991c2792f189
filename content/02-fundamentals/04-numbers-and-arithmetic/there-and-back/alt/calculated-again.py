distance = 420
speed = 80
hours = distance / speed
print(f"{distance} km at {speed} km per hour: {hours} hours")
print("There and back:", distance + distance, "km,", distance * 2 / speed, "hours")
