class PiggyBank:
    def __init__(self, owner):
        self.owner = owner
        self._history = []

    @property
    def cents(self):
        return sum(self._history)

    def put(self, cents):
        if cents > 0:
            self._history.append(cents)
        else:
            raise ValueError("nothing comes from nothing")

    def take(self, cents):
        if not 0 < cents <= self.cents:
            raise ValueError(f"{cents} is not possible")
        self._history.append(-cents)

    def __repr__(self):
        return f"[{self.owner}: {self.cents / 100:.2f}]"


bank = PiggyBank("Grandpa")
command = input("> ")
while command != "bye":
    word, _, number = command.partition(" ")
    if word == "put" or word == "take":
        try:
            if word == "put":
                bank.put(int(number))
            else:
                bank.take(int(number))
        except ValueError as error:
            print(error)
    else:
        print("?")
    print(bank)
    command = input("> ")
