minutes = 135
hours = minutes // 60
left = minutes - hours * 60
print(hours, "hours and", left, "minutes")
