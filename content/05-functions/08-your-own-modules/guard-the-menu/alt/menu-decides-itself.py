books = ["Salt Road", "Night Ferry", "Bread and Rivers"]


def clean(answer):
    return answer.strip().lower()


def find(word):
    return [title for title in books if clean(word) in title.lower()]


def menu():
    if __name__ != "__main__":
        return
    print("Our shelf has", len(books), "books")
    command = clean(input("find or quit? "))
    while command != "quit":
        if command == "find":
            print(find(input("Which word? ")))
        command = clean(input("find or quit? "))
    print("Goodbye")


menu()
