def ask_number(question):
    try:
        return int(input(question))
    except ValueError:
        return "Digits only, please"


first = ask_number("First number: ")
second = ask_number("Second number: ")
print(f"{first} times {second} is {first * second}")
