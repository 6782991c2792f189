def greet(artist, thing):
    print("Welcome to the workshop, " + artist + "!")
    print("Today you draw " + thing + ".")


greet("Mei", "robots")
greet("Tariq", "clouds")
