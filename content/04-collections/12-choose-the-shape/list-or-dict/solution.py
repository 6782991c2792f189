lent = [("Salt Road", "Priya"), ("Night Ferry", "Omar"), ("Bread and Rivers", "Priya")]
who_has = {title: person for title, person in lent}
readers = set([person for title, person in lent])
order = [title for title, person in lent]
