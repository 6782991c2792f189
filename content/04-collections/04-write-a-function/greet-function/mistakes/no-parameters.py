def greet():
    print("Welcome to the workshop, Mei!")
    print("Today you draw robots.")


greet("Mei", "robots")
greet("Tariq", "clouds")
