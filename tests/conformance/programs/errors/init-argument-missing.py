class Cat:
    def __init__(self, name):
        self.name = name

Cat()
