print("Bus 12 to the river")
