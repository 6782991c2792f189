titles = ["Seven Samurai", "Up", "Parasite", "Wadjda", "Moonlight"]
print(sorted(titles))
print(sorted(titles, key=len(titles), reverse=True))
