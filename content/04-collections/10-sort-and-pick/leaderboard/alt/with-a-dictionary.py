points_of = {}
while True:
    name = input("Who? ")
    if name == "":
        break
    points_of[name] = int(input("How many points? "))
if not points_of:
    print("Nobody played today")
else:
    first = max(points_of.values())
    for points in sorted(set(points_of.values()), reverse=True):
        for name, own in points_of.items():
            if own == points:
                print(name, "has", points, "and needs", first - points, "more to lead")
