def ask_number(question):
    number = None
    while number is None:
        answer = input(question)
        try:
            number = int(answer)
        except ValueError:
            print("Digits only, please")
    return number


first = ask_number("First number: ")
second = ask_number("Second number: ")
print(f"{first} times {second} is {first * second}")
