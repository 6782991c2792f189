minutes = 135
hours = 0
while minutes >= 60:
    minutes = minutes - 60
    hours = hours + 1
print(hours, "hours and", minutes, "minutes")
