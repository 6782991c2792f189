def greet(name, job):
    print(f"Welcome to the workshop, {name}!")
    print(f"Today you draw {job}.")


greet("robots", "Mei")
greet("clouds", "Tariq")
