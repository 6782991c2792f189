age = int(input("How old are you? "))
if age >= "12":
    print("Enjoy the film")
else:
    print(f"Years to wait: {12 - age}")
