def greet(name):
    print(f"Welcome to the workshop, {name}!")
    print("Today you draw robots.")


greet("Mei", "robots")
greet("Tariq", "clouds")
