waiting = ["Amina", "Bo", "Carlos"]
print("Waiting: 3")
