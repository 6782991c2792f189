def ask_number(question):
    try:
        return int(input(question))
    except ValueError:
        print("Digits only, please")
        return int(input(question))


first = ask_number("First number: ")
second = ask_number("Second number: ")
print(f"{first} times {second} is {first * second}")
