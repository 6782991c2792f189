def greet(name, job):
    print(f"Welcome to the workshop, {name}!")
    print(f"Today you draw {job}.")


greet("Mei", "robots")
greet("Tariq", "clouds")
