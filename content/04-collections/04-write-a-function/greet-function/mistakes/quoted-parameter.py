def greet(name, job):
    print("Welcome to the workshop, {name}!")
    print("Today you draw {job}.")


greet("Mei", "robots")
greet("Tariq", "clouds")
