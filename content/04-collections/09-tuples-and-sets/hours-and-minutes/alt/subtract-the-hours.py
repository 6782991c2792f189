film = ("Paper Whale", 96, 2019)

title, minutes, year = film
hours = minutes // 60
rest = minutes - hours * 60
print(title, "takes", hours, "h", rest, "min")
print(year)
