from collections import deque


class Reservations(deque):
    def join(self, member):
        if member not in self:
            self.append(member)
        return self.index(member) + 1

    def leave(self, member):
        if member in self:
            self.remove(member)

    def serve(self):
        return self.popleft() if self else None


night_ferry = Reservations()
for name in ["Priya", "Omar", "Mei", "Priya"]:
    print(name, "has place", night_ferry.join(name))
night_ferry.leave("Omar")
for number in range(3):
    print("The book goes to", night_ferry.serve())
