def ask_number(question):
    while True:
        try:
            number = int(input(question))
        except ValueError:
            print("Digits only, please")
    return number


first = ask_number("First number: ")
second = ask_number("Second number: ")
print(f"{first} times {second} is {first * second}")
