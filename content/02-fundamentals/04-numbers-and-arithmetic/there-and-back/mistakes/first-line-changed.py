distance = 420
speed = 80
distance = distance * 2
hours = distance / speed
print(f"{distance} km at {speed} km per hour: {hours} hours")
print(f"There and back: {distance} km, {hours} hours")
