guests = ["Leila", "Tomas"]
name = input("Who else is coming? ")
