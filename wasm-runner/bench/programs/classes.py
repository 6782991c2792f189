# Small classes that hold a little state and call one another.
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        self.balance += amount
        self.remember("in", amount)

    def withdraw(self, amount):
        if amount > self.balance:
            return False
        self.balance -= amount
        self.remember("out", amount)
        return True

    def remember(self, kind, amount):
        self.history.append(Entry(kind, amount))


class Entry:
    def __init__(self, kind, amount):
        self.kind = kind
        self.amount = amount


class Savings(Account):
    rate = 2

    def deposit(self, amount):
        super().deposit(amount)
        self.balance += amount * self.rate // 100


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, following):
        self.value = value
        self.next = following


class Stack:
    def __init__(self):
        self.top = None
        self.size = 0

    def push(self, value):
        self.top = Node(value, self.top)
        self.size += 1

    def pop(self):
        node = self.top
        self.top = node.next
        self.size -= 1
        return node.value


accounts = [Savings("Amina", 100), Account("Bruno"), Account("Chen", 50)]
refused = 0
for turn in range(24_000):
    account = accounts[turn % 3]
    account.deposit(turn % 50)
    if not account.withdraw(turn % 70):
        refused += 1
print([account.balance for account in accounts], refused)
print(sum(entry.amount for account in accounts for entry in account.history if entry.kind == "in"))

stack = Stack()
for number in range(40_000):
    stack.push(number)
total = 0
while stack.size:
    total += stack.pop()
print(total)
