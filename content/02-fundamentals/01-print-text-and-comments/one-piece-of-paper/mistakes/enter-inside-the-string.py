print("Goat Bridge
Change here for
the bus to Lower Mill")
