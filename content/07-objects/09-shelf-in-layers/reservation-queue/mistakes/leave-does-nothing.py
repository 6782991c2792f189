from collections import deque


class Reservations:
    def __init__(self):
        self.members = deque()

    def join(self, member):
        if member not in self.members:
            self.members.append(member)
        return self.members.index(member) + 1

    def leave(self, member):
        pass

    def serve(self):
        if not self.members:
            return None
        return self.members.popleft()


night_ferry = Reservations()
for name in ["Priya", "Omar", "Mei", "Priya"]:
    print(name, "has place", night_ferry.join(name))
night_ferry.leave("Omar")
for number in range(3):
    print("The book goes to", night_ferry.serve())
