film = ("Paper Whale", 96, 2019)

title, year, minutes = film
print(f"{title} takes {minutes // 60} h {minutes % 60} min")
print(film[2])
