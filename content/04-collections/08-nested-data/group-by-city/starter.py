names = ["Sana", "Luca", "Adaeze", "Bilal", "Giulia"]
cities = ["Lahore", "Turin", "Enugu", "Lahore", "Turin"]

by_city = {}
