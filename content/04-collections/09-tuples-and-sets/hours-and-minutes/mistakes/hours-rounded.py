film = ("Paper Whale", 96, 2019)

title, minutes, year = film
print(f"{title} takes {round(minutes / 60)} h {minutes % 60} min")
print(film[2])
