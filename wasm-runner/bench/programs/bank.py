# A class with methods that change their object.
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.entries = 0

    def deposit(self, amount):
        self.balance += amount
        self.entries += 1

    def withdraw(self, amount):
        if amount > self.balance:
            return False
        self.balance -= amount
        self.entries += 1
        return True

    def transfer(self, other, amount):
        if self.withdraw(amount):
            other.deposit(amount)


accounts = [Account(f"owner {number}", 1_000) for number in range(100)]
for number in range(80_000):
    giver = accounts[number % 100]
    taker = accounts[(number * 7 + 1) % 100]
    giver.transfer(taker, number % 50)
print(sum(account.balance for account in accounts))
print(sum(account.entries for account in accounts))
