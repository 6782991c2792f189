minutes = 135
print(minutes // 60, "hours and", minutes // 60, "minutes")
