minutes = 135
hours = minutes // 60
print(hours, "hours and", minutes, "minutes")
