minutes = 135
hours = minutes // 100
rest = minutes % 100
print(hours, "hours and", rest, "minutes")
