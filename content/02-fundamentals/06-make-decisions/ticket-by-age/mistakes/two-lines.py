age = int(input("How old are you? "))
if age < 12:
    print(f"Years to wait: {12 - age}")
print("Enjoy the film")
