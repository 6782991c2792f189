class Account:
    bank = "Moss & Co"
    opened = 0
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.opened += 1
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("an amount must be positive")
        self.balance += amount
        return self
    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"
    def __eq__(self, other):
        return isinstance(other, Account) and self.owner == other.owner
ada = Account("Ada").deposit(5).deposit(10)
print(ada, [ada], str(ada), f"{ada}", ada == Account("Ada"), ada != Account("Bo"), ada == 5)
print(Account.opened, ada.bank, ada.__dict__, vars(ada) is ada.__dict__)
ada.bank = "own"
print(Account.bank, ada.bank, "bank" in ada.__dict__, hasattr(ada, "rate"), getattr(ada, "rate", 0))
del ada.bank
print(ada.bank, type(ada).__name__, isinstance(ada, Account), Account.deposit.__name__, Account.deposit.__qualname__)
try:
    hash(ada)
except TypeError as error:
    print(error)
try:
    ada.deposit(-1)
except ValueError as error:
    print(error)
for code in ("ada.owners", "Account.nothing", "ada.deposit.x", "Account()", "ada.balance()", "ada.bank.upper.y", "del ada.rate"):
    try:
        exec(code)
    except Exception as error:
        print(type(error).__name__, error)
