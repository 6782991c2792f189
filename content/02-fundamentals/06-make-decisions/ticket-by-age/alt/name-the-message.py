age = int(input("Age: "))
message = "Enjoy the film"
if age < 12:
    message = f"Years to wait: {12 - age}"
print(message)
