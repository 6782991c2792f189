def greet(name, job):
    return f"Welcome to the workshop, {name}!"


greet("Mei", "robots")
greet("Tariq", "clouds")
