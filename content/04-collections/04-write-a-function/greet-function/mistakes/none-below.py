def greet(name, job):
    print(f"Welcome to the workshop, {name}!")
    print(f"Today you draw {job}.")


print(greet("Mei", "robots"))
print(greet("Tariq", "clouds"))
