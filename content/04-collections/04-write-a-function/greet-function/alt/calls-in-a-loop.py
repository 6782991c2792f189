def greet(name, job):
    print(f"Welcome to the workshop, {name}!")
    print(f"Today you draw {job}.")


for name, job in zip(["Mei", "Tariq"], ["robots", "clouds"]):
    greet(name, job)
