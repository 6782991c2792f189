minutes = 135
hours = minutes // 60
print(hours, "hours and", 25, "minutes")
