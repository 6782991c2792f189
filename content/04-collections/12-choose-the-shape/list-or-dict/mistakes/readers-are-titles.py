lent = [("Salt Road", "Priya"), ("Night Ferry", "Omar"), ("Bread and Rivers", "Priya")]
who_has = dict(lent)
readers = {title for title, person in lent}
order = [title for title, person in lent]
