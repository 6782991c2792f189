def ask_number(question):
    return int(input(question))


while True:
    try:
        first = ask_number("First number: ")
        second = ask_number("Second number: ")
        break
    except ValueError:
        print("Digits only, please")
print(f"{first} times {second} is {first * second}")
