class Reservations:
    pass


night_ferry = Reservations()
for name in ["Priya", "Omar", "Mei", "Priya"]:
    print(name, "has place", night_ferry.join(name))
night_ferry.leave("Omar")
for number in range(3):
    print("The book goes to", night_ferry.serve())
