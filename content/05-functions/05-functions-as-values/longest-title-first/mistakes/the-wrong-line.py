titles = ["Seven Samurai", "Up", "Parasite", "Wadjda", "Moonlight"]
print(sorted(titles, reverse=True))
print(sorted(titles, key=len))
