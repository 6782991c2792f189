def minus_length(title):
    return -len(title)


titles = ["Seven Samurai", "Up", "Parasite", "Wadjda", "Moonlight"]
print(sorted(titles))
print(sorted(titles, key=minus_length))
