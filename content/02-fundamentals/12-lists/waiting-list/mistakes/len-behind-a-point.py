waiting = ["Amina", "Bo", "Carlos"]
print("Waiting:", waiting.len())
