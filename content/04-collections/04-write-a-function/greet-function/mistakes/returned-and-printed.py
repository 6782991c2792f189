def greet(name, job):
    return f"Welcome to the workshop, {name}!\nToday you draw {job}."


print(greet("Mei", "robots"))
print(greet("Tariq", "clouds"))
