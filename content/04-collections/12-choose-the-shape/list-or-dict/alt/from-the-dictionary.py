lent = [("Salt Road", "Priya"), ("Night Ferry", "Omar"), ("Bread and Rivers", "Priya")]
who_has = dict(lent)
readers = set(who_has.values())
order = list(who_has)
