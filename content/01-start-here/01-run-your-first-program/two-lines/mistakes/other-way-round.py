print("Next bus in 5 minutes")
print("Bus 12 to the river")
