print("Bus 12 to the river") print("Next bus in 5 minutes")
