guests = ["Leila", "Tomas"]
