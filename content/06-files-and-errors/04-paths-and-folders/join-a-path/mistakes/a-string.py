def place(person, day, name):
    return "tour/" + person.strip().lower() + f"/day-{day}/" + name
