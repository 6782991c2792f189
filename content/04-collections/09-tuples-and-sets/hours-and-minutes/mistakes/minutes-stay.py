film = ("Paper Whale", 96, 2019)

title, minutes, year = film
print(f"{title} takes {minutes // 60} h {minutes} min")
print(film[2])
