minutes = 135
print(60 // minutes, "hours and", 60 % minutes, "minutes")
