distance = 420
speed = 80
hours = distance / speed
print(f"{distance} km at {speed} km per hour: {hours} hours")
print(f"There and back: {distance x 2} km, {hours x 2} hours")
