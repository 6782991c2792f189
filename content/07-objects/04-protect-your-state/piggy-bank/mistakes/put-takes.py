class PiggyBank:
    def __init__(self, owner):
        self.owner = owner
        self._cents = 0

    @property
    def cents(self):
        return self._cents

    def put(self, cents):
        if cents <= 0:
            raise ValueError(f"you can't put in {cents} cents")
        self._cents = self._cents + cents

    def take(self, cents):
        if cents <= 0:
            raise ValueError(f"you can't take out {cents} cents")
        if cents > self._cents:
            raise ValueError(f"there are only {self._cents} cents inside")
        self._cents = self._cents - cents

    def __repr__(self):
        belly = "o" * (self._cents // 10)
        return f"{self.owner}'s pig  ~({belly}oo)^..^  {self._cents} cents"


bank = PiggyBank("Mei")
print(bank)
while True:
    words = input("put, take or bye? ").split()
    if words == ["bye"]:
        break
    try:
        if len(words) == 2 and words[0] == "put":
            bank.take(int(words[1]))
        elif len(words) == 2 and words[0] == "take":
            bank.take(int(words[1]))
        else:
            print("The pig tilts its head.")
    except ValueError as error:
        print("Oink!", error)
    print(bank)
print("The pig goes back to sleep.")
