lent = [("Salt Road", "Priya"), ("Night Ferry", "Omar"), ("Bread and Rivers", "Priya")]
who_has = dict(lent)
readers = set([person for title, person in lent])
order = [entry[0] for entry in lent]
print(who_has["Night Ferry"])
print(len(readers), "Wei" in readers)
print(order[0], order[1])
