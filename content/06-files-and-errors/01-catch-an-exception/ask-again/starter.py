def ask_number(question):
    return int(input(question))


first = ask_number("First number: ")
second = ask_number("Second number: ")
print(f"{first} times {second} is {first * second}")
