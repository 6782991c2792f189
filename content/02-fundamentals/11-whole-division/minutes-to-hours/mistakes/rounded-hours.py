minutes = 135
hours = round(minutes / 60)
print(hours, "hours and", minutes % 60, "minutes")
