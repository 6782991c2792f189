lent = [("Salt Road", "Priya"), ("Night Ferry", "Omar"), ("Bread and Rivers", "Priya")]
who_has = {title: person for title, person in lent}
readers = len(set(who_has.values()))
order = [title for title, person in lent]
