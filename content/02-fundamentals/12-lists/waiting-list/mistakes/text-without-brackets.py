waiting = "Amina, Bo, Carlos"
print("Waiting:", len(waiting))
