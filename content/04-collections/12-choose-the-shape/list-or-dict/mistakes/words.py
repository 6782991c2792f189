lent = [("Salt Road", "Priya"), ("Night Ferry", "Omar"), ("Bread and Rivers", "Priya")]
who_has = "dict"
readers = "set"
order = "list"
