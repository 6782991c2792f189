class BankError(ValueError):
    pass


class PiggyBank:
    smallest = 0

    def __init__(self, owner):
        self.owner = owner
        self._money = self.smallest

    def _change(self, cents):
        if self._money + cents < self.smallest:
            raise BankError("the bank says no")
        self._money += cents

    def put(self, cents):
        if cents < 1:
            raise BankError("you must put in more than that")
        self._change(cents)

    def take(self, cents):
        if cents < 1:
            raise BankError("you must take out more than that")
        self._change(-cents)

    @property
    def cents(self):
        return self._money

    def __repr__(self):
        return "_" * 20 + f"\n{self.owner}\n" + "$" * self._money


def main():
    bank = PiggyBank("Rosa")
    methods = {"put": bank.put, "take": bank.take}
    while True:
        words = input().split()
        if words[0] == "bye":
            return
        if words[0] in methods:
            try:
                methods[words[0]](int(words[1]))
            except BankError as error:
                print(error)
        print(bank)


main()
