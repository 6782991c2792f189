lent = [("Salt Road", "Priya"), ("Night Ferry", "Omar"), ("Bread and Rivers", "Priya")]
who_has = {}
readers = set()
order = []
for title, person in lent:
    who_has[title] = person
    readers.add(person)
    order.append(title)
