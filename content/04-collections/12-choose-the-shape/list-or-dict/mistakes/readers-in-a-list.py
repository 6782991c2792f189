lent = [("Salt Road", "Priya"), ("Night Ferry", "Omar"), ("Bread and Rivers", "Priya")]
who_has = {title: person for title, person in lent}
readers = []
for title, person in lent:
    if person not in readers:
        readers.append(person)
order = [title for title, person in lent]
