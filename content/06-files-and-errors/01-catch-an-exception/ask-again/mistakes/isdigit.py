def ask_number(question):
    answer = input(question)
    while not answer.isdigit():
        print("Digits only, please")
        answer = input(question)
    return int(answer)


first = ask_number("First number: ")
second = ask_number("Second number: ")
print(f"{first} times {second} is {first * second}")
