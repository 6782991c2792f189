def sell(row, number):
    if number < 1 or number > len(row):
        raise ValueError(f"there is no seat {number}")
    if row[number - 1] == "sold":
        raise ValueError(f"seat {number} is sold")
    row[number - 1] = "sold"


def serve(row, text, print_ticket):
    try:
        number = int(text)
        sell(row, number)
    except ValueError as error:
        print("Sorry", end=", ")
        print(error)
    else:
        print_ticket(number)
    finally:
        print("Next, please!")


def good_printer(number):
    print(f"Ticket for seat {number}")


def empty_printer(number):
    raise ValueError("no paper")


row = ["sold", "free", "free"]
serve(row, "2", good_printer)
serve(row, "1", good_printer)
try:
    serve(row, "3", empty_printer)
except ValueError as error:
    print("To the technician:", error)
