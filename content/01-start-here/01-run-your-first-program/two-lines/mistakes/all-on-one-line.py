print("Bus 12 to the river Next bus in 5 minutes")
