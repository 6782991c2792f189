print("How old are you?")
age = int(input())
if age >= 12:
    print("Enjoy the film")
else:
    print(f"Years to wait: {12 - age}")
