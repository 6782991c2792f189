waiting = ["Amina", "Bo", "Carlos"]
print("Amina is waiting")
print("Bo is waiting")
print("Carlos is waiting")
print("People in the hall:", len(waiting))
