def ask_number(question):
    while True:
        answer = input(question)
        try:
            int(answer)
            return answer
        except ValueError:
            print("Digits only, please")


first = ask_number("First number: ")
second = ask_number("Second number: ")
print(f"{first} times {second} is {first * second}")
