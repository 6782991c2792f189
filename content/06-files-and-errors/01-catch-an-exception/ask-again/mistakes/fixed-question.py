def ask_number(question):
    while True:
        try:
            return int(input("A number, please: "))
        except ValueError:
            print("Digits only, please")


first = ask_number("First number: ")
second = ask_number("Second number: ")
print(f"{first} times {second} is {first * second}")
