waiting = ["Amina", "Bo", "Carlos"]
number = len(waiting)
print("Waiting:", waiting)
