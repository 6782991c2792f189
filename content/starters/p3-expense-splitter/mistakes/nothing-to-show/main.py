"""The expense splitter: who owes whom after a trip. Start this file."""

from trip.answers import find_name, people_in, to_cents
from trip.payments import fewest
from trip.shares import balances, without

COMMANDS = "paid, leaves, costs, settle or quit? "


def ask_people():
    """Ask for the people until there are some. Return their shares, by name."""
    people = people_in(input("Who's on the trip? "))
    while not people:
        people = people_in(input("Who's on the trip? For example: Amira, Thabo 2 "))
    return people


def ask_name(question, people):
    """Ask until the answer is somebody on the trip. Return the name."""
    name = find_name(people, input(question))
    while name is None:
        print("There are:", ", ".join(people))
        name = find_name(people, input(question))
    return name


def ask_cents():
    """Ask for an amount until it's one. Return it in cents."""
    cents = to_cents(input("How much? "))
    while cents is None:
        cents = to_cents(input("How much? For example: 12.50 "))
    return cents


def show_costs(costs):
    for cost in costs:
        print(f"{cost['payer']} paid {cost['cents'] / 100:.2f} for {cost['what']}")


def settle(people, costs):
    payments = fewest(balances(people, costs))
    for payer, receiver, cents in payments:
        print(f"{payer} pays {receiver} {cents / 100:.2f}")
    if not payments:
        print("Everybody is even.")


def main():
    """Ask for commands until somebody quits."""
    people = ask_people()
    present = people
    costs = []
    while True:
        command = input(COMMANDS).strip().lower()
        if command == "quit":
            break
        elif command == "paid":
            payer = ask_name("Who paid? ", people)
            what = input("What for? ").strip()
            costs.append({"payer": payer, "what": what, "cents": ask_cents(), "shares": present})
        elif command == "leaves":
            present = without(present, ask_name("Who leaves? ", people))
            print("On the trip:", ", ".join(present))
        elif command == "costs":
            show_costs(costs)
        elif command == "settle":
            settle(people, costs)
        else:
            print("I don't know that one.")
    print("Have a good trip home!")


if __name__ == "__main__":
    main()
