distance = 420
speed = 80
hours = distance / speed
print(f"{distance} km at {speed} km per hour: {hours} hours")
print(f"There and back: {distance + distance} km, {hours + hours} hours")
